import type { PlainKey } from "../../i18n/translate.ts";

const ofEvery: readonly PlainKey[] = [
  "app/weak-history",
  "app/weak-equal-cost",
  "app/weak-independent",
  "app/weak-outside",
];

const ofModel: ReadonlyMap<string, readonly PlainKey[]> = new Map([
  ["talent", ["app/weak-calibrated", "app/weak-nine-months"]],
  ["ecosystem", ["app/weak-intensity", "app/weak-demand-led"]],
  ["corridor", ["app/weak-anchors"]],
  ["xiasha", ["app/weak-small-zone"]],
  ["city", ["app/weak-aggregate", "app/weak-calibrated", "app/weak-nine-months"]],
]);

/** What is weak in a bundled model, its own points first; nothing is known of other models. */
export function weakPoints(model: string): readonly PlainKey[] {
  const name = /^library:(.+)$/.exec(model)?.[1];
  return name === undefined ? [] : [...(ofModel.get(name) ?? []), ...ofEvery];
}
