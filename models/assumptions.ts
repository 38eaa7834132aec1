import type { LookupTable, System, SystemVariable } from "./check/system.ts";
import type {
  AssumptionKind,
  Bound,
  DistributionKind,
  Extrapolation,
  LocalizedText,
  Model,
  Variable,
} from "./model.ts";

/** A constant or a graphical function of the model, as the analyst sees it. */
export type Assumption = ConstantAssumption | TableAssumption;

interface AssumptionBase {
  readonly id: string;
  /** As the modeller wrote it, modules before it. */
  readonly name: string;
  readonly labels: LocalizedText;
  readonly doc?: string;
  readonly units?: string;
  /** What the file says it is; absent for models that do not say. */
  readonly kind?: AssumptionKind;
  readonly group?: string;
  /** What its group is called, where the file declares it. */
  readonly groupLabels?: LocalizedText;
  /** The text of its source in the model file. */
  readonly source?: string;
  readonly distribution?: DistributionKind;
  readonly belongsTo?: string;
  /** Whether editing it changes the past, and with it the calibration. True where the file does not say. */
  readonly changesHistory: boolean;
  /** Index into `System.variables`. */
  readonly variable: number;
  /** Names of the dimensions; empty for a scalar. */
  readonly dimensions: readonly string[];
}

/** One or more numbers: those elements of the variable that are constants. */
export interface ConstantAssumption extends AssumptionBase {
  readonly type: "constant";
  readonly cells: readonly AssumptionCell[];
}

