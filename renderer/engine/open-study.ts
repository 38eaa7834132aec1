import { checkModel } from "../../models/check/check-model.ts";
import type { Model } from "../../models/model.ts";
import { hasErrors, type Problem } from "../../models/problem.ts";
import { readXmile } from "../../models/xmile/read-xmile.ts";
import { missingModel, modelPathFault } from "../../scenarios/check/check-file.ts";
import { checkStudy } from "../../scenarios/check/check-study.ts";
import { planRun } from "../../scenarios/overrides/plan-run.ts";
import { readScenarioFile } from "../../scenarios/read/read-scenario-file.ts";
import { programFor } from "../../scenarios/results/run-plan.ts";
import type { ScenarioFile } from "../../scenarios/scenario.ts";
import type { OpenedStudy, SourceFile } from "./protocol.ts";
import { studyOfModel } from "./study-of-model.ts";

/** What opening gave: a study, or the path of the model that is still needed. */
export type Opening = Omit<OpenedStudy, "elapsed"> | { readonly wanted: string };

/** Fetch a bundled model by name. */
export type LibraryReader = (name: string) => Promise<Uint8Array | undefined>;

/** Read, check and compile a file. Everything that is wrong comes back with it. */
export async function openStudy(
  source: SourceFile,
  model: SourceFile | undefined,
  library: LibraryReader,
): Promise<Opening> {
  if (source.kind === "model") return openModel(source);
  const read = readScenarioFile(source.bytes, source.name);
  if (!read.file) return { problems: read.problems, ownLayout: false };
  const file = read.file;
  const modelSource = model ?? (await libraryModelOf(file, library));
  if (!modelSource && modelPathFault(file.model) === undefined && !file.model.startsWith("library:")) {
    return { wanted: file.model };
  }
  const checked = modelSource && readModel(modelSource);
  const isMissing = !modelSource && modelPathFault(file.model) === undefined;
  const usable = checked?.model && checked.system ? { model: checked.model, system: checked.system } : undefined;
  const problems = [
    ...read.problems,
    ...(checked?.problems ?? []),
    ...(isMissing ? [missingModel(file, read.places)] : []),
    ...checkStudy(file, usable, { places: read.places }),
  ];
  if (usable) warmUp(file, usable.system);
  const known = { file, ownLayout: read.ownLayout, problems, ...(checked?.model ? { model: checked.model } : {}) };
  return usable ? { ...known, system: usable.system } : known;
}

async function libraryModelOf(file: ScenarioFile, library: LibraryReader): Promise<SourceFile | undefined> {
  const name = /^library:([a-z0-9-]+)$/.exec(file.model)?.[1];
  const bytes = name === undefined ? undefined : await library(name);
  return bytes && { name: `${name}.xmile`, kind: "model", bytes };
}

function readModel(source: SourceFile): {
  model?: Model;
  system?: NonNullable<OpenedStudy["system"]>;
  problems: readonly Problem[];
} {
  const read = readXmile(source.bytes, source.name);
  if (!read.model) return { problems: read.problems };
  const checked = checkModel(read.model, source.name);
  const problems = [...read.problems, ...checked.problems];
  const canRun = checked.system && !hasErrors(problems);
  return canRun ? { model: read.model, system: checked.system, problems } : { model: read.model, problems };
}

function openModel(source: SourceFile): Opening {
  const { model, system, problems } = readModel(source);
  if (!model) return { problems, ownLayout: false };
  const file = studyOfModel(model, system, source.name);
  if (system) warmUp(file, system);
  return { file, model, problems, ownLayout: true, ...(system ? { system } : {}) };
}

/** Compile now, so that the first run does not have to. */
function warmUp(file: ScenarioFile, system: NonNullable<OpenedStudy["system"]>): void {
  const [base] = file.scenarios;
  if (base) programFor(system, planRun(file, base.id, system));
}
