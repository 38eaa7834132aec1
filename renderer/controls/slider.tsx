import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { shareOf, valueAfterKey, valueAt } from "../panels/levers/slider-math.ts";
import { hearEarlyMoves } from "./early-moves.ts";
import { useLetGo } from "./use-let-go.ts";
import "./slider.css";

/** What a slider needs: numbers in the model's unit, and what to do while and after it is moved. */
export interface SliderProps {
  readonly label: string;
  readonly valueText: string;
  /** What else is to be known of it. */
  readonly description?: string | undefined;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly value: number | undefined;
  readonly base: number;
  readonly saved: number | undefined;
  onBegin(): void;
  onMove(value: number): void;
  /** Whether what the last move asked for is still being made: until it is there, moves wait for the next frame. */
  isBusy(): boolean;
  onEnd(): void;
  /** Double click, or Delete: back to the parent's value. */
  onReset(): void;
}

const percent = (share: number) => `${share * 100}%`;

/** A slider with the base as a tick across its rail and the saved value as a dashed ring. */
export function Slider(props: SliderProps) {
  const { low, high, value, base, saved } = props;
  const { isDragging, ...handlers } = useSlide(props);
  const [at, from] = [shareOf(value ?? base, low, high), shareOf(base, low, high)];
  return (
    <div
      className="slider"
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={value ?? base}
      aria-valuetext={props.valueText}
      aria-description={props.description}
      aria-disabled={value === undefined}
      data-dragging={isDragging}
      {...handlers}
    >
      <div className="slider-rail" />
      {at !== from && (
        <div
          className="slider-fill"
          style={{ left: percent(Math.min(at, from)), width: percent(Math.abs(at - from)) }}
        />
      )}
      <div className="slider-base" style={{ left: percent(from) }} />
      {saved !== undefined && <div className="slider-saved" style={{ left: percent(shareOf(saved, low, high)) }} />}
      <div className="slider-thumb" style={{ left: percent(at) }} />
    </div>
  );
}

/** Where the rail was when the thumb was taken, and how far from its middle. */
interface Grip {
  readonly left: number;
  readonly width: number;
  readonly offset: number;
  readonly end: AbortController;
}

function useSlide(props: SliderProps) {
  const { low, high, step, value, base, saved } = props;
  const [isDragging, setDragging] = useState(false);
  const grip = useRef<Grip>(undefined);
  const isKeyed = useRef(false);
  // A move is not always drawn before the next one comes.
  const last = useRef(value);
  last.current = value;
  const take = (next: number) => {
    if (next === last.current) return;
    last.current = next;
    props.onMove(next);
  };
  const moveTo = (x: number) => {
    const held = grip.current;
    if (!held) return;
    const magnets = saved === undefined ? [base] : [base, saved];
    take(valueAt((x - held.offset - held.left) / held.width, { low, high, step }, magnets));
  };
  const early = useRef(moveTo);
  early.current = (x) => {
    if (!props.isBusy()) moveTo(x);
  };
  const letGo = () => {
    if (!grip.current) return;
    grip.current.end.abort();
    grip.current = undefined;
    setDragging(false);
    props.onEnd();
  };
  useLetGo(() => {
    grip.current?.end.abort();
    if (grip.current || isKeyed.current) props.onEnd();
  });
  const endKeys = () => {
    if (!isKeyed.current) return;
    isKeyed.current = false;
    props.onEnd();
  };
  return {
    isDragging,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || value === undefined) return;
      const box = event.currentTarget.getBoundingClientRect();
      const thumb = box.left + shareOf(value, low, high) * box.width;
      // Taken by the thumb it does not jump; elsewhere on the rail it comes to the pointer.
      const offset = Math.abs(event.clientX - thumb) <= 9 ? event.clientX - thumb : 0;
      grip.current?.end.abort();
      const end = new AbortController();
      grip.current = { left: box.left, width: box.width, offset, end };
      event.currentTarget.setPointerCapture(event.pointerId);
      hearEarlyMoves(event.currentTarget, end.signal, (x) => early.current(x));
      setDragging(true);
      props.onBegin();
      if (offset === 0) moveTo(event.clientX);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => moveTo(event.clientX),
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onDoubleClick: () => props.onReset(),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey) return;
      if (event.key === "Delete" || event.key === "Backspace") {
        event.preventDefault();
        props.onReset();
        return;
      }
      const now = last.current;
      if (now === undefined) return;
      const next = valueAfterKey(event.key, { shift: event.shiftKey, alt: event.altKey }, now, { low, high, step });
      if (next === undefined) return;
      event.preventDefault();
      if (!isKeyed.current) props.onBegin();
      isKeyed.current = true;
      take(next);
    },
    onKeyUp: endKeys,
    onBlur: endKeys,
  };
}
