import type { System, SystemVariable } from "../../models/check/system.ts";
import type { Model } from "../../models/model.ts";
import type { ScenarioFile } from "../../scenarios/scenario.ts";

/** What stands in for a study when a model is opened on its own: a base, and charts of what the model is about. */
export function studyOfModel(model: Model, system: System | undefined, fileName: string): ScenarioFile {
  const names = watched(system?.variables ?? []).map(({ name }) => name);
  const title = { ...(model.labels.zh || model.labels.en ? model.labels : inItsLanguage(model.name || fileName)) };
  return {
    format: "foretide-scenario",
    version: 1,
    title,
    model: fileName,
    citations: [],
    sources: new Map(),
    scenarios: [{ id: "base", name: { zh: "基准", en: "Baseline" }, overrides: new Map() }],
    indicators: names.slice(0, 5),
    charts: names.slice(0, 6).map((variable) => ({ variable })),
    sets: [],
    observations: [],
    assertions: [],
    agenda: [],
  };
}

/** A name as a text of the language that it is written in. */
function inItsLanguage(name: string): ScenarioFile["title"] {
  return /\p{Script=Han}/u.test(name) ? { zh: name } : { en: name };
}

/** What the modeller marks as an output; else the stocks, then the flows, then the rest: scalars before arrays. */
function watched(variables: readonly SystemVariable[]): readonly SystemVariable[] {
  const own = variables.filter(({ source, kind }) => source !== undefined && kind !== "constant");
  const outputs = own.filter(({ source }) => source?.access === "output");
  const kinds = ["stock", "flow", "auxiliary"];
  const byKind = [...own].sort(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.dimensions.length - b.dimensions.length,
  );
  return [...new Set([...outputs, ...byKind])];
}
