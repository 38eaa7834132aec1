import { translate } from "../../../i18n/translate.ts";
import type { Problem } from "../../../models/problem.ts";
import { noFilters } from "../../../reports/assumptions/row-filters.ts";
import { subjectOf } from "../../../scenarios/overrides/subject.ts";
import { goToText, mendProblem, openModelText, openText } from "../../app/mend-session.ts";
import type { Session } from "../../app/session.ts";
import type { AppStore } from "../../store/app-store.ts";
import { changeDocument, setCharts } from "../../store/document-actions.ts";
import { isDirty, savedFile } from "../../store/selectors.ts";
import { notify, openTab, selectScenario } from "../../store/view-actions.ts";
import { patchGrid } from "../assumptions/grid-state.ts";
import { isOfDocument, type ProblemTarget, textTarget } from "./list-problems.ts";

/**
 * Show what a problem speaks of: the assumption in its table, the variable in a chart, the scenario where it is chosen, else
 * the line of the file, which is opened as text.
 */
export function goToProblem(session: Session, problem: Pick<Problem, "where">, target: ProblemTarget): void {
  const { store } = session;
  if (target.kind === "text" || target.kind === "model-text") {
    // Lines are those of the file as it was read: in a study that was changed since they may stand elsewhere.
    const isMoved = !store.getState().document.failure && isDirty(store.getState());
    inText(session, target.kind, () => {
      if (!isMoved) goToText(session, problem);
    });
  } else if (target.kind === "scenario") {
    selectScenario(store, target.id);
    openTab(store, "compare");
  } else if (target.kind === "assumption") {
    if (target.scenario !== undefined) selectScenario(store, target.scenario);
    // The table's own search: one line is left, and clearing the field brings the others back.
    patchGrid({ filters: noFilters, text: target.name, closed: new Set() });
    openTab(store, "assumptions");
  } else {
    chartFirst(store, target.name);
    openTab(store, "compare");
  }
}

/** Do what one click mends: in the study, where undo takes it back, or in the text. */
export async function mend(session: Session, problem: Problem): Promise<void> {
  const { store } = session;
  const { document, view } = store.getState();
  const { value, model, system } = document;
  if (value && isOfDocument(document, problem)) {
    const { mendedValue } = await import("./mend-document.ts");
    const mended = mendedValue(value, problem, model && system ? { model, system } : undefined);
    if (mended) changeDocument(store, { kind: "mend" }, () => mended);
    notify(store, translate(view.language, mended ? "app/mend-done" : "app/mend-cannot"));
    return;
  }
  const target = textTarget(document, problem);
  if (target?.kind !== "text" && target?.kind !== "model-text") return;
  inText(session, target.kind, () => {
    if (mendProblem(session, problem)) return;
    notify(store, translate(view.language, "app/mend-cannot"));
    goToText(session, problem);
  });
}

/** Do something in the text that a problem stands in, which is opened first where it is not. */
function inText(session: Session, kind: "text" | "model-text", work: () => void): void {
  if (session.store.getState().document.failure) work();
  else if (kind === "text") openText(session, work);
  else openModelText(session, work).catch((cause: unknown) => notify(session.store, String(cause), "error"));
}

/** Chart a variable at the top, unless a chart shows it already. */
function chartFirst(store: AppStore, name: string): void {
  const state = store.getState();
  const variable = state.document.system && subjectOf(state.document.system).variables.get(name);
  const charts = savedFile(state)?.charts ?? [];
  if (!variable || charts.some((chart) => chart.variable === variable.name)) return;
  const reference = variable.dimensions.length > 0 ? `${variable.name}[*]` : variable.name;
  if (charts.some((chart) => chart.variable === reference)) return;
  setCharts(store, [{ variable: reference }, ...charts]);
}
