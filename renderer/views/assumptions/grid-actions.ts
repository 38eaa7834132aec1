import type { Language } from "../../../i18n/catalogue.ts";
import { translate } from "../../../i18n/translate.ts";
import { applyEdits, type CellEdit } from "../../../reports/assumptions/cell-edits.ts";
import { withNewScenarios } from "../../../reports/assumptions/new-columns.ts";
import type { EditPlan } from "../../../reports/assumptions/plan-edits.ts";
import { joinSentences } from "../../../reports/assumptions/refusal-words.ts";
import { indexOverrides } from "../../../scenarios/overrides/inheritance.ts";
import { subjectOf } from "../../../scenarios/overrides/subject.ts";
import type { ScenarioFile } from "../../../scenarios/scenario.ts";
import type { AppStore } from "../../store/app-store.ts";
import { changeDocument } from "../../store/document-actions.ts";
import { type DocumentValue, withDraft, withDrafts } from "../../store/document-value.ts";
import { shownFile } from "../../store/selectors.ts";
import type { StepName } from "../../store/step-name.ts";
import { toggleShown } from "../../store/view-actions.ts";
import { type GridPlace, gridState, nothingRefused, patchGrid, placeKey, type RefusedText } from "./grid-state.ts";

/**
 * Edit the stored scenarios. Changes that a lever has made and that are not stored yet stay so; where both speak of one
 * cell, what is typed holds.
 */
export function editStored(value: DocumentValue, edit: (file: ScenarioFile) => ScenarioFile): DocumentValue {
  const file = edit(value.file);
  if (file === value.file) return value;
  if (value.drafts.size === 0) return { file, drafts: value.drafts };
  const shown = edit(withDrafts(value));
  return [...value.drafts.keys()].reduce<DocumentValue>(
    (sofar, id) => withDraft(sofar, id, shown.scenarios.find((each) => each.id === id)?.overrides ?? new Map()),
    { file, drafts: value.drafts },
  );
}

/** Store the edits as one step. */
export function storeEdits(store: AppStore, edits: readonly CellEdit[], name: StepName): void {
  const { system } = store.getState().document;
  if (!system || edits.length === 0) return;
  changeDocument(store, name, (value) => editStored(value, (file) => applyEdits(file, subjectOf(system), edits)));
}

/** Store what a table from outside says, and the scenarios that it brings, as one step; these come into sight. */
export function storeTable(
  store: AppStore,
  edits: readonly CellEdit[],
  columns: { readonly heads: ReadonlySet<string>; readonly language: Language },
  scenarios: readonly string[],
  onlyNew: string | undefined,
): void {
  const { system } = store.getState().document;
  if (!system) return;
  const name: StepName =
    onlyNew === undefined ? { kind: "import", count: edits.length } : { kind: "add-scenario", name: onlyNew };
  changeDocument(store, name, (value) =>
    editStored(value, (file) =>
      applyEdits(withNewScenarios(file, columns.heads, columns.language).file, subjectOf(system), edits),
    ),
  );
  for (const id of scenarios) toggleShown(store, id);
}

/** Store what a plan lets through, and mark what it refuses. `fresh` cells are tinted for a moment. */
export function storePlan(
  store: AppStore,
  plan: EditPlan,
  name: StepName,
  report: string | undefined,
  isFresh = false,
): void {
  const before = store.getState();
  const refused = new Map(gridState.getState().refused);
  for (const edit of plan.edits) refused.delete(placeKey(placeOf(edit)));
  for (const { place, text, refusal } of plan.refused) {
    if (place) refused.set(placeKey(placeOf(place)), { text, refusal });
  }
  const fresh = new Set(isFresh ? plan.edits.map((edit) => placeKey(placeOf(edit))) : []);
  const beyond = plan.refused.filter(({ place }) => place === undefined);
  patchGrid({ refused, beyond, report, fresh, popover: undefined });
  storeEdits(store, plan.edits, name);
  const count = formerCount(plan.edits, shownFile(before), shownFile(store.getState()));
  if (count === 0) return;
  const { language } = before.view;
  const note = translate(language, "app/grid-former-sources", { count });
  patchGrid({ report: joinSentences(report === undefined ? [note] : [report, note], language) });
}

/** In how many edited cells a source has come to speak of another number. */
function formerCount(
  edits: readonly CellEdit[],
  before: ScenarioFile | undefined,
  after: ScenarioFile | undefined,
): number {
  if (!before || !after || before === after) return 0;
  const formersOf = (file: ScenarioFile) => {
    const overrides = new Map(file.scenarios.map((each) => [each.id, indexOverrides(each.overrides)]));
    return ({ row, scenario }: CellEdit) => overrides.get(scenario)?.get(row.target.variable.id)?.override.former;
  };
  const [old, now] = [formersOf(before), formersOf(after)];
  return edits.filter((edit) => now(edit) !== undefined && old(edit) === undefined).length;
}

function placeOf({ row, scenario }: CellEdit): GridPlace {
  return { row: row.key, column: scenario };
}

/** Mark a cell as refused. */
export function refuse(place: GridPlace, refused: RefusedText): void {
  patchGrid({ refused: new Map(gridState.getState().refused).set(placeKey(place), refused), popover: undefined });
}

/** Forget what was refused in a cell; whether there was anything. */
export function dropRefused(place: GridPlace): boolean {
  const refused = new Map(gridState.getState().refused);
  if (!refused.delete(placeKey(place))) return false;
  patchGrid(refused.size === 0 ? nothingRefused : { refused });
  return true;
}
