import { useEffect, useReducer, useRef } from "react";

/** Milliseconds, about a frame, that what is held waits for the lines, so that one drawing moves both. */
const togetherFor = 20;

/**
 * What the hand holds something at. It is drawn with the panel, which moves with the lines, and before it where they take
 * longer.
 *
 * @param isDrawn Whether the panel draws it at this value already.
 */
export function useHand<Value>(isDrawn: (value: Value) => boolean) {
  const value = useRef<Value>(undefined);
  const clock = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (value.current !== undefined && isDrawn(value.current)) clearTimeout(clock.current);
  });
  useEffect(() => () => clearTimeout(clock.current), []);
  return {
    value: value.current,
    moveTo: (next: Value) => {
      value.current = next;
      clearTimeout(clock.current);
      clock.current = setTimeout(draw, togetherFor);
    },
    letGo: () => {
      value.current = undefined;
      clearTimeout(clock.current);
    },
  };
}
