import type { Axis } from "./ticks.ts";

/** Where a chart's plane lies in its box, in pixels, and what its sides stand for. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly time: Axis;
  readonly value: Axis;
}

/** Pixel of a time. */
export function xOf(frame: Frame, time: number): number {
  const share = (time - frame.time.min) / (frame.time.max - frame.time.min);
  return frame.left + share * (frame.width - frame.left - frame.right);
}

/** Pixel of a value, already in the axis' scale. */
export function yOf(frame: Frame, value: number): number {
  const share = (value - frame.value.min) / (frame.value.max - frame.value.min);
  return frame.height - frame.bottom - share * (frame.height - frame.top - frame.bottom);
}

/** The time under a pixel, kept within the plane. */
export function timeAt(frame: Frame, x: number): number {
  const share = (x - frame.left) / (frame.width - frame.left - frame.right);
  return frame.time.min + Math.min(1, Math.max(0, share)) * (frame.time.max - frame.time.min);
}

/** About how wide a text of the interface's font is: Chinese is square, Latin a little over half; rather too wide than too narrow. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size;
}

/** Widths of letters seen: a chart asks for those of its names at every move of a lever. */
const letterWidths = new Map<string, number>();

function letterWidth(letter: string): number {
  const known = letterWidths.get(letter);
  if (known !== undefined) return known;
  const width = measuredWidth(letter);
  letterWidths.set(letter, width);
  return width;
}

function measuredWidth(letter: string): number {
  if (/[\p{M}\p{Cf}]/u.test(letter)) return 0;
  if (letter.length > 1) return 1.25; // an emoji, or a rare Chinese character
  if (/[⺀-￿]/.test(letter)) return 1;
  if (letter === "\u200a") return 0.15;
  if (/[iljI.,:'| ]/.test(letter)) return 0.29;
  if (/[ftr()]/.test(letter)) return 0.39;
  if (/[MWmw@%]/.test(letter)) return 0.87;
  if (/\d/.test(letter)) return 0.62;
  return /\p{Lu}/u.test(letter) ? 0.69 : 0.59;
}
