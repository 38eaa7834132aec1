import type { Language } from "../../i18n/catalogue.ts";
import { addChildLike } from "../../scenarios/overrides/child-like.ts";
import { addScenario, freeId, idFrom, resetOverride, setOverride } from "../../scenarios/overrides/edit.ts";
import { findScenario, lineage, type SingleValue } from "../../scenarios/overrides/inheritance.ts";
import { subjectOf } from "../../scenarios/overrides/subject.ts";
import type { Scenario, ScenarioFile } from "../../scenarios/scenario.ts";
import { type AppStore, patch } from "./app-store.ts";
import {
  type DocumentValue,
  dropDraft,
  saysTheSame,
  storeDraft,
  withDraft,
  withDrafts,
  withFile,
} from "./document-value.ts";
import * as history from "./history.ts";
import { freeHue, keepHues } from "./line-styles.ts";
import { targetOf } from "./model-selectors.ts";
import { keepShownRuns } from "./run-actions.ts";
import type { StepName } from "./step-name.ts";
import { showNew } from "./view-actions.ts";

/** Give the document another value and note the step; there is none where nothing is another than before. */
export function changeDocument(store: AppStore, name: StepName, change: (value: DocumentValue) => DocumentValue): void {
  const { document, view } = store.getState();
  if (!document.value) return;
  const changed = change(document.value);
  if (changed === document.value) return;
  const after = withHues(changed, keepHues(document.value.file.scenarios, changed.file.scenarios, view));
  if (saysTheSame(document.value, after)) return;
  const step = { name, before: document.value, after };
  keepShownRuns(store);
  patch(store, "document", { value: after, history: history.note(document.history, step) });
}

function withHues(value: DocumentValue, scenarios: readonly Scenario[]): DocumentValue {
  return scenarios === value.file.scenarios ? value : { ...value, file: { ...value.file, scenarios } };
}

/** What follows, up to `endGesture`, is one step. */
export function beginGesture(store: AppStore, name: StepName): void {
  const { document } = store.getState();
  if (!document.value || document.history.isGesture) return;
  patch(store, "document", { history: history.beginGesture(document.history, document.value, name) });
  patch(store, "view", { isDragging: true });
}

/** The gesture is over. */
export function endGesture(store: AppStore): void {
  patch(store, "document", { history: history.endGesture(store.getState().document.history, saysTheSame) });
  patch(store, "view", { isDragging: false });
}

/** The gesture is given up: all is as it was before it, and there is no step. */
export function cancelGesture(store: AppStore): void {
  applyHistory(store, history.cancelGesture(store.getState().document.history));
  patch(store, "view", { isDragging: false });
}

/** Take the last step back. */
export function undo(store: AppStore): void {
  const { history: steps } = store.getState().document;
  const last = steps.past.at(-1)?.name;
  applyHistory(store, history.undo(steps), last?.kind === "add-scenario" ? last.from : undefined);
}

/** Do the step that was taken back again. */
export function redo(store: AppStore): void {
  applyHistory(store, history.redo(store.getState().document.history));
}

/** Where the selected scenario goes with the step, `origin` is selected, else its parent. */
function applyHistory(
  store: AppStore,
  moved: ReturnType<typeof history.undo<DocumentValue, StepName>>,
  origin?: string,
): void {
  if (!moved) return;
  const before = store.getState().document.value?.file;
  keepShownRuns(store);
  patch(store, "document", { value: moved.value, history: moved.history });
  const { scenario } = store.getState().selection;
  const file = moved.value.file;
  if (scenario === undefined || findScenario(file, scenario)) return;
  const above = before ? lineage(before, scenario).map(({ id }) => id) : [];
  const next = [origin ?? "", ...above].find((id) => findScenario(file, id)) ?? file.scenarios[0]?.id;
  patch(store, "selection", { scenario: next });
}

/** One element of an assumption, or all of them where `element` is absent. */
export interface LeverChange {
  readonly scenario: string;
  readonly variable: string;
  readonly element?: string;
  readonly value: SingleValue;
  readonly from?: number;
}

/** Change an assumption in a scenario's draft: the base and the stored scenario stay as they are. */
export function setLever(store: AppStore, change: LeverChange): void {
  const { system } = store.getState().document;
  const target = system && targetOf(system, change.variable);
  if (!system || !target) return;
  const name: StepName = {
    kind: "set",
    scenario: change.scenario,
    variable: change.variable,
    ...(change.element === undefined ? {} : { element: change.element }),
    ...(change.from === undefined ? {} : { from: change.from }),
    ...(typeof change.value === "number" ? { to: change.value } : {}),
  };
  changeDocument(store, name, (value) =>
    draftFrom(value, change.scenario, (file) =>
      setOverride(file, change.scenario, subjectOf(system), target, {
        value: change.value,
        ...(change.element === undefined ? {} : { element: change.element }),
      }),
    ),
  );
}

/** Several elements at once, as one step: the parts of a share. */
export function setLevers(store: AppStore, changes: readonly LeverChange[]): void {
  const [first] = changes;
  const { system } = store.getState().document;
  if (!first || !system) return;
  const name: StepName = { kind: "set", scenario: first.scenario, variable: first.variable };
  changeDocument(store, name, (value) =>
    draftFrom(value, first.scenario, (file) =>
      changes.reduce((sofar, change) => {
        const target = targetOf(system, change.variable);
        if (!target) return sofar;
        const element = change.element === undefined ? {} : { element: change.element };
        return setOverride(sofar, change.scenario, subjectOf(system), target, { value: change.value, ...element });
      }, file),
    ),
  );
}

