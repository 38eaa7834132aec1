const words: ReadonlyMap<string, number> = new Map([
  ["万", 1e4],
  ["亿", 1e8],
  ["万亿", 1e12],
  ["千", 1e3],
  ["百", 100],
  ["k", 1e3],
  ["m", 1e6],
  ["bn", 1e9],
  ["b", 1e9],
  ["tn", 1e12],
]);

/** A number as a person typed it. `scale` is what 万 or K said, 1 where nothing did; `isPercent` that it was written with %. */
export interface TypedNumber {
  readonly value: number;
  readonly scale: number;
  readonly isPercent: boolean;
}

function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)).replaceAll("　", " ");
}

/** Read a typed number: `1,000`, `12%`, `1.2万`, `−3`, `４５`. Nothing where it is not one; never a guess. */
export function parseTyped(text: string): TypedNumber | undefined {
  const cleaned = halfWidth(text)
    .trim()
    .replace(/[−–]/g, "-")
    .replace(/^([+-]?)[¥$€]/, "$1");
  const match =
    /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?)\s*(%|万亿|万|亿|千|百|k|m|bn|b|tn)?$/i.exec(cleaned);
  const digits = match?.[1]?.replaceAll(",", "") ?? "";
  if (!/\d/.test(digits)) return undefined;
  const value = Number(digits);
  if (!Number.isFinite(value)) return undefined;
  const word = match?.[2]?.toLowerCase();
  return { value, scale: (word === undefined ? undefined : words.get(word)) ?? 1, isPercent: word === "%" };
}
