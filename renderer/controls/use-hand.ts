import { useEffect, useReducer, useRef } from "react";
import { useLines } from "../store/context.tsx";

/** Milliseconds, about a frame, that what is held waits for the lines, so that one drawing moves both. */
const togetherFor = 20;

/** What the hand holds something at. It is drawn with the lines that move by it, and before them where they take longer. */
export function useHand<Value>() {
  const value = useRef<Value>(undefined);
  const clock = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const stop = () => {
    clearTimeout(clock.current);
    clock.current = undefined;
  };
  useLines((state) => (value.current === undefined ? undefined : state.runs));
  // Whatever it was drawn for, it stands where the hand is.
  useEffect(() => {
    stop();
    return stop;
  });
  return {
    value: value.current,
    moveTo: (next: Value) => {
      value.current = next;
      clock.current ??= setTimeout(draw, togetherFor);
    },
    letGo: () => {
      value.current = undefined;
      stop();
    },
    /** It goes back to where it was taken. Nothing else need change there, so that it is drawn for this alone. */
    giveUp: () => {
      value.current = undefined;
      stop();
      draw();
    },
  };
}
