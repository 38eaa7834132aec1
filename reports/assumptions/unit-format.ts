import type { Language } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import { axisUnit } from "../numbers/quantity.ts";
import type { Scale } from "../numbers/scale.ts";
import { takesPercent, type Unit } from "../numbers/unit.ts";

/** The unit in which a line of the table or a lever shows its numbers, and what may be typed there. */
export interface UnitFormat {
  /** Places by which a number of the model is moved to be shown. */
  readonly shift: number;
  /** Places that take the model's unit to single yuan, people or per cent: where 万 and K begin to count. */
  readonly unitShift: number;
  readonly unit: string;
  /** The currency's sign; empty where it is not money. */
  readonly sign: string;
  /**
   * What may stand behind a typed number and means nothing new: 元/年. Short ones first: they leave the number its 万亿,
   * of which 亿元/年 would cut the half.
   */
  readonly endings: readonly string[];
  /** Of these, the ones that name the shown unit itself, its 亿 or bn included. */
  readonly shownEndings: ReadonlySet<string>;
  /** Of these, the ones with a 亿 or bn of their own: behind 1.2万 they are no unit. */
  readonly scaledEndings: ReadonlySet<string>;
  /** Per cent may be typed. */
  readonly takesPercent: boolean;
}

export const oneScale: Scale = { divisor: 1, word: "", longWord: "" };

/** How numbers of a unit are read and written where they are shown in a scale. */
export function unitFormat(unit: Unit, scale: Scale, language: Language, isUnknown = false): UnitFormat {
  const unitShift = Math.round(Math.log10(unit.factor));
  const words = axisUnit(unit, scale, language);
  const shown = isUnknown ? translate(language, "app/grid-unknown-unit") : unitWords(words, language);
  const bare = axisUnit({ ...unit, sign: "" }, oneScale, language);
  // 30/年 is thirty of what is shown; in 30 亿/年 the 亿 counts.
  const spelled = ["/", " per "].map((per) => unit.per.en.replace(/^ an? /, per));
  const pers = [shortTimes(unit.per.en), unit.per.en, unit.per.zh, ...spelled];
  // In English the currency's sign goes before the number, so that only the rest of the unit stands behind it.
  const behind = unit.sign !== "" && shown.startsWith(unit.sign) ? [shown.slice(unit.sign.length)] : [];
  // 30 亿元 a year and 30 亿元 are the same where the line says a year, as ¥4.5bn is.
  const nouns = [unit.noun.zh, unit.noun.en, ...(unit.sign === "¥" ? yuan : [])].flatMap((noun) =>
    noun === "" ? [] : [noun, ...pers.map((per) => noun + per)],
  );
  const endings = new Set([shown, words, ...behind, bare, ...nouns, ...nouns.map(shortTimes), ...pers]);
  return {
    shift: unitShift - Math.round(Math.log10(scale.divisor)),
    unitShift,
    unit: shown,
    sign: unit.sign,
    endings: [...endings].filter(Boolean).sort((a, b) => a.length - b.length),
    shownEndings: new Set([shown, words, ...behind, ...pers]),
    scaledEndings: new Set(scale.word === "" ? [] : [shown, words, ...behind]),
    takesPercent: takesPercent(unit),
  };
}

/** What the yuan is called behind a number. */
const yuan = ["元", "人民币", "yuan", "CNY", "RMB"];

const short: ReadonlyMap<string, string> = new Map([
  ["year", "yr"],
  ["quarter", "qtr"],
  ["month", "mo"],
  ["week", "wk"],
  ["day", "day"],
  ["hour", "h"],
]);

/** A bare ratio, and one per year, have a name too. */
function unitWords(words: string, language: Language): string {
  if (words === "") return translate(language, "app/grid-no-unit");
  if (words.startsWith("/")) return `1${words}`;
  if (/^an? /.test(words)) return words.replace(/^an? /, "per ");
  return language === "zh" ? words : shortTimes(words);
}

function shortTimes(words: string): string {
  return words.replace(/ an? (year|quarter|month|week|day|hour)/g, (_, time) => `/${short.get(time)}`);
}
