import { type PointerEvent, useEffect, useRef, useState } from "react";

/** What can be held and moved, by a pointer or by keys. One hold is one step to be undone. */
export interface Holding<Grip> {
  /** Where it is taken; nothing where it cannot be. */
  take(event: PointerEvent<HTMLElement>): Grip | undefined;
  /** The pointer is there now. */
  moveTo(grip: Grip, x: number): void;
  /** Whether what the last move asked for is still being made: until it is there, moves wait for the next frame. */
  isBusy(): boolean;
  begin(): void;
  end(): void;
}

/**
 * Hold something with a pointer or a key. Where the browser can, its pointer is heard as soon as the page is told:
 * `pointermove` comes once a frame only, and what is asked of the engine in between is there when the frame begins.
 * What is held when it goes away, its panel being folded, is let go: a gesture without an end would stop undo.
 */
export function useHold<Grip>(holding: Holding<Grip>) {
  const [isHeld, setHeld] = useState(false);
  const held = useRef<{ readonly grip: Grip; readonly end: AbortController }>(undefined);
  const isKeyed = useRef(false);
  const latest = useRef(holding);
  latest.current = holding;
  const letGo = () => {
    if (!held.current) return;
    held.current.end.abort();
    held.current = undefined;
    setHeld(false);
    latest.current.end();
  };
  const endKeys = () => {
    if (!isKeyed.current) return;
    isKeyed.current = false;
    latest.current.end();
  };
  useEffect(
    () => () => {
      held.current?.end.abort();
      if (held.current || isKeyed.current) latest.current.end();
    },
    [],
  );
  return {
    isHeld,
    /** A key that moves it has gone down; the hold lasts until one comes up. */
    holdByKey: () => {
      if (!isKeyed.current) holding.begin();
      isKeyed.current = true;
    },
    keyHandlers: { onKeyUp: endKeys, onBlur: endKeys },
    pointerHandlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const grip = event.button === 0 ? holding.take(event) : undefined;
        if (grip === undefined) return;
        held.current?.end.abort();
        const end = new AbortController();
        held.current = { grip, end };
        event.currentTarget.setPointerCapture(event.pointerId);
        const hear = (early: Event) => {
          if (early instanceof window.PointerEvent && !latest.current.isBusy())
            latest.current.moveTo(grip, early.clientX);
        };
        event.currentTarget.addEventListener("pointerrawupdate", hear, { signal: end.signal });
        setHeld(true);
        holding.begin();
        holding.moveTo(grip, event.clientX);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (held.current) holding.moveTo(held.current.grip, event.clientX);
      },
      onPointerUp: letGo,
      onPointerCancel: letGo,
    },
  };
}
