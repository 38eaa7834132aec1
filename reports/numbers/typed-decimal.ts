const words: ReadonlyMap<string, number> = new Map([
  ["万", 4],
  ["亿", 8],
  ["万亿", 12],
  ["千", 3],
  ["百", 2],
  ["十万", 5],
  ["百万", 6],
  ["千万", 7],
  ["十亿", 9],
  ["百亿", 10],
  ["千亿", 11],
  ["k", 3],
  ["m", 6],
  ["mn", 6],
  ["mln", 6],
  ["bn", 9],
  ["b", 9],
  ["tn", 12],
  ["thousand", 3],
  ["million", 6],
  ["billion", 9],
  ["trillion", 12],
]);

const number = /[+-]?(?:[1-9]\d{0,2}(?:(?:,\d{3})+|(?:[ '’]\d{3})+)|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?/;
const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length);
const numberAndWord = new RegExp(`^(${number.source})\\s*(%|${longestFirst.join("|")})?$`, "i");

/** A number as a person typed it, before it is a double: its digits, and the power of ten that 万 or K stands for. */
export interface TypedDecimal {
  /** What `Number` reads. */
  readonly digits: string;
  /** Absent where nothing was said. */
  readonly power?: number;
  readonly isPercent: boolean;
}

/** Full-width letters, digits and signs as their narrow forms, the yuan by its sign; marks that cannot be seen are left out. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "")
    .replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)。(?=\d)/g, ".")
    .replaceAll("￥", "¥")
    .replace(/[\u3000\u00a0\u2007\u2009\u202f]/g, " ")
    .replace(/^([\s(+−–-]*)(?:CN¥|CNY|RMB|人民币)\s*(?=[\d.(+−–-])/i, "$1¥");
}

/** Read a typed number to its last digit: `1,000`, `12%`, `1.2万`, `−3`, `４５`, `(1,234)`. Nothing where it is not one; never a guess. */
export function parseDecimal(text: string): TypedDecimal | undefined {
  const cleaned = halfWidth(text)
    .trim()
    .replace(/^([¥$€]?)\s*\((.*)\)$/, "-$1$2")
    .replace(/[−–]/g, "-")
    .replace(/^([+-]?)\s?[¥$€]\s?/, "$1");
  const match = numberAndWord.exec(cleaned);
  const digits = match?.[1]?.replace(/[, '’]/g, "") ?? "";
  if (!/\d/.test(digits.split(/e/i)[0] ?? "") || !Number.isFinite(Number(digits))) return undefined;
  const word = match?.[2]?.toLowerCase();
  const power = word === undefined ? undefined : words.get(word);
  return { digits, isPercent: word === "%", ...(power === undefined ? {} : { power }) };
}
