import type { Language } from "../../i18n/catalogue.ts";
import type { Scale } from "../numbers/scale.ts";
import type { Unit } from "../numbers/unit.ts";
import type { LineLook } from "./line-look.ts";
import type { Axis } from "./ticks.ts";

/** What a chart measures: the value, its distance from the base, that distance in per cent, or the start set to 100. */
export type ChartMode = "value" | "difference" | "percent" | "index";
export const chartModes: readonly ChartMode[] = ["value", "difference", "percent", "index"];

/** One scenario's series in a chart. Lines share the chart's times. */
export interface ChartLine extends LineLook {
  readonly id: string;
  readonly name: string;
  readonly values: ArrayLike<number>;
  /** The saved position of a line that an unsaved change has moved. */
  readonly ghost?: ArrayLike<number>;
  readonly isSelected: boolean;
  /** Its own base, where the lines are not scenarios of one quantity but parts of it in one scenario. */
  readonly base?: ArrayLike<number>;
}

/** A span of time in which something happens: shaded, with its name at the top. */
export interface ChartWindow {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** What a document says of the quantity: a point, or a bar where it gives a range. */
export interface ChartObservation {
  readonly time: number;
  readonly low: number;
  readonly high: number;
}

/** Quantiles of an ensemble at `times`, in the unit of the chart's lines. */
export interface ChartFan extends LineLook {
  readonly times: ArrayLike<number>;
  readonly low90: ArrayLike<number>;
  readonly low50: ArrayLike<number>;
  readonly high50: ArrayLike<number>;
  readonly high90: ArrayLike<number>;
}

/** Colours and type, read from the tokens by the screen. `lines` and `texts` are by style. */
export interface ChartTheme {
  readonly lines: readonly string[];
  readonly texts: readonly string[];
  readonly surface: string;
  readonly gridLine: string;
  readonly axis: string;
  readonly caption: string;
  readonly secondary: string;
  readonly ink: string;
  readonly fontFamily: string;
  /** On which ground free colours are made legible; absent: they give way to the style's, as where colours are forced. */
  readonly ground?: "light" | "dark";
}

/** Everything that a line chart shows. The base is the line with style 0. */
export interface ChartInput {
  readonly times: ArrayLike<number>;
  readonly lines: readonly ChartLine[];
  readonly mode: ChartMode;
  readonly unit: Unit;
  readonly language: Language;
  readonly size: { readonly width: number; readonly height: number };
  readonly theme: ChartTheme;
  /** The part of time shown; absent: all. */
  readonly span?: { readonly start: number; readonly end: number };
  readonly windows?: readonly ChartWindow[];
  readonly observations?: readonly ChartObservation[];
  readonly goal?: { readonly value: number; readonly label: string };
  readonly fan?: ChartFan;
  /** The axis before: while a lever is dragged it never shrinks and grows only for a line that would leave it. */
  readonly heldAxis?: Axis;
  /** What the held axis counts in: without it lines that grow from 万 to 亿 would be drawn in one and the axis in the other. */
  readonly heldScale?: Scale;
  /** Largest type and lines for a room. */
  readonly isRoom?: boolean;
}
