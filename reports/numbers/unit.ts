import type { Language } from "../../i18n/catalogue.ts";
import type { LocalizedText } from "../../models/model.ts";

/** A text in both languages of the product. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** How a model's unit is shown. `factor` turns the model's number into what is read: yuan, people, per cent. */
export interface Unit {
  readonly kind: "money" | "count" | "percent" | "plain";
  readonly factor: number;
  /** Stands before the number in English: ¥, $. */
  readonly sign: string;
  /** What is counted: 元, 美元, 人; in English people, firms. Empty for money in English, and for plain numbers. */
  readonly noun: Text;
  /** `/年` and ` a year`; empty for a level. */
  readonly per: Text;
}

const none: Text = { zh: "", en: "" };

interface Money {
  readonly factor: number;
  readonly sign: string;
  readonly zh: string;
}

const yuan = { sign: "¥", zh: "元" };
const dollar = { sign: "$", zh: "美元" };
const money: ReadonlyMap<string, Money> = new Map([
  ["yi_cny", { factor: 1e8, ...yuan }],
  ["亿元", { factor: 1e8, ...yuan }],
  ["万元", { factor: 1e4, ...yuan }],
  ["元", { factor: 1, ...yuan }],
  ["cny", { factor: 1, ...yuan }],
  ["rmb", { factor: 1, ...yuan }],
  ["yi_usd", { factor: 1e8, ...dollar }],
  ["亿美元", { factor: 1e8, ...dollar }],
  ["万美元", { factor: 1e4, ...dollar }],
  ["美元", { factor: 1, ...dollar }],
  ["usd", { factor: 1, ...dollar }],
  ["$", { factor: 1, ...dollar }],
]);

const times: ReadonlyMap<string, Text> = new Map([
  ["year", { zh: "年", en: "year" }],
  ["years", { zh: "年", en: "year" }],
  ["年", { zh: "年", en: "year" }],
  ["quarter", { zh: "季", en: "quarter" }],
  ["month", { zh: "月", en: "month" }],
  ["months", { zh: "月", en: "month" }],
  ["月", { zh: "月", en: "month" }],
  ["week", { zh: "周", en: "week" }],
  ["weeks", { zh: "周", en: "week" }],
  ["day", { zh: "天", en: "day" }],
  ["days", { zh: "天", en: "day" }],
  ["hour", { zh: "小时", en: "hour" }],
  ["hours", { zh: "小时", en: "hour" }],
]);

/** What a unit of time is called; nothing for what is not one. */
export function timeUnitWords(written: string): Text | undefined {
  return times.get(written.trim().toLowerCase());
}

const dimensionless = new Set(["", "1", "dmnl", "dimensionless", "unitless", "fraction", "无量纲"]);

