import { existsSync, readdirSync, realpathSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import type { Language } from "../i18n/catalogue.ts";
import { translate } from "../i18n/translate.ts";
import type { System } from "../models/check/system.ts";
import { limits } from "../models/limits.ts";
import type { Model } from "../models/model.ts";
import { hasErrors, type Problem } from "../models/problem.ts";
import { missingModel, modelPathFault } from "../scenarios/check/check-file.ts";
import { checkStudy } from "../scenarios/check/check-study.ts";
import type { Places } from "../scenarios/read/places.ts";
import { readScenarioFile } from "../scenarios/read/read-scenario-file.ts";
import type { ScenarioFile } from "../scenarios/scenario.ts";
import type { Context } from "./context.ts";
import { Failure } from "./failure.ts";
import { bundledModels, libraryFolder, resolvePath } from "./library.ts";
import { type OpenedModel, openModel } from "./open-model.ts";
import { readFileWithin } from "./read-file.ts";

/** A scenario file and its model, as far as they could be read. */
export interface OpenedStudy {
  readonly file?: ScenarioFile;
  readonly model?: Model;
  readonly system?: System;
  readonly problems: readonly Problem[];
}

/** A study that can be run. */
export interface SoundStudy extends OpenedStudy {
  readonly file: ScenarioFile;
  readonly model: Model;
  readonly system: System;
}

/** Whether an argument names a scenario file rather than a model. */
export function isStudy(argument: string): boolean {
  return argument.endsWith(".json");
}

/**
 * The path that an argument names: itself, or that of a bundled study for `library:city`.
 *
 * @throws Failure with status 1 for a bundled study that does not exist.
 */
export function studyPath(argument: string, language: Language): string {
  if (!argument.startsWith("library:")) return argument;
  resolvePath(argument, language);
  return join(libraryFolder("scenarios"), `${argument.slice("library:".length)}.scenario.json`);
}

/**
 * Read and check a scenario file and its model.
 *
 * @param documents The folder of the cited documents, where quotes are to be looked up.
 */
export function openStudy(argument: string, context: Context, documents?: string): OpenedStudy {
  const bytes = readFileWithin(argument, limits.scenarioFileBytes, context.language);
  const read = readScenarioFile(bytes, argument);
  const file = read.file ?? read.understood;
  if (!file) return { problems: read.problems };
  const opened = modelPathFault(file.model) ? undefined : openModelOf(file, read.places, argument, context);
  const { model, system } = opened ?? {};
  const own = checkStudy(file, model && system && { model, system }, {
    places: read.places,
    ...(documents !== undefined && { documents: readDocuments(documents, context.language) }),
  });
  return {
    ...(read.file && { file: read.file }),
    ...(model && { model }),
    ...(system && { system }),
    problems: [...read.problems, ...own, ...(opened?.problems ?? [])],
  };
}

function openModelOf(file: ScenarioFile, places: Places, study: string, context: Context): OpenedModel {
  const isBundled = file.model.startsWith("library:");
  const path = isBundled ? file.model : modelPath(study, file.model, context.language);
  const isThere = isBundled ? bundledModels().includes(path.slice("library:".length)) : existsSync(path);
  return isThere ? openModel(path, context) : { problems: [missingModel(file, places, bundledModels())] };
}

/** Whether a study can be run: read whole, and without an error. */
export function isSound(study: OpenedStudy): study is SoundStudy {
  return (
    study.file !== undefined && study.system !== undefined && study.model !== undefined && !hasErrors(study.problems)
  );
}

/** A path relative to the study, which, links followed, stays in its folder. */
function modelPath(study: string, model: string, language: Language): string {
  const path = join(dirname(study), model);
  try {
    const folder = realpathSync(dirname(study));
    if (realpathSync(path).startsWith(folder + sep)) return path;
  } catch {
    return path; // missing or unreadable: opening it says so
  }
  throw new Failure(translate(language, "cli/model-outside", { model }), 1);
}

function readDocuments(folder: string, language: Language): ReadonlyMap<string, string> {
  const names = listFolder(folder, language);
  const decoder = new TextDecoder();
  const read = (name: string) => decoder.decode(readFileWithin(join(folder, name), limits.modelFileBytes, language));
  return new Map(names.map((name) => [name, read(name)]));
}

function listFolder(folder: string, language: Language): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
  } catch {
    throw new Failure(
      translate(language, "cli/cannot-read", { file: folder, reason: translate(language, "cli/reason-missing") }),
      2,
    );
  }
}

/** The bundled studies and tables. */
export function libraryText(name: string, language: Language): string {
  return new TextDecoder().decode(
    readFileWithin(join(libraryFolder("scenarios"), name), limits.modelFileBytes, language),
  );
}
