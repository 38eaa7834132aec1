import cityModel from "../../models/library/city.xmile?raw";
import cityStudy from "../../scenarios/library/city.scenario.json?raw";
import { planLayers } from "../../scenarios/overrides/plan-run.ts";
import { runPlan } from "../../scenarios/results/run-plan.ts";
import { openStudy } from "../engine/open-study.ts";
import { type AppStore, createAppStore, patch } from "./app-store.ts";
import { receiveRuns } from "./run-actions.ts";
import { missingJobs, wantedCells } from "./run-plan.ts";
import { emptyDocument, initialState } from "./state.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** The scenario that is selected. */
export const global = "global-cooperation-first";

/** The city study, open, with the base and one scenario in sight and another one selected. */
export async function openCity(): Promise<AppStore> {
  const source = { name: "city.scenario.json", kind: "scenario", bytes: bytes(cityStudy) } as const;
  const opened = await openStudy(source, undefined, async () => bytes(cityModel));
  if ("wanted" in opened || !opened.file || !opened.system) throw new Error("not opened");
  const value = { file: opened.file, drafts: new Map() };
  const known = { value, savedValue: value, model: opened.model, system: opened.system, problems: opened.problems };
  return createAppStore({
    document: { ...emptyDocument, status: "ready", ...known },
    selection: { ...initialState.selection, scenario: global },
    view: { ...initialState.view, shown: new Set(["base", "housing-first"]) },
  });
}

/** The open study in so small time steps that each of its runs is about so much work. */
export function lengthenRuns(store: AppStore, work: number): void {
  const { system } = store.getState().document;
  if (!system) throw new Error("nothing open");
  const { start, stop } = system.simSpecs;
  const dt = (stop - start) / Math.ceil(work / system.cells.length);
  patch(store, "document", { system: { ...system, simSpecs: { ...system.simSpecs, dt } } });
}

/** What the worker does, without one: the number of runs. */
export function runAll(store: AppStore): number {
  let count = 0;
  for (let jobs = missingJobs(store.getState()); jobs.length > 0; jobs = missingJobs(store.getState())) {
    const { system } = store.getState().document;
    const outputs = wantedCells(store.getState());
    if (!system) break;
    const runs = jobs.map(({ key, layers }) => ({ ...runPlan(system, planLayers(layers, system, { outputs })), key }));
    receiveRuns(store, runs, 1);
    count += jobs.length;
  }
  return count;
}
