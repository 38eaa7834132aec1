import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { shareOf, valueAfterKey, valueAt } from "../panels/levers/slider-math.ts";
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

function useSlide(props: SliderProps) {
  const { low, high, step, value, base, saved } = props;
  const [isDragging, setDragging] = useState(false);
  const offset = useRef(0);
  const isKeyed = useRef(false);
  const magnets = saved === undefined ? [base] : [base, saved];
  const move = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const next = valueAt((event.clientX - offset.current - box.left) / box.width, { low, high, step }, magnets);
    if (next !== value) props.onMove(next);
  };
  useLetGo(() => {
    if (isDragging || isKeyed.current) props.onEnd();
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
      offset.current = Math.abs(event.clientX - thumb) <= 9 ? event.clientX - thumb : 0;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragging(true);
      props.onBegin();
      if (offset.current === 0) move(event);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (isDragging) move(event);
    },
    onPointerUp: () => {
      if (!isDragging) return;
      setDragging(false);
      props.onEnd();
    },
    onPointerCancel: () => {
      if (!isDragging) return;
      setDragging(false);
      props.onEnd();
    },
    onDoubleClick: () => props.onReset(),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey) return;
      if (event.key === "Delete" || event.key === "Backspace") {
        event.preventDefault();
        props.onReset();
        return;
      }
      if (value === undefined) return;
      const next = valueAfterKey(event.key, { shift: event.shiftKey, alt: event.altKey }, value, { low, high, step });
      if (next === undefined) return;
      event.preventDefault();
      if (!isKeyed.current) props.onBegin();
      isKeyed.current = true;
      if (next !== value) props.onMove(next);
    },
    onKeyUp: endKeys,
    onBlur: endKeys,
  };
}
