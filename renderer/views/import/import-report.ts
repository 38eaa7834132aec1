import { listAssumptions } from "../../../models/assumptions.ts";
import type { System } from "../../../models/check/system.ts";
import type { Definition, Model, Variable } from "../../../models/model.ts";
import type { Place, Problem } from "../../../models/problem.ts";

/** What a model file brought, in numbers. */
export interface ModelCounts {
  readonly variables: number;
  readonly stocks: number;
  readonly flows: number;
  readonly others: number;
  /** Graphical functions, those inside a variable too. */
  readonly graphicalFunctions: number;
  /** Numbers an analyst may change, and those of them with a range; none known while the model cannot be run. */
  readonly assumptions: number;
  readonly withRange: number;
  readonly submodels: number;
  /** Diagrams that the file draws. */
  readonly views: number;
  /** Variables that nothing is wrong with. */
  readonly sound: number;
}

/** One thing that was done to the file, or left aside, with every line where. */
export interface ImportNote {
  readonly problem: Problem;
  readonly lines: readonly number[];
}

/** A model file as it was read. */
export interface ImportReport {
  readonly counts: ModelCounts;
  readonly errors: readonly Problem[];
  /** What a reader should look at. */
  readonly checks: readonly Problem[];
  /** What is run otherwise than it is written. */
  readonly changed: readonly ImportNote[];
  /** What was not understood and has no part in the run. */
  readonly ignored: readonly ImportNote[];
  /** Where equations have full-width brackets, commas or signs: one place a line. */
  readonly fullWidth: readonly Place[];
}

const changedCodes: ReadonlySet<string> = new Set([
  "xmile/stop-rounded",
  "xmile/save-step-rounded",
  "xmile/method-replaced",
  "xmile/unknown-namespace",
  "check/priority-changed",
]);

const ignoredCodes: ReadonlySet<string> = new Set([
  "xmile/ignored",
  "xmile/unknown-element",
  "xmile/unbound-prefix",
  "xmile/odd-value",
  "xmile/doc-too-long",
]);

/** What was read of a model, what was changed, what was not understood. */
export function reportImport(model: Model, system: System | undefined, problems: readonly Problem[]): ImportReport {
  const errors = problems.filter(({ severity }) => severity === "error");
  const warnings = problems.filter(({ severity }) => severity === "warning");
  const isNote = ({ code }: Problem) => changedCodes.has(code) || ignoredCodes.has(code);
  return {
    counts: countModel(model, system, problems),
    errors,
    checks: warnings.filter((problem) => !isNote(problem)),
    changed: joined(warnings.filter(({ code }) => changedCodes.has(code))),
    ignored: joined(warnings.filter(({ code }) => ignoredCodes.has(code))),
    fullWidth: fullWidthPlaces(model),
  };
}

function variablesOf(model: Model): readonly Variable[] {
  return [model.root, ...model.submodels].flatMap(({ variables }) => variables);
}

function countModel(model: Model, system: System | undefined, problems: readonly Problem[]): ModelCounts {
  const variables = variablesOf(model);
  const [stocks, flows] = (["stock", "flow"] as const).map(
    (kind) => variables.filter((variable) => variable.kind === kind).length,
  );
  const cells = system
    ? listAssumptions(model, system).flatMap((each) => (each.type === "constant" ? each.cells : []))
    : [];
  const wrong = new Set(problems.map(({ where }) => where.variable));
  return {
    variables: variables.length,
    stocks: stocks ?? 0,
    flows: flows ?? 0,
    others: variables.length - (stocks ?? 0) - (flows ?? 0),
    graphicalFunctions: variables.flatMap(tablesOf).length,
    assumptions: cells.length,
    withRange: cells.filter(({ low, high }) => low !== undefined && high !== undefined).length,
    submodels: model.submodels.length,
    views: [model.root, ...model.submodels].reduce((sum, { views }) => sum + countViews(views), 0),
    sound: variables.filter(({ name }) => !wrong.has(name)).length,
  };
}

function tablesOf({ definitions }: Variable): readonly Definition[] {
  return definitions.filter(({ graphicalFunction }) => graphicalFunction !== undefined);
}

function countViews(xml: string | undefined): number {
  return xml === undefined ? 0 : [...xml.matchAll(/<(?:\w+:)?view[\s/>]/g)].length;
}

/** The same thing said of many lines is told once. */
function joined(problems: readonly Problem[]): readonly ImportNote[] {
  const notes = new Map<string, { problem: Problem; lines: number[] }>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.code, problem.values]);
    const note = notes.get(key) ?? { problem, lines: [] };
    if (problem.where.line !== undefined) note.lines.push(problem.where.line);
    notes.set(key, note);
  }
  return [...notes.values()];
}

/** Signs that an input method leaves full-width; inside a quoted name they are part of the name. */
const fullWidthSigns = /[（）［］，＋－＊／＜＞＝０-９．]/;

function fullWidthPlaces(model: Model): readonly Place[] {
  const places = variablesOf(model)
    .flatMap(({ definitions }) => definitions.flatMap(({ equation }) => equation ?? []))
    .flatMap(({ text, where }) => fullWidthPlace(text, where) ?? []);
  const byLine = new Map(places.toReversed().map((place) => [place.line, place]));
  return [...byLine.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** The equation's first line that has such a sign. */
function fullWidthPlace(text: string, where: Place): Place | undefined {
  const rest = text.replace(/"[^"]*"/g, (name) => name.replace(/[^\n]/g, " "));
  const down = rest.split("\n").findIndex((line) => fullWidthSigns.test(line));
  if (down < 0 || where.line === undefined) return undefined;
  if (down === 0) return where;
  const { column: _, ...place } = where;
  return { ...place, line: where.line + down };
}
