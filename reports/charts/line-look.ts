import { hueDashes, type OwnLook } from "../../scenarios/look.ts";
import type { ChartTheme } from "./chart-input.ts";

/** The look of what the user is changing in the base itself: accent, and no dash. */
export const draftStyle = 9;

/** What the line of that is called, beside the base's. */
export function draftId(base: string): string {
  return `${base} draft`;
}

/** Which line it is, and what its file says of its look. */
export interface LineLook {
  /** 0 is the base's ink; 1 to 8 are the eight hues with their dash and marker; then `draftStyle`. */
  readonly style: number;
  /** What the file says; it goes before the style. */
  readonly look?: OwnLook | undefined;
}

/** The lighter and the darker ground on which a line of any colour must be seen: `--bg-app` in light, `--bg-surface` in dark. */
export const grounds = { light: "#f5f5f2", dark: "#15181d" } as const;

/** Dash of a line at its usual width. */
export function dashPattern({ style, look }: LineLook): readonly number[] {
  return look?.dash ?? hueDashes[style - 1] ?? [];
}

/** A dash grows with the line's width, so that a thick dotted line is not a row of squares. */
export function dashOf(line: LineLook, width: number): readonly number[] {
  return dashPattern(line).map((length) => length * Math.max(1, width / 1.9));
}

/** The colour of a line and its marker. */
export function lineColour(theme: ChartTheme, line: LineLook): string {
  return coloured(theme, theme.lines, line, 3);
}

/** The colour of a line's name. */
export function nameColour(theme: ChartTheme, line: LineLook): string {
  return coloured(theme, theme.texts, line, 4.5);
}

function coloured(theme: ChartTheme, hues: readonly string[], { style, look }: LineLook, ratio: number): string {
  const own = look?.colour;
  if (typeof own === "string" && theme.ground) return legible(own, grounds[theme.ground], ratio);
  return hues[typeof own === "number" ? own : style] ?? theme.ink;
}

/** A colour moved towards black or white until it stands out from the ground by the ratio (WCAG 2.2). */
export function legible(colour: string, ground: string, ratio: number): string {
  const [own, behind] = [channels(colour), channels(ground)];
  const end = luminance(behind) > 0.18 ? 0 : 255;
  for (let step = 0; step <= 20; step += 1) {
    const mixed = own.map((channel) => Math.round(channel + ((end - channel) * step) / 20));
    if (contrast(luminance(mixed), luminance(behind)) >= ratio) return hex(mixed);
  }
  return hex(own.map(() => end));
}

/** How far two colours stand apart. */
export function contrastOf(one: string, other: string): number {
  return contrast(luminance(channels(one)), luminance(channels(other)));
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16));
}

function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function hex(rgb: readonly number[]): string {
  return `#${rgb.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