function pluralOf(noun: string): string {
  if (noun.includes(" or ")) return noun.split(" or ").map(pluralOf).join(" or ");
  if (/person$/.test(noun)) return noun.replace(/person$/, "people");
  if (/(people|s)$/.test(noun) || !/^[a-z ]+$/i.test(noun)) return noun;
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, "ies");
  return /(x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** Chinese counts things with a word of their own: 1.09 万家, not 1.09 万企业. */
const counters: ReadonlyMap<string, string> = new Map([
  ["企业", "家"],
  ["项目", "个"],
  ["合作项目", "个"],
  ["平台", "个"],
  ["机构", "家"],
  ["实验室", "个"],
  ["孵化器", "家"],
  ["中心", "个"],
  ["岗位", "个"],
]);

function labelOf(token: string, labels: ReadonlyMap<string, LocalizedText>): Text {
  const label = labels.get(token);
  const written = token.replaceAll("_", " ");
  return { zh: label?.zh ?? label?.en ?? written, en: label?.en ?? label?.zh ?? written };
}

function perText(tokens: readonly string[], labels: ReadonlyMap<string, LocalizedText>, isPercent: boolean): Text {
  const parts = tokens.map((token) => {
    const time = times.get(token.toLowerCase());
    if (time) return { zh: `/${time.zh}`, en: isPercent && time.en === "year" ? "/yr" : ` a ${time.en}` };
    const coin = money.get(token.toLowerCase());
    if (coin)
      return {
        zh: `/${coin.factor === 1e8 ? "亿" : ""}${coin.zh}`,
        en: ` per ${coin.sign}${coin.factor === 1e8 ? "100M" : "1"}`,
      };
    const noun = labelOf(token, labels);
    return { zh: `/${noun.zh}`, en: ` per ${noun.en}` };
  });
  return { zh: parts.map((part) => part.zh).join(""), en: parts.map((part) => part.en).join("") };
}

/**
 * How to show numbers whose unit the model writes as `written`.
 *
 * @param labels The names that the model gives its units, by name.
 * @param isShare The number is a share or a rate, better read in per cent.
 */
export function readUnit(
  written: string | undefined,
  labels: ReadonlyMap<string, LocalizedText> = new Map(),
  isShare = false,
): Unit {
  const [numerator = "", ...denominators] = (written ?? "").split("/").map((part) => part.trim());
  const per = perText(denominators, labels, isShare);
  if (dimensionless.has(numerator.toLowerCase())) {
    return isShare
      ? { kind: "percent", factor: 100, sign: "", noun: none, per }
      : { kind: "plain", factor: 1, sign: "", noun: none, per };
  }
  const coin = money.get(numerator.toLowerCase());
  const other = money.get(denominators[0]?.toLowerCase() ?? "");
  if (coin && other && coin.factor === other.factor) return exchangeRate(coin, other);
  if (coin) return { kind: "money", factor: coin.factor, sign: coin.sign, noun: { zh: coin.zh, en: "" }, per };
  const time = times.get(numerator.toLowerCase());
  if (time) return { kind: "plain", factor: 1, sign: "", noun: { zh: time.zh, en: pluralOf(time.en) }, per };
  const noun = labelOf(numerator, labels);
  const zh = counters.get(noun.zh) ?? noun.zh;
  return { kind: "count", factor: 1, sign: "", noun: { zh, en: pluralOf(noun.en) }, per };
}

/** So many yuan for a dollar: the hundred millions on both sides cancel. */
function exchangeRate(coin: Money, other: Money): Unit {
  const noun = { zh: coin.zh, en: coin.sign };
  return { kind: "plain", factor: 1, sign: "", noun, per: { zh: `/${other.zh}`, en: ` per ${other.sign}` } };
}

/** Whether a number of this unit may be typed in per cent: a share, a rate or a bare ratio, and nothing that is counted. */
export function takesPercent({ kind, noun }: Unit): boolean {
  return kind === "percent" || (kind === "plain" && noun.zh === "");
}

/** The unit of one number's change in per cent of another. */
export const percentUnit: Unit = { kind: "percent", factor: 100, sign: "", noun: none, per: none };
/** A bare number: an index. */
export const plainUnit: Unit = { kind: "plain", factor: 1, sign: "", noun: none, per: none };

/** A share or a rate of a whole; and a change, which is read as one. */
const shareWords: Readonly<Record<Language, RegExp>> = {
  zh: /(率|比例|占比|份额|比重|增速)(（[^）]*）)?$/,
  en: /\b(share|rate|percentage|fraction)\b/i,
};
const changeWords: Readonly<Record<Language, RegExp>> = {
  zh: /(变化|变化率|冲击)(（[^）]*）)?$/,
  en: /\b(change|shock)\b/i,
};

function says(label: LocalizedText, words: Readonly<Record<Language, RegExp>>): boolean {
  return (label.zh !== undefined && words.zh.test(label.zh)) || (label.en !== undefined && words.en.test(label.en));
}

function isDimensionless(written: string | undefined): boolean {
  const [numerator = "", ...denominators] = (written ?? "").split("/").map((part) => part.trim());
  return dimensionless.has(numerator.toLowerCase()) && denominators.every((token) => times.has(token.toLowerCase()));
}

/**
 * Whether a dimensionless assumption reads better in per cent: its label says share or rate and its range is within ±1, or it
 * says change and its range is within ±2.
 */
export function isShareLike(
  written: string | undefined,
  label: LocalizedText,
  low: number | undefined,
  high: number | undefined,
): boolean {
  const reach = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
  if (!isDimensionless(written)) return false;
  return (reach <= 1 && says(label, shareWords)) || (reach <= 2 && says(label, changeWords));
}

/** Whether a computed variable reads better in per cent: a model gives no range to go by, so its label must say share or rate. */
export function isShareOutput(written: string | undefined, label: LocalizedText): boolean {
  return written !== undefined && isDimensionless(written) && says(label, shareWords);
}
