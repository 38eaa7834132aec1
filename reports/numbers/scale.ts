import type { Language } from "../../i18n/catalogue.ts";
import type { Unit } from "./unit.ts";

/** The power of ten in which a number is read, with its word: 万 or K, and spelled out beside an axis. */
export interface Scale {
  readonly divisor: number;
  readonly word: string;
  readonly longWord: string;
}

const one: Scale = { divisor: 1, word: "", longWord: "" };
const scales: Readonly<Record<Language, readonly Scale[]>> = {
  zh: [
    one,
    { divisor: 1e4, word: "万", longWord: "万" },
    { divisor: 1e8, word: "亿", longWord: "亿" },
    { divisor: 1e12, word: "万亿", longWord: "万亿" },
  ],
  en: [
    one,
    { divisor: 1e3, word: "K", longWord: "thousand" },
    { divisor: 1e6, word: "M", longWord: "million" },
    { divisor: 1e9, word: "bn", longWord: "bn" },
    { divisor: 1e12, word: "tn", longWord: "tn" },
  ],
};

/** Counts below this are written out in English too: 9,500 firms, not 9.5K. */
const writtenOut = 1e4;

/** The scale in which `largest` (in the model's unit) is read in a headline or sentence. */
export function scaleFor(largest: number, unit: Unit, language: Language): Scale {
  if (unit.kind === "percent" || unit.kind === "plain") return one;
  const size = Math.abs(largest) * unit.factor;
  // 9,999.96 is shown as 10,000 and so already counts as 1 万.
  const fits = scales[language].findLast((scale) => size >= scale.divisor * (1 - 5e-5));
  if (!fits || (fits.word === "K" && unit.kind === "count" && size < writtenOut)) return one;
  return fits;
}

/** The scale of an axis: its ticks keep at least one digit before the point, and 亿 is not left for 万亿 before the fifth digit. */
export function axisScaleFor(largest: number, unit: Unit, language: Language): Scale {
  const scale = scaleFor(largest, unit, language);
  if (language === "zh" && scale.divisor === 1e12 && Math.abs(largest) * unit.factor < 1e13) {
    return scales.zh.find((candidate) => candidate.divisor === 1e8) ?? scale;
  }
  return scale;
}
