import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type CommunityModel, communityModels } from "../community-models.ts";
import { normalName, openBytes, runSystem, seriesByName } from "../engine.ts";

// The community's suite, compared as it compares: relative 1e-4 or both below 1e-6, common columns, equal times. Where
// a series passes through 0, the rounding of a single-precision reference is allowed: 1e-6 of the column's largest value
// (tests/exp: a hundred times 0.1 sums to -2.5e-06 there).

/** Folders that do not pass, by name and reason. One that passes must be taken out: the table may only shrink. */
const notPassed: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(import.meta.dirname, "not-passed.json"), "utf8"),
);
const mostNotPassed = 85;

interface Table {
  readonly times: readonly number[];
  readonly columns: ReadonlyMap<string, readonly number[]>;
}

function splitRow(line: string, separator: string): string[] {
  if (separator === "\t") return line.split("\t");
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

/** The suite's own order: output.csv, else output.tab. */
function readOutput(folder: string): Table {
  const file = ["output.csv", "output.tab"].map((name) => join(folder, name)).find((path) => existsSync(path));
  if (!file) throw new Error(`No output in ${folder}`);
  const separator = file.endsWith(".csv") ? "," : "\t";
  const lines = readFileSync(file, "utf8").split(/\r\n|\r|\n/);
  const rows = lines.filter((line) => line.trim() !== "").map((line) => splitRow(line, separator));
  const [header = [], ...data] = rows;
  const columns = header.map((name, column): [string, number[]] => [
    normalName(name),
    data.map((row) => (row[column]?.trim() ? Number(row[column]) : Number.NaN)),
  ]);
  return { times: columns[0]?.[1] ?? [], columns: new Map(columns.slice(1)) };
}

function agrees(given: number, expected: number, largest: number): boolean {
  if (Math.abs(given) < 1e-6 && Math.abs(expected) < 1e-6) return true;
  const difference = Math.abs(given - expected);
  return difference <= Math.max(1e-4 * Math.max(Math.abs(given), Math.abs(expected)), 1e-6 * largest);
}

function largestOf(values: readonly number[]): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value) || 0), 0);
}

/** What keeps a model from passing, or nothing. */
function faultOf(model: CommunityModel): string | undefined {
  const { system, problems } = openBytes(model.bytes, model.file);
  if (!system) return problems.map((problem) => `${problem.code} ${JSON.stringify(problem.values)}`).join("; ");
  const output = readOutput(model.folder);
  const run = runSystem(system, { simSpecs: system.simSpecs });
  const rows = output.times.map((time) => run.times.findIndex((own) => Math.abs(own - time) < 1e-4));
  if (rows.includes(-1)) return "a time of the output was not reached";
  const series = seriesByName(run);
  const common = [...output.columns].filter(([name]) => series.has(name));
  if (common.length === 0) return "no common columns";
  const wrong = common.filter(([name, expected]) => {
    const given = series.get(name) ?? new Float64Array();
    const largest = largestOf(expected);
    return expected.some(
      (value, i) => !Number.isNaN(value) && !agrees(given[rows[i] ?? -1] ?? Number.NaN, value, largest),
    );
  });
  return wrong.length > 0 ? `differs: ${wrong.map(([name]) => name).join(", ")}` : undefined;
}

const models = communityModels();

function folderName(model: CommunityModel): string {
  return model.path.split("/").slice(0, -1).join("/");
}

/** Every folder of the suite, those without an .xmile too. */
function allFolders(): readonly string[] {
  const root = models[0] && join(models[0].folder, "../..");
  if (!root) return [];
  return ["samples", "tests"].flatMap((part) => readdirSync(join(root, part)).map((name) => `${part}/${name}`));
}

describe.runIf(models.length > 0)("the community's models", () => {
  test("the table of those that do not pass has not grown", () => {
    expect(Object.keys(notPassed).length).toBeLessThanOrEqual(mostNotPassed);
  });

  test("a folder of the table is in the suite, and one without an .xmile is in the table", () => {
    const folders = allFolders();
    expect(Object.keys(notPassed).filter((name) => !folders.includes(name))).toEqual([]);
    const withModel = new Set(models.map(folderName));
    expect(folders.filter((name) => !withModel.has(name) && !(name in notPassed))).toEqual([]);
  });

  test("an equation ??? is a problem that names its variable", () => {
    const model = models.find((candidate) => folderName(candidate) === "tests/subscript_1d_arrays");
    const problems = model ? openBytes(model.bytes, model.file).problems : [];
    expect(problems.filter((problem) => problem.severity === "error" && problem.where.variable).length).toBeGreaterThan(
      0,
    );
  });

  const passing = models.filter((model) => !(folderName(model) in notPassed));
  test.each(passing)("$path passes", (model) => {
    expect(faultOf(model)).toBeUndefined();
  });

  const listed = [...new Set(models.map(folderName))].filter((name) => name in notPassed);
  test.each(listed)("%s does not pass yet", (name) => {
    const faults = models.filter((model) => folderName(model) === name).map(faultOf);
    expect(faults.some((fault) => fault !== undefined)).toBe(true);
  });
});
