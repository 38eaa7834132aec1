import { type KeyboardEvent, useRef } from "react";
import { shareOf, valueAfterKey, valueAt } from "../panels/levers/slider-math.ts";
import { useHold } from "./use-hold.ts";
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
  /** Esc: as it was before it was taken. */
  onCancel(): void;
  /** Double click, or Delete: back to the parent's value. */
  onReset(): void;
}

const percent = (share: number) => `${share * 100}%`;

/** A slider with the base as a tick across its rail and the saved value as a dashed ring. */
export function Slider(props: SliderProps) {
  const { low, high, value, base, saved } = props;
  const { isHeld, handlers } = useSlide(props);
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
      data-dragging={isHeld}
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

/** Where the rail was when it was taken, and where the thumb was taken by if it was: there the value is what it was. */
interface Grip {
  readonly left: number;
  readonly width: number;
  readonly thumb: { readonly x: number; readonly offset: number; readonly value: number } | undefined;
}

/** Pixels from the middle of the thumb within which it is taken, and does not come to the pointer. */
const thumbReach = 9;

function useSlide(props: SliderProps) {
  const { low, high, step, value, base, saved } = props;
  // A move is not always drawn before the next one comes.
  const last = useRef(value);
  last.current = value;
  const start = useRef(value);
  const set = (next: number) => {
    if (next === last.current) return;
    last.current = next;
    props.onMove(next);
  };
  const { isHeld, holdByKey, keyHandlers, pointerHandlers } = useHold<Grip>({
    take: ({ currentTarget, clientX }) => {
      if (value === undefined) return undefined;
      const { left, width } = currentTarget.getBoundingClientRect();
      const fromThumb = clientX - (left + shareOf(value, low, high) * width);
      const isByThumb = Math.abs(fromThumb) <= thumbReach;
      return { left, width, thumb: isByThumb ? { x: clientX, offset: fromThumb, value } : undefined };
    },
    moveTo: ({ left, width, thumb }, x) => {
      const magnets = saved === undefined ? [base] : [base, saved];
      const share = (x - (thumb?.offset ?? 0) - left) / width;
      set(x === thumb?.x ? thumb.value : valueAt(share, { low, high, step }, magnets));
    },
    isBusy: props.isBusy,
    begin: () => {
      start.current = last.current;
      props.onBegin();
    },
    end: props.onEnd,
    cancel: () => {
      last.current = start.current;
      props.onCancel();
    },
  });
  const handlers = {
    ...pointerHandlers,
    ...keyHandlers,
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
      if (holdByKey(event)) set(next);
    },
  };
  return { isHeld, handlers };
}