/** One number of an assumption and the range it may lie in. */
export interface AssumptionCell {
  /** Index into `System.cells`. */
  readonly cell: number;
  /** Element names joined with commas, `""` for a scalar. */
  readonly element: string;
  readonly elements: readonly string[];
  readonly labels: readonly LocalizedText[];
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** One or more tables of points: one for all elements, or one each. */
export interface TableAssumption extends AssumptionBase {
  readonly type: "table";
  readonly tables: readonly AssumptionTable[];
  /** Multiples of the points' values, where the file gives its range so. */
  readonly low?: number;
  readonly high?: number;
}

/** One table of an assumption. */
export interface AssumptionTable {
  /** Index into `System.tables`. */
  readonly table: number;
  /** `""` for a table of the whole variable. */
  readonly element: string;
  readonly extrapolation: Extrapolation;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/**
 * Every constant and graphical function of the model, in the file's order. Of an array that is a formula for some
 * elements the numbers of the others count only where the file says that it is an assumption.
 */
export function listAssumptions(model: Model, system: System): readonly Assumption[] {
  const tables = tablesByVariable(system);
  const groups = labelsOfGroups(model);
  return system.variables.flatMap((variable, index) => {
    const { source } = variable;
    if (!source) return [];
    const base = describe(variable, source, index, groups);
    const isAsked = source.assumption !== undefined || variable.kind === "constant";
    const cells = isAsked ? constantCells(system, variable, source) : [];
    const own = tables.get(index) ?? [];
    return [
      ...(cells.length > 0 ? [{ ...base, type: "constant" as const, cells }] : []),
      ...(own.length > 0 ? [tableAssumption(base, variable, source, own)] : []),
    ];
  });
}

function tablesByVariable(system: System): ReadonlyMap<number, { table: LookupTable; index: number }[]> {
  const grouped = new Map<number, { table: LookupTable; index: number }[]>();
  for (const [index, table] of system.tables.entries()) {
    if (table.variable === undefined) continue;
    const own = grouped.get(table.variable) ?? [];
    own.push({ table, index });
    grouped.set(table.variable, own);
  }
  return grouped;
}

function labelsOfGroups(model: Model): ReadonlyMap<string, LocalizedText> {
  const groups = [model.root, ...model.submodels].flatMap((submodel) => submodel.groups);
  return new Map(groups.map((group) => [group.id, group.labels]));
}

function describe(
  variable: SystemVariable,
  source: Variable,
  index: number,
  groups: ReadonlyMap<string, LocalizedText>,
): AssumptionBase {
  const note = source.assumption;
  const distribution = distributionOf(note?.distribution);
  const groupLabels = groups.get(source.group ?? "");
  return {
    id: variable.id,
    name: variable.name,
    labels: source.labels,
    ...(source.doc !== undefined && { doc: source.doc }),
    ...(source.units !== undefined && { units: source.units }),
    ...(note && { kind: note.kind }),
    ...(source.group !== undefined && { group: source.group }),
    ...(groupLabels && { groupLabels }),
    ...(source.source !== undefined && { source: source.source }),
    ...(distribution && { distribution }),
    ...(note?.belongsTo !== undefined && { belongsTo: note.belongsTo }),
    changesHistory: note?.changesHistory ?? true,
    variable: index,
    dimensions: variable.dimensions.map((dimension) => dimension.name),
  };
}

const distributions: ReadonlySet<string> = new Set<DistributionKind>([
  "triangular",
  "uniform",
  "normal",
  "lognormal",
  "fixed",
]);

function distributionOf(text: string | undefined): DistributionKind | undefined {
  return isDistribution(text) ? text : undefined;
}

function isDistribution(text: string | undefined): text is DistributionKind {
  return text !== undefined && distributions.has(text);
}

function constantCells(system: System, variable: SystemVariable, source: Variable): AssumptionCell[] {
  return Array.from({ length: variable.cellCount }, (_, at) => at).flatMap((at) => {
    const cell = system.cells[variable.firstCell + at];
    if (cell?.kind !== "constant") return [];
    const elements = elementsAt(variable, at);
    const { low: first, high: last } = source.assumption ?? {};
    // Of a negative number the larger multiple is the lower end.
    const [lower, upper] =
      cell.value < 0 && first?.kind === "factor" && last?.kind === "factor" ? [last, first] : [first, last];
    const low = boundOf(lower, cell.value, at) ?? source.range?.min;
    const high = boundOf(upper, cell.value, at) ?? source.range?.max;
    const names = elements.map((element) => element.name);
    const labels = elements.map((element) => element.labels);
    const range = { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
    return [{ cell: cell.index, element: names.join(","), elements: names, labels, value: cell.value, ...range }];
  });
}

/** The elements of a variable's cell, in the order of its dimensions; the last dimension runs fastest. */
function elementsAt(variable: SystemVariable, at: number) {
  let rest = at;
  return variable.dimensions
    .toReversed()
    .flatMap(({ elements }) => {
      const element = elements[rest % elements.length];
      rest = Math.floor(rest / elements.length);
      return element ? [element] : [];
    })
    .toReversed();
}

function boundOf(bound: Bound | undefined, value: number, at: number): number | undefined {
  switch (bound?.kind) {
    case "value":
      return bound.value;
    case "values":
      return bound.values[at];
    case "factor":
      // As it would be written down: 7.2 is 0.6 of 12, and 7.199999999999999 is what doubles make of it.
      return Number((bound.factor * value).toPrecision(15));
    default:
      return undefined;
  }
}

function tableAssumption(
  base: AssumptionBase,
  variable: SystemVariable,
  source: Variable,
  own: readonly { readonly table: LookupTable; readonly index: number }[],
): TableAssumption {
  const low = factorOf(source.assumption?.low);
  const high = factorOf(source.assumption?.high);
  const tables = own.map(({ table, index }) => ({
    table: index,
    element: table.element === undefined ? "" : elementNames(variable, table.element),
    extrapolation: table.kind,
    points: table.x.map((x, at) => [x, table.y[at] ?? Number.NaN] as const),
  }));
  return { ...base, type: "table", tables, ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
}

function elementNames(variable: SystemVariable, at: number): string {
  return elementsAt(variable, at)
    .map((element) => element.name)
    .join(",");
}

function factorOf(bound: Bound | undefined): number | undefined {
  return bound?.kind === "factor" ? bound.factor : undefined;
}
