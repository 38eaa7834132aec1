import type { Language } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import { amountInText, percentChange } from "../numbers/quantity.ts";
import type { Unit } from "../numbers/unit.ts";
import { momentWords, tidyChinese } from "./moment.ts";

/** How large a change is to a reader: under 0.1% it hardly is one, under 1% it is slight. */
export type ChangeSize = "none" | "slight" | "plain";

/** The size of the step from `from` to `to`. Shares are judged by their points, numbers by their ratio. */
export function changeSize(from: number, to: number, unit: Unit): ChangeSize {
  const size = unit.kind === "percent" ? Math.abs(to - from) : Math.abs(to - from) / Math.abs(from || to || 1);
  if (!(size >= 0.001)) return "none";
  return size < 0.01 ? "slight" : "plain";
}

/**
 * The word for “more” that fits: 多 and 少 for what is counted, 高 and 低 for rates and indices.
 *
 * @param isCompared English needs “above the base” beside a thing compared with, and “more” alone.
 */
export function moreWord(change: number, unit: Unit, language: Language, isCompared = true): string {
  const isCounted = unit.kind === "count" || unit.kind === "money";
  if (language === "en" && !isCompared) {
    const less = unit.kind === "count" ? "few" : "low";
    if (unit.kind !== "count" && change < 0) return "less";
    return change >= 0 ? translate(language, "app/more-many") : translate(language, `app/more-${less}`);
  }
  if (language === "en" || !isCounted) return translate(language, change >= 0 ? "app/more-high" : "app/more-low");
  return translate(language, change >= 0 ? "app/more-many" : "app/more-few");
}

/** What a change is measured at: a time, in the model's unit of time. */
export interface Moment {
  readonly time: number;
  readonly units?: string | undefined;
}

/** The change against the base in words: “2035 年比基准多 12.4 万人（+3.5%）。” */
export function changeSentence(value: number, base: number, at: Moment, unit: Unit, language: Language): string {
  return tidyChinese(chooseSentence(value, base, at, unit, language), language);
}

function chooseSentence(value: number, base: number, at: Moment, unit: Unit, language: Language): string {
  const year = momentWords(at.time, at.units, language);
  const size = changeSize(base, value, unit);
  if (size === "none") return translate(language, "app/say-change-flat", { year });
  const more = moreWord(value - base, unit, language);
  const percent = percentChange((value - base) / Math.abs(base));
  if (size === "slight") return translate(language, "app/say-change-slightly", { year, more, percent });
  return translate(language, "app/say-change", {
    year,
    more,
    percent,
    amount: amountInText(value - base, unit, language),
  });
}
