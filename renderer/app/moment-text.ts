import type { Language } from "../../i18n/catalogue.ts";

/** A moment of these days, to the minute, in the reader's habit. */
export function momentText(language: Language, moment: string): string {
  const clock = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    month: language === "zh" ? "long" : "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
  return clock.format(new Date(moment));
}
