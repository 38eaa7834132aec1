import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { createHold, type Hold, type HoldActions } from "./hold.ts";

/** What can be held and moved, by a pointer or by keys. One hold is one step to be undone, or none where Esc ends it. */
export interface Holding<Grip> extends HoldActions {
  /** Where it is taken; nothing where it cannot be. */
  take(event: PointerEvent<HTMLElement>): Grip | undefined;
  /** The pointer is there now. */
  moveTo(grip: Grip, x: number): void;
  /** Whether what the last move asked for is still being made: until it is there, moves wait for the next frame. */
  isBusy(): boolean;
}

/**
 * Hold something with a pointer or a key. Where the browser can, its pointer is heard as soon as the page is told:
 * `pointermove` comes once a frame only, and what is asked of the engine in between is there when the frame begins.
 * What is held when it goes away, its panel being folded, is let go: a gesture without an end would stop undo.
 */
export function useHold<Grip>(holding: Holding<Grip>) {
  const [isHeld, setHeld] = useState(false);
  const latest = useRef(holding);
  latest.current = holding;
  const known = useRef<Hold<Grip>>(undefined);
  known.current ??= createHold<Grip>(
    () => latest.current,
    () => window,
    setHeld,
  );
  const hold = known.current;
  useEffect(() => hold.drop, [hold]);
  return {
    isHeld,
    /** A key that moves it has gone down: whether it is to be moved. The hold lasts until one comes up. */
    holdByKey: (event: KeyboardEvent) => hold.holdByKey(event.repeat),
    keyHandlers: { onKeyUp: hold.endKeys, onBlur: hold.endKeys },
    pointerHandlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const grip = event.button === 0 ? holding.take(event) : undefined;
        if (grip === undefined) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const signal = hold.take(grip);
        const hear = (early: Event) => {
          if (early instanceof window.PointerEvent && !latest.current.isBusy())
            latest.current.moveTo(grip, early.clientX);
        };
        event.currentTarget.addEventListener("pointerrawupdate", hear, { signal });
        holding.moveTo(grip, event.clientX);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const grip = hold.grip();
        if (grip !== undefined) holding.moveTo(grip, event.clientX);
      },
      onPointerUp: hold.letGo,
      onPointerCancel: hold.letGo,
      // Taken away by whatever means: without it the hold would go on where nothing is pressed.
      onLostPointerCapture: hold.letGo,
    },
  };
}
