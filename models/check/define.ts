import type { Expression } from "../equations/ast.ts";
import { parseEquation, parseEquationList } from "../equations/parse.ts";
import { type EquationProblem, equationProblems } from "../equations/problems.ts";
import type { Definition, Dimension, Equation, GraphicalFunction, Variable } from "../model.ts";
import { type DimensionTable, findDimension, linearIndex, placeOf } from "./dimension-table.ts";
import { placeInEquation, type Report, suggest, tell, tellProblem } from "./report.ts";
import { type Entry, placeOfVariable } from "./scope.ts";

/** An equation read. Absent tree: it could not be, which was told. */
export interface ReadEquation {
  readonly equation: Equation;
  readonly expression?: Expression;
}

/** What one cell of a variable is worked out from. */
export interface CellDefinition {
  readonly main?: ReadEquation;
  readonly initial?: ReadEquation;
  readonly graphicalFunction?: GraphicalFunction;
  /** Whether the graphical function is that of the whole variable. */
  readonly isTableShared: boolean;
}

/** Equations read so far: the variables of a submodel are read once, however many modules are made from it. */
export type ReadEquations = Map<Equation, ReadEquation>;

interface Work {
  readonly entry: Entry;
  readonly table: DimensionTable;
  readonly report: Report;
  readonly read: ReadEquations;
}

/**
 * Give each cell of a variable its equations: an element's own go before the whole's.
 *
 * @returns One for each cell, in their order; a hole where the file gives nothing, which was told.
 */
export function defineCells(
  entry: Entry,
  cellCount: number,
  table: DimensionTable,
  report: Report,
  read: ReadEquations,
): (CellDefinition | undefined)[] {
  const work: Work = { entry, table, report, read };
  const { definitions } = entry.variable;
  const whole = definitions.find((definition) => definition.subscripts.length === 0);
  const list = whole?.equation && entry.dimensions.length > 0 ? readList(work, whole.equation, cellCount) : undefined;
  const byCell = placeDefinitions(work, cellCount);
  const shared = whole && define(work, whole, undefined);
  const cells = Array.from({ length: cellCount }, (_, at) => {
    const main = list?.[at];
    const base = main && shared ? { ...shared, main } : shared;
    const own = byCell.get(at);
    return own ? define(work, own, base) : base;
  });
  tellMissing(work, cells);
  return cells;
}

/** Definitions of single elements by cell. One that names a dimension or `*` goes for each of its elements. */
function placeDefinitions(work: Work, cellCount: number): Map<number, Definition> {
  const { entry, report } = work;
  const placed = new Map<number, { readonly definition: Definition; readonly breadth: number }>();
  for (const definition of entry.variable.definitions) {
    const { subscripts } = definition;
    if (subscripts.length === 0) continue;
    const cells = cellsOf(work, subscripts);
    for (const at of cells) {
      const before = placed.get(at);
      if (before && before.breadth === cells.length && at < cellCount) {
        const values = { variable: entry.name, elements: subscripts.join(",") };
        tell(report, "check/duplicate-element", placeOfDefinition(definition, entry.variable), values);
      }
      if (!before || before.breadth > cells.length) placed.set(at, { definition, breadth: cells.length });
    }
  }
  return new Map([...placed].map(([at, { definition }]) => [at, definition]));
}

function placeOfDefinition(definition: Definition, variable: Variable) {
  const where = definition.equation?.where ?? definition.graphicalFunction?.where;
  return where ? { ...where, variable: variable.name } : placeOfVariable(variable);
}

function cellsOf(work: Work, subscripts: readonly string[]): number[] {
  const { entry, report } = work;
  const { dimensions, variable } = entry;
  if (subscripts.length !== dimensions.length) {
    const values = { name: entry.name, expected: dimensions.length, found: subscripts.length };
    if (!entry.isBroken) tell(report, "check/wrong-subscript-count", placeOfVariable(variable), values);
    return [];
  }
  let tuples: number[][] = [[]];
  dimensions.forEach((dimension, at) => {
    const places = placesNamed(work, dimension, subscripts[at] ?? "");
    tuples = tuples.flatMap((tuple) => places.map((place) => [...tuple, place]));
  });
  return tuples.map((tuple) => linearIndex(dimensions, tuple));
}

