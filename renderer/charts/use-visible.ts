import { type RefObject, useEffect, useState } from "react";

/** Whether an element is in sight, or nearly: what nobody sees is not drawn. `first` is what holds until that is known. */
export function useVisible(element: RefObject<HTMLElement | null>, first: boolean): boolean {
  const [isVisible, setVisible] = useState(first);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    // Out of sight and back within a frame comes as two entries: the last is what holds.
    const observer = new IntersectionObserver((entries) => setVisible(entries.at(-1)?.isIntersecting ?? false));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return isVisible;
}
