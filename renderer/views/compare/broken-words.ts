import type { Language } from "../../../i18n/catalogue.ts";
import { translate } from "../../../i18n/translate.ts";
import type { System } from "../../../models/check/system.ts";
import { momentWords, tidyChinese } from "../../../reports/sentences/moment.ts";
import { namedValues } from "../../store/named-values.ts";
import type { ChartSource } from "./chart-source.ts";

/** What ended a run before its time, and when as the model counts; nothing where none ended so. */
export function brokenWords(
  { failure, timeUnits }: Pick<ChartSource, "failure" | "timeUnits">,
  system: System | undefined,
  language: Language,
): string | undefined {
  const name = failure?.where.variable;
  const time = failure?.values.time;
  if (name === undefined || time === undefined) return undefined;
  const variable = String(namedValues({ name }, system, language).name);
  const moment = momentWords(Number(time), timeUnits, language);
  return tidyChinese(translate(language, "app/chart-error", { variable, moment }), language);
}