function placesNamed({ entry, table, report }: Work, dimension: Dimension, name: string): number[] {
  const place = placeOf(table, dimension, name);
  if (place !== undefined) return [place];
  if (name.trim() === "*") return dimension.elements.map((_, at) => at);
  const range = findDimension(table, name);
  const places = range?.elements.map((element) => placeOf(table, dimension, element.name));
  if (places?.every((each) => each !== undefined)) return places;
  const index = Number(name);
  if (Number.isInteger(index) && index >= 1 && index <= dimension.elements.length) return [index - 1];
  const names = dimension.elements.map((element) => element.name);
  const values = { element: name, dimension: dimension.name, nearest: suggest(report, name, names) };
  tell(report, "check/undefined-element", placeOfVariable(entry.variable), values);
  return [];
}

function define(work: Work, definition: Definition, base: CellDefinition | undefined): CellDefinition {
  const { equation, initialEquation, graphicalFunction } = definition;
  const own = graphicalFunction ?? (equation ? undefined : base?.graphicalFunction);
  const isAlone = own !== undefined || work.entry.variable.kind === "lookup";
  const main = equation ? readEquation(work, equation, isAlone) : base?.main;
  const initial = initialEquation ? readEquation(work, initialEquation, false) : base?.initial;
  return {
    ...(main && { main }),
    ...(initial && { initial }),
    ...(own && { graphicalFunction: own }),
    isTableShared: own !== undefined && (definition.subscripts.length === 0 || own === base?.graphicalFunction),
  };
}

/** An empty equation beside a graphical function says that the function stands alone. */
function readEquation(work: Work, equation: Equation, mayBeEmpty: boolean): ReadEquation | undefined {
  const before = work.read.get(equation);
  if (before) return before;
  const { expression, problems } = parseEquation(equation.text);
  if (mayBeEmpty && problems.some((problem) => problem.code === "equations/empty")) return undefined;
  for (const problem of problems) tellEquationProblem(work, problem, equation);
  const read = { equation, ...(expression && { expression }) };
  work.read.set(equation, read);
  return read;
}

function tellEquationProblem({ entry, report }: Work, problem: EquationProblem, equation: Equation): void {
  const { code, values } = problem;
  const where = placeInEquation(equation, problem, entry.variable.name);
  tellProblem(report, { code, severity: equationProblems[code], where, values });
}

/** The equations of `1, 2, 3`, one for each cell; absent where the text is no list. */
function readList(work: Work, equation: Equation, cellCount: number): ReadEquation[] | undefined {
  if (!/[,，]/.test(equation.text)) return undefined;
  const { expressions } = parseEquationList(equation.text);
  if (!expressions || expressions.length < 2) return undefined;
  work.read.set(equation, { equation });
  if (expressions.length !== cellCount) {
    const where = placeInEquation(equation, { start: 0, end: equation.text.length }, work.entry.variable.name);
    const values = { name: work.entry.name, expected: cellCount, found: expressions.length };
    tell(work.report, "check/list-length", where, values);
  }
  return expressions.map((expression) => ({ equation, expression }));
}

function tellMissing({ entry, report }: Work, cells: readonly (CellDefinition | undefined)[]): void {
  const isTable = entry.variable.kind === "lookup";
  const missing = cells.flatMap((cell, at) => ((isTable ? cell?.graphicalFunction : hasContent(cell)) ? [] : [at]));
  if (missing.length === 0 || entry.input || entry.isBroken) return;
  const where = placeOfVariable(entry.variable);
  if (missing.length === cells.length) {
    tell(report, "check/missing-equation", where, { name: entry.name });
    return;
  }
  const elements = missing.slice(0, 10).map((at) => elementName(entry, at));
  const more = missing.length - elements.length;
  tell(report, "check/missing-elements", where, { name: entry.name, elements: elements.join("; "), more });
}

function hasContent(cell: CellDefinition | undefined): boolean {
  return cell?.main !== undefined || cell?.graphicalFunction !== undefined;
}

/** The elements of a cell as the model writes them: `north,young`. */
export function elementName(entry: Entry, at: number): string {
  let rest = at;
  const names: string[] = [];
  for (const { elements } of entry.dimensions.toReversed()) {
    names.unshift(elements[rest % elements.length]?.name ?? "");
    rest = Math.floor(rest / elements.length);
  }
  return names.join(",");
}
