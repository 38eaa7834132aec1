import type { System } from "../models/check/system.ts";
import type { Model } from "../models/model.ts";
import type { ScenarioFile } from "./scenario.ts";

/** More lines than this are no overview. */
const shownIndicators = 12;
const shownCharts = 4;

/**
 * The study that a model without one opens as: a base without overrides, and the stocks as indicators; where the file
 * marks outputs, those.
 *
 * @param path How the study names its model.
 */
export function bareStudy(model: Model, system: System, path: string): ScenarioFile {
  const written = system.variables.filter((variable) => variable.source !== undefined);
  const marked = written.filter((variable) => variable.source?.access === "output");
  const stocks = written.filter((variable) => variable.kind === "stock");
  const computed = written.filter((variable) => variable.kind !== "constant");
  const shown = [marked, stocks, computed].find((variables) => variables.length > 0) ?? [];
  const title = model.labels.zh || model.labels.en ? model.labels : { en: model.name || path };
  return {
    format: "foretide-scenario",
    version: 1,
    title,
    model: path,
    citations: [],
    sources: new Map(),
    scenarios: [{ id: "base", name: { zh: "基准", en: "Baseline" }, overrides: new Map() }],
    indicators: shown.slice(0, shownIndicators).map(({ name }) => name),
    charts: shown.slice(0, shownCharts).map(({ name, dimensions }) => ({
      variable: dimensions.length > 0 ? `${name}[*]` : name,
    })),
    sets: [],
    observations: [],
    assertions: [],
    agenda: [],
  };
}
