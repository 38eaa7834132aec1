import { useEffect, useRef } from "react";

/** What is held when it goes away, its panel being folded, is let go: a gesture without an end would stop undo. */
export function useLetGo(end: () => void): void {
  const latest = useRef(end);
  latest.current = end;
  useEffect(() => () => latest.current(), []);
}
