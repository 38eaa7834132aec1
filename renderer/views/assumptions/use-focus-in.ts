import { type RefObject, useEffect } from "react";

/**
 * Give the focus to the first thing in a box that is wanted, once the box stands at its place: before that it cannot be
 * seen, nor focused.
 *
 * @param reason Another one asks again.
 */
export function useFocusIn(box: RefObject<HTMLElement | null>, wanted: string | undefined, reason: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another reason asks again
  useEffect(() => {
    if (wanted === undefined) return;
    const frame = requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(wanted)?.focus());
    return () => cancelAnimationFrame(frame);
  }, [box, wanted, reason]);
}
