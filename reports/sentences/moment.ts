import type { Language } from "../../i18n/catalogue.ts";
import { isCalendar } from "../../models/calendar.ts";
import { formatSignificant } from "../numbers/digits.ts";
import { timeUnitWords } from "../numbers/unit.ts";

/** A time as digits: whole years plain and never grouped, others with a decimal. */
export function timeWord(time: number): string {
  return formatSignificant(time, 6).replaceAll(",", "");
}

/**
 * A time as it is said: “2035 年”, “2035”; of a model whose time is not the calendar's “第 20 月”, “month 20”.
 *
 * @param units The model's unit of time, as it writes it.
 */
export function momentWords(time: number, units: string | undefined, language: Language): string {
  const digits = timeWord(time);
  if (isCalendar(time, units)) return language === "zh" ? `${digits} 年` : digits;
  const unit = units === undefined ? undefined : timeUnitWords(units);
  if (unit) return language === "zh" ? `第 ${digits} ${unit.zh}` : `${unit.en} ${digits}`;
  return language === "zh" ? `第 ${digits} 期` : `time ${digits}`;
}

/**
 * The gaps of a Chinese sentence put together from parts: none between two Chinese words (“202 万人升到”), one between a
 * Chinese word and the digits after it (“由 2020 年”).
 */
export function tidyChinese(text: string, language: Language): string {
  if (language !== "zh") return text;
  return text.replace(/([一-鿿]) (?=[一-鿿])/g, "$1").replace(/([一-鿿])(?=[0-9¥$−+])/g, "$1 ");
}
