import { checkModel } from "../../models/check/check-model.ts";
import { encodingOf } from "../../models/encoding.ts";
import type { Model } from "../../models/model.ts";
import { hasErrors, type Problem } from "../../models/problem.ts";
import { readXmile } from "../../models/xmile/read-xmile.ts";
import { missingModel, modelPathFault } from "../../scenarios/check/check-file.ts";
import { checkStudy } from "../../scenarios/check/check-study.ts";
import { planRun } from "../../scenarios/overrides/plan-run.ts";
import { type ReadScenarioFile, readScenarioFile } from "../../scenarios/read/read-scenario-file.ts";
import { programFor } from "../../scenarios/results/run-plan.ts";
import type { ScenarioFile } from "../../scenarios/scenario.ts";
import type { CheckedText, OpenedStudy, SourceFile } from "./protocol.ts";
import { sourceLines, textOf } from "./source-lines.ts";
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
  const opening = await examine(source, model, library);
  if ("wanted" in opening) return opening;
  if (opening.file && opening.system) warmUp(opening.file, opening.system);
  // Of a model there is a report, which speaks of lines also where nothing is wrong.
  if (opening.problems.length > 0 || !opening.file || source.kind === "model") return { ...opening, ...textOf(source) };
  return encodingOf(source.bytes) === "utf-8" ? opening : { ...opening, isRecoded: true };
}

/** What is wrong with a text, without making anything of it. */
export async function checkText(
  source: SourceFile,
  model: SourceFile | undefined,
  library: LibraryReader,
): Promise<CheckedText> {
  const opening = await examine(source, model, library);
  if (!("wanted" in opening)) {
    const isSound = source.kind === "model" ? opening.system !== undefined : opening.file !== undefined;
    return { problems: opening.problems, lines: opening.lines, isSound };
  }
  const { file, problems, places } = readScenarioFile(source.bytes, source.name);
  const further = file ? checkStudy(file, undefined, { places }) : [];
  const all = [...problems, ...further];
  return { problems: all, lines: sourceLines(source, all), isSound: file !== undefined, wanted: opening.wanted };
}

async function examine(source: SourceFile, model: SourceFile | undefined, library: LibraryReader): Promise<Opening> {
  if (source.kind === "model") return openModel(source);
  const ahead = fetchAhead(source, library);
  const read = readScenarioFile(source.bytes, source.name);
  const size = source.bytes.length;
  if (!read.file) return unread(source, read);
  const file = read.file;
  const modelSource = model ?? (await libraryModelOf(file, ahead));
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
  const lines = [source, ...(modelSource ? [modelSource] : [])].flatMap((each) => sourceLines(each, problems));
  const { ownLayout } = read;
  const known = { file, ownLayout, problems, lines, size, ...(checked?.model ? { model: checked.model } : {}) };
  return usable ? { ...known, system: usable.system } : known;
}

/** A study that could not be made of its file: all that is wrong with it, and its text, which stays as it is. */
function unread(source: SourceFile, read: ReadScenarioFile): Opening {
  const further = read.understood ? checkStudy(read.understood, undefined, { places: read.places }) : [];
  const problems = [...read.problems, ...further];
  return { problems, lines: sourceLines(source, problems), size: source.bytes.length, ownLayout: false };
}

/** A bundled model is on its way while the study is read: its name stands in the first lines. */
function fetchAhead({ bytes }: SourceFile, library: LibraryReader): LibraryReader {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  const name = /"model":\s*"library:([a-z0-9-]+)"/.exec(head)?.[1];
  if (name === undefined) return library;
  const model = library(name);
  // Whoever asks for it hears of a failure; until then it is nobody's.
  model.catch(() => undefined);
  return (wanted) => (wanted === name ? model : library(wanted));
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
  const model = read.model ?? read.draft;
  if (!model) return { problems: read.problems };
  const checked = checkModel(model, source.name);
  const problems = [...read.problems, ...checked.problems];
  return checked.system && !hasErrors(problems) ? { model, system: checked.system, problems } : { model, problems };
}

function openModel(source: SourceFile): Opening {
  const { model, system, problems } = readModel(source);
  const lines = sourceLines(source, problems);
  const size = source.bytes.length;
  if (!model) return { problems, lines, size, ownLayout: false };
  const file = studyOfModel(model, system, source.name);
  return { file, model, problems, lines, size, ownLayout: true, ...(system ? { system } : {}) };
}

/** Compile now, so that the first run does not have to. */
function warmUp(file: ScenarioFile, system: NonNullable<OpenedStudy["system"]>): void {
  const [base] = file.scenarios;
  if (base) programFor(system, planRun(file, base.id, system));
}
