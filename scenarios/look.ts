/** A colour as a file gives it: one of the eight hues by number, or any other as `#rrggbb`. */
export type OwnColour = number | string;

/** What a file says of how a scenario's line looks; what is absent follows from its place in the list. */
export interface OwnLook {
  readonly colour?: OwnColour;
  /** Pixels on and off in turn, for a line of usual width; empty: solid. */
  readonly dash?: readonly number[];
}

/** The patterns that the eight hues come with; `--s1-dash` to `--s8-dash` of the tokens. Empty is a solid line. */
export const hueDashes: readonly (readonly number[])[] = [
  [],
  [8, 3],
  [2, 3],
  [10, 3, 2, 3],
  [5, 3],
  [14, 4],
  [3, 3, 8, 3],
  [10, 3, 2, 3, 2, 3],
];

const namedDashes = new Map<string, readonly number[]>([
  ["solid", []],
  ["dashed", [8, 3]],
  ["dotted", [2, 3]],
]);

/** What a `colour` says: `s1` to `s8`, `#rgb` or `#rrggbb`; nothing where it says something else. */
export function readColour(text: string): OwnColour | undefined {
  const hue = /^s([1-8])$/.exec(text)?.[1];
  if (hue !== undefined) return Number(hue);
  if (/^#[\da-f]{6}$/i.test(text)) return text.toLowerCase();
  return /^#[\da-f]{3}$/i.test(text) ? text.toLowerCase().replaceAll(/[^#]/g, "$&$&") : undefined;
}

/** What a `dash` says: `s1` to `s8`, `solid`, `dashed`, `dotted`, or lengths from 1 to 40 such as `8 3`; else nothing. */
export function readDash(text: string): readonly number[] | undefined {
  const hue = /^s([1-8])$/.exec(text)?.[1];
  if (hue !== undefined) return hueDashes[Number(hue) - 1];
  const lengths = text.trim().split(/[\s,]+/);
  if (lengths.length > 8 || !lengths.every((length) => /^\d{1,2}(\.\d+)?$/.test(length))) return namedDashes.get(text);
  const dash = lengths.map(Number);
  return dash.every((length) => length >= 1 && length <= 40)
    ? dash.length % 2 === 0
      ? dash
      : [...dash, ...dash]
    : undefined;
}

/** What is said of a scenario's line, as far as it is understood; nothing where nothing is. */
export function ownLook(scenario: { readonly colour?: string; readonly dash?: string }): OwnLook | undefined {
  const colour = scenario.colour === undefined ? undefined : readColour(scenario.colour);
  const dash = scenario.dash === undefined ? undefined : readDash(scenario.dash);
  if (colour === undefined && dash === undefined) return undefined;
  return { ...(colour === undefined ? {} : { colour }), ...(dash === undefined ? {} : { dash }) };
}
