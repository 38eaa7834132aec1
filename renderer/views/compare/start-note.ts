import { translate } from "../../../i18n/translate.ts";
import { isCalendar } from "../../../models/calendar.ts";
import { timeWord } from "../../../reports/sentences/moment.ts";
import { unitOf, variableNamed } from "../../store/selectors.ts";
import { baseRun } from "../../store/shown-lines.ts";
import type { AppState } from "../../store/state.ts";

/**
 * “2020 年=0.98”: what has no unit is read against its start.
 *
 * @param first What the base starts with.
 */
export function startNote(state: AppState, name: string, first: number | undefined): string {
  const named = variableNamed(state, name);
  const start = baseRun(state)?.times[0];
  if (!named || start === undefined || first === undefined) return "";
  if (unitOf(state, named.variable).kind !== "plain") return "";
  if (!["1", "", "dmnl"].includes(named.variable.source?.units ?? "")) return "";
  // “0 年=100” says nothing.
  if (!isCalendar(start, state.document.system?.simSpecs.timeUnits)) return "";
  const value = String(Number(first.toPrecision(3)));
  return translate(state.view.language, "app/start-equals", { year: timeWord(start), value });
}
