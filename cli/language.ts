import type { Language } from "../i18n/catalogue.ts";

/** The system's language: Chinese where the locale says so, English otherwise. */
export function systemLanguage(environment: NodeJS.ProcessEnv): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
  const tag = locale && !/^(C|POSIX)(\.|$)/.test(locale) ? locale : Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh\b|^zh_/i.test(tag) ? "zh" : "en";
}
