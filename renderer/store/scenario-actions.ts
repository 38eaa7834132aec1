import { deleteScenario, moveScenario, replaceScenario, setParent } from "../../scenarios/overrides/edit.ts";
import { findScenario, parentOf } from "../../scenarios/overrides/inheritance.ts";
import type { Scenario, ScenarioFile } from "../../scenarios/scenario.ts";
import { type AppStore, patch } from "./app-store.ts";
import { changeDocument } from "./document-actions.ts";
import { withFile } from "./document-value.ts";

/** Change what a scenario is called or says; numbers are for `setLever`. */
export function describeScenario(
  store: AppStore,
  id: string,
  change: Partial<Pick<Scenario, "name" | "narrative">>,
): void {
  const origin = storedScenario(store, id);
  if (!origin) return;
  const kind = change.name ? "rename-scenario" : "describe-scenario";
  const name = nameIn(store, change.name ? { ...origin, ...change } : origin);
  changeDocument(store, { kind, name }, (value) =>
    withFile(value, replaceScenario(value.file, { ...origin, ...change })),
  );
}

/** Change the colour or the dash of a scenario's line; without a value it follows from the scenario's place again. */
export function styleScenario(
  store: AppStore,
  id: string,
  change: { readonly colour?: string | undefined; readonly dash?: string | undefined },
): void {
  const origin = storedScenario(store, id);
  if (!origin) return;
  const { colour, dash, ...plain } = origin;
  const look = { colour, dash, ...change };
  const styled: Scenario = {
    ...plain,
    ...(look.colour === undefined ? {} : { colour: look.colour }),
    ...(look.dash === undefined ? {} : { dash: look.dash }),
  };
  changeDocument(store, { kind: "style-scenario", name: nameIn(store, origin) }, (value) =>
    withFile(value, replaceScenario(value.file, styled)),
  );
}

function storedScenario(store: AppStore, id: string): Scenario | undefined {
  const file = store.getState().document.value?.file;
  return file && findScenario(file, id);
}

function nameIn(store: AppStore, scenario: Scenario): string {
  const { language } = store.getState().view;
  return scenario.name[language] ?? scenario.name.zh ?? scenario.name.en ?? scenario.id;
}

function editScenarios(
  store: AppStore,
  kind: "delete-scenario" | "move-scenario" | "set-parent",
  id: string,
  edit: (file: ScenarioFile) => ScenarioFile,
): void {
  const scenario = storedScenario(store, id);
  if (!scenario) return;
  changeDocument(store, { kind, name: nameIn(store, scenario) }, (value) => {
    const file = edit(value.file);
    return file === value.file ? value : withFile(value, file);
  });
}

/** Delete a scenario; its children go to its parent and keep their numbers. */
export function removeScenario(store: AppStore, id: string): void {
  const file = store.getState().document.value?.file;
  const scenario = file && findScenario(file, id);
  const next = file && scenario && parentOf(file, scenario);
  editScenarios(store, "delete-scenario", id, (before) => deleteScenario(before, id));
  if (store.getState().selection.scenario === id) patch(store, "selection", { scenario: next?.id });
}

/** Move a scenario to another place in the list. */
export function reorderScenario(store: AppStore, id: string, to: number): void {
  editScenarios(store, "move-scenario", id, (file) => moveScenario(file, id, to));
}

/** Give a scenario another parent. */
export function chooseParent(store: AppStore, id: string, parent: string): void {
  editScenarios(store, "set-parent", id, (file) => setParent(file, id, parent));
}
