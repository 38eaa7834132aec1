import { encodingOf } from "../../models/encoding.ts";
import { limits } from "../../models/limits.ts";
import { hasErrors, type Place, type Problem } from "../../models/problem.ts";
import { type ScenarioProblemCode, scenarioProblems } from "../problems.ts";
import type { ScenarioFile } from "../scenario.ts";
import { decode } from "./decode.ts";
import { type JsonNode, member } from "./json.ts";
import { migrate, versionState } from "./migrate.ts";
import { parseJson } from "./parse-json.ts";
import { lineStarts, type Places, placeAt, placesIn, unknownPlaces } from "./places.ts";
import { currentVersion, scenarioFileSchema } from "./schema.ts";
import { writeScenarioFile } from "./write-scenario-file.ts";

/** What reading gave. */
export interface ReadScenarioFile {
  /** Present when nothing that was found is an error. */
  readonly file?: ScenarioFile;
  /** What could be understood of a file with errors, so that it can be checked further; never to be saved or run. */
  readonly understood?: ScenarioFile;
  readonly places: Places;
  /** Whether writing the file unchanged would change no byte; otherwise it is laid out anew on its first save. */
  readonly ownLayout: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Read a scenario file: all that is wrong with it as a file. What is wrong with it as questions asked of a model is for
 * `checkStudy` to say.
 *
 * @param name The file's name, for the places of problems.
 */
export function readScenarioFile(bytes: Uint8Array, name: string): ReadScenarioFile {
  const text = bytes.length > limits.scenarioFileBytes ? undefined : decodeText(bytes);
  if (text !== undefined) return readText(text, name);
  const large = bytes.length > limits.scenarioFileBytes;
  const problem = large
    ? problemOf("scenarios/too-large", { file: name }, { bytes: bytes.length, limit: limits.scenarioFileBytes })
    : problemOf("scenarios/encoding", { file: name });
  return { places: unknownPlaces(name), ownLayout: false, problems: [problem] };
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Neither UTF-8 nor UTF-16: the caller says so.
    return undefined;
  }
}

/** A problem of this room, with the severity that its code has. */
export function problemOf(
  code: ScenarioProblemCode,
  where: Place,
  values: Readonly<Record<string, string | number>> = {},
): Problem {
  return { code, severity: scenarioProblems[code], where, values };
}

function readText(withMark: string, name: string): ReadScenarioFile {
  const text = withMark.startsWith("\ufeff") ? withMark.slice(1) : withMark;
  const lines = lineStarts(text);
  const { node, faults } = parseJson(text, limits.jsonDepth);
  const problems = faults.map(({ code, at, values }) => problemOf(code, placeAt(lines, name, at), values));
  if (!node) return { places: unknownPlaces(name), ownLayout: false, problems };
  const foreign = formatProblem(node, (at) => placeAt(lines, name, at));
  if (foreign) return { places: unknownPlaces(name), ownLayout: false, problems: [...problems, foreign] };
  const decoding = decode(scenarioFileSchema, migrate(node));
  for (const { code, at, path, values } of decoding.faults) {
    problems.push(problemOf(code, placeAt(lines, name, at), { path: printPath(path), ...values }));
  }
  const places = placesIn(text, name, decoding.origins);
  if (decoding.value === undefined) return { places, ownLayout: false, problems };
  const file = decoding.value as ScenarioFile;
  if (hasErrors(problems)) {
    const rest = { places, ownLayout: false, problems };
    return isComplete(node, file) ? { understood: file, ...rest } : rest;
  }
  return { file, places, ownLayout: writeScenarioFile(file) === withMark, problems };
}

/**
 * Whether every scenario and citation was understood. Where one is missing, others that name it would be blamed for what
 * is not their fault.
 */
function isComplete(root: JsonNode, file: ScenarioFile): boolean {
  const count = (key: string) => {
    const list = member(root, key)?.value;
    return list?.kind === "array" ? list.items.length : 0;
  };
  return count("scenarios") === file.scenarios.length && count("citations") === file.citations.length;
}

/** Why the document is not one of ours, or of a version that we do not know. */
function formatProblem(root: JsonNode, place: (at: number) => Place): Problem | undefined {
  const format = member(root, "format")?.value;
  if (format?.kind !== "string" || format.value !== "foretide-scenario") {
    const found = format?.kind === "string" ? format.value.slice(0, 60) : "";
    return problemOf("scenarios/format", place(format?.start ?? root.start), { found });
  }
  const version = member(root, "version")?.value;
  const at = place(version?.start ?? root.start);
  const state = versionState(root);
  if (state === "unknown") return problemOf("scenarios/version", at, { known: currentVersion });
  if (state !== "future" || version?.kind !== "number") return undefined;
  return problemOf("scenarios/future-version", at, { version: version.value, known: currentVersion });
}

/** `scenarios[2].overrides.holding_change.value` */
function printPath(path: readonly (string | number)[]): string {
  return path
    .map((key, index) => (typeof key === "number" ? `[${key + 1}]` : `${index === 0 ? "" : "."}${key}`))
    .join("");
}