/** Edit the file as the drafts make it, and take the scenario's overrides as its new draft. */
function draftFrom(value: DocumentValue, scenario: string, edit: (file: ScenarioFile) => ScenarioFile): DocumentValue {
  const overrides = findScenario(edit(withDrafts(value)), scenario)?.overrides;
  return overrides ? withDraft(value, scenario, overrides) : value;
}

/** Give a scenario its parent's value of an assumption back, or all of them. */
export function resetLever(store: AppStore, scenario: string, variable?: string, element?: string): void {
  const { system } = store.getState().document;
  if (!system) return;
  const name: StepName = { kind: "reset", scenario, ...(variable === undefined ? {} : { variable }) };
  changeDocument(store, name, (value) => {
    if (variable === undefined) return withDraft(value, scenario, new Map());
    const target = targetOf(system, variable);
    return target ? draftFrom(value, scenario, (file) => resetOverride(file, scenario, target, element)) : value;
  });
}

/** Take one unsaved change of a scenario back: the stored value holds again. */
export function dropChange(store: AppStore, scenario: string, variable: string): void {
  changeDocument(store, { kind: "reset", scenario, variable }, (value) => {
    const draft = value.drafts.get(scenario);
    const saved = findScenario(value.file, scenario)?.overrides;
    if (!draft || !saved) return value;
    const overrides = new Map([...draft].filter(([name]) => name !== variable));
    const before = saved.get(variable);
    if (before) overrides.set(variable, before);
    return withDraft(value, scenario, overrides);
  });
}

/** Store a scenario's draft in it. */
export function saveDraft(store: AppStore, scenario: string): void {
  changeDocument(store, { kind: "store-draft", scenario }, (value) => storeDraft(value, scenario));
}

/** Forget a scenario's draft. */
export function discardDraft(store: AppStore, scenario: string): void {
  changeDocument(store, { kind: "drop-draft", scenario }, (value) => dropDraft(value, scenario));
}

/** Keep a scenario's draft as a new scenario, its child; the old one is as it was stored. It comes up selected. */
export function saveDraftAs(store: AppStore, from: string, name: string): void {
  const { value, system } = store.getState().document;
  const { language } = store.getState().view;
  const draft = value && findScenario(withDrafts(value), from);
  if (!value || !draft || !system) return;
  const id = freeId(value.file, idFrom(name));
  const looks = lookOfNew(store, value.file);
  const scenario: Scenario = { id, parent: from, name: { [language]: name }, ...looks, overrides: draft.overrides };
  const child = from === value.file.scenarios[0]?.id ? withoutParent(scenario) : scenario;
  changeDocument(store, { kind: "add-scenario", name, from }, (before) =>
    withFile(dropDraft(before, from), addChildLike(before.file, withDrafts(before), subjectOf(system), child, from)),
  );
  showNew(store, id);
}

/** A new scenario has a hue that is free, and keeps it: the lines beside it stay as they are. */
function lookOfNew(store: AppStore, file: ScenarioFile): Pick<Scenario, "colour"> {
  const { shown, hues } = store.getState().view;
  const colour = freeHue(file.scenarios, shown, hues);
  return colour === undefined ? {} : { colour };
}

function withoutParent({ parent: _, ...scenario }: Scenario): Scenario {
  return scenario;
}

/** Copy a scenario beside itself. */
export function duplicateScenario(store: AppStore, id: string, name: string): void {
  const { value } = store.getState().document;
  const { language } = store.getState().view;
  const origin = value && findScenario(withDrafts(value), id);
  if (!value || !origin) return;
  // The copy is told from its origin by a look of its own.
  const { colour: _, dash: __, ...plain } = origin;
  const copy: Scenario = {
    ...plain,
    ...lookOfNew(store, value.file),
    id: freeId(value.file, `${id}-copy`),
    name: { [language]: name },
  };
  changeDocument(store, { kind: "add-scenario", name, from: id }, (before) =>
    withFile(before, addScenario(before.file, copy, id)),
  );
  showNew(store, copy.id);
}

/** A name that no scenario has: 新情景, 新情景 2, ... */
function freeName(file: ScenarioFile, name: string, language: Language): string {
  const taken = new Set(file.scenarios.map((each) => each.name[language]));
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name} ${count}`;
  return free;
}

/** A new scenario that inherits everything from another. */
export function newScenario(store: AppStore, parent: string, wanted: string): void {
  const { value } = store.getState().document;
  const { language } = store.getState().view;
  if (!value) return;
  const name = freeName(value.file, wanted, language);
  const id = freeId(value.file, idFrom(name));
  const isBase = value.file.scenarios[0]?.id === parent;
  const place = isBase ? {} : { parent };
  const looks = lookOfNew(store, value.file);
  const scenario: Scenario = { id, ...place, name: { [language]: name }, ...looks, overrides: new Map() };
  changeDocument(store, { kind: "add-scenario", name, from: parent }, (before) =>
    withFile(before, addScenario(before.file, scenario, parent)),
  );
  showNew(store, id);
}

/** Change which charts the study has. */
export function setCharts(store: AppStore, charts: ScenarioFile["charts"]): void {
  changeDocument(store, { kind: "charts" }, (value) => withFile(value, { ...value.file, charts }));
}
