import { parseReference } from "../../../scenarios/overrides/subject.ts";
import type { Chart } from "../../../scenarios/scenario.ts";
import type { AppState } from "../../store/state.ts";

/** All elements at once, a line each: no element can be called this. */
export const eachElement = "[]";
/** All elements together. */
export const totalElement = "*";

/** Which element of an array a chart shows: as chosen, else as the study asks; `output[*]` for a line an element, a bare `output` for the total. */
export function elementOf({ view }: AppState, chart: Chart): string {
  return view.chartElements.get(chart) ?? (parseReference(chart.variable).element === "*" ? eachElement : totalElement);
}
