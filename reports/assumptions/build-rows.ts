import { type Assumption, listAssumptions } from "../../models/assumptions.ts";
import { cellsIn } from "../../models/check/references.ts";
import type { System } from "../../models/check/system.ts";
import type { LocalizedText, Model } from "../../models/model.ts";
import type { Fact } from "../../scenarios/evidence/facts.ts";
import { provenanceOf } from "../../scenarios/evidence/provenance.ts";
import { modelValue } from "../../scenarios/overrides/effective-value.ts";
import { canonicalElement, type Subject, subjectOf, type Target } from "../../scenarios/overrides/subject.ts";
import type { ScenarioFile } from "../../scenarios/scenario.ts";
import { isShareLike, readUnit } from "../numbers/unit.ts";
import { type GridRow, type GridSector, otherSector, type RowKind, rowKinds, worldSector } from "./grid-row.ts";
import { modelRange } from "./row-range.ts";

interface Context {
  readonly model: Model;
  readonly subject: Subject;
  readonly file: ScenarioFile;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly unitLabels: ReadonlyMap<string, LocalizedText>;
  readonly initials: ReadonlySet<number>;
}

/**
 * Every line of the grid under its heading: assumptions, and initial values that are plain numbers. Numerical guards are
 * left out: they are no assumption about anything.
 */
export function buildSectors(
  model: Model,
  system: System,
  file: ScenarioFile,
  facts: ReadonlyMap<string, Fact> = new Map(),
): readonly GridSector[] {
  const subject = subjectOf(system);
  const unitLabels = new Map(
    model.units.flatMap(({ name, aliases, labels }) => [name, ...aliases].map((each) => [each, labels] as const)),
  );
  const context = { model, subject, file, facts, unitLabels, initials: initialConstants(system) };
  const assumptions = listAssumptions(model, system).filter(({ kind }) => kind !== "guard");
  const rows = [...assumptions.flatMap((each) => rowsOf(each, context)), ...stockRows(context)];
  return sectorsOf(rows, model);
}

/** Constants from which stocks get their initial value. */
function initialConstants(system: System): ReadonlySet<number> {
  return new Set(system.cells.flatMap((cell) => (cell.kind === "stock" ? cellsIn(cell.initial) : [])));
}

function sectorsOf(rows: readonly GridRow[], model: Model): readonly GridSector[] {
  const groups = [model.root, ...model.submodels].flatMap((submodel) => submodel.groups);
  const labels = new Map(groups.map((group) => [group.id, group.labels]));
  const named = [...new Set(rows.map(({ sector }) => sector))].filter(
    (key) => !labels.has(key) && key !== worldSector && key !== otherSector,
  );
  const last = groups.filter(({ id }) => id === "settings").map(({ id }) => id);
  const first = [...labels.keys()].filter((id) => !last.includes(id));
  return [...first, ...named, otherSector, worldSector, ...last].flatMap((key) => {
    const own = rows.filter(({ sector }) => sector === key).sort(byKind);
    return own.length === 0 ? [] : [{ key, labels: labels.get(key), rows: own }];
  });
}

function byKind(a: GridRow, b: GridRow): number {
  return rowKinds.indexOf(a.kind) - rowKinds.indexOf(b.kind);
}

function rowsOf(assumption: Assumption, context: Context): readonly GridRow[] {
  const target = context.subject.targets.get(assumption.id);
  if (!target) return [];
  return assumption.type === "constant"
    ? assumption.cells.map((cell) => rowOf(assumption, target, cell.element, cell.labels, cell, context))
    : assumption.tables.map((table) => rowOf(assumption, target, table.element, [], {}, context));
}

function rowOf(
  assumption: Assumption,
  target: Target,
  element: string,
  elementLabels: readonly LocalizedText[],
  bounds: { readonly low?: number; readonly high?: number; readonly cell?: number },
  context: Context,
): GridRow {
  const { units, kind, distribution } = assumption;
  const range = modelRange(target, bounds);
  const isExternal = kind === "world" && !assumption.changesHistory && isSwitchedOff(assumption);
  const value = modelValue(context.subject.system, target, element);
  return {
    key: keyOf(target, element),
    target,
    element,
    labels: assumption.labels,
    elementLabels,
    kind: rowKind(assumption, target, element, bounds.cell, context),
    isTable: assumption.type === "table",
    canBePath: assumption.type === "constant" && target.variable.dimensions.length === 0,
    sector: isExternal ? worldSector : (assumption.group ?? otherSector),
    units,
    unit: unitOfRow(target, context),
    modelValue: value,
    range,
    distribution,
    isDate: isDate(units, value, context),
    doc: assumption.doc,
    changesHistory: assumption.changesHistory,
  };
}

function keyOf(target: Target, element: string): string {
  const { id } = target.variable;
  return element === "" ? id : `${id}[${canonicalElement(element)}]`;
}

/** A shock: the world leaves the study alone unless a scenario says otherwise. */
function isSwitchedOff(assumption: Assumption): boolean {
  return assumption.type === "constant" && assumption.cells.every(({ value }) => value === 0);
}

function rowKind(
  assumption: Assumption,
  target: Target,
  element: string,
  cell: number | undefined,
  { file, subject, facts, initials }: Context,
): RowKind {
  if (assumption.kind === "lever") return "lever";
  if (assumption.kind === "timing" || assumption.kind === "choice") return "setting";
  if (cell !== undefined && initials.has(cell)) return "initial";
  const base = file.scenarios[0]?.id ?? "";
  const { sources } = provenanceOf(file, base, subject, target, element, facts);
  if (sources.some((source) => "cite" in source)) return "fact";
  return sources.some((source) => "derivation" in source || "calibration" in source) ? "derived" : "behaviour";
}

function unitOfRow({ variable }: Target, { unitLabels }: Context) {
  const { source } = variable;
  const note = source?.assumption;
  const low = note?.low?.kind === "value" ? note.low.value : source?.range?.min;
  const high = note?.high?.kind === "value" ? note.high.value : source?.range?.max;
  const isShare = variable.kind === "constant" && isShareLike(source?.units, source?.labels ?? {}, low, high);
  return readUnit(source?.units, unitLabels, isShare);
}

/** Years of a calendar, not years of waiting: in the model's time unit and near its run. */
function isDate(units: string | undefined, value: unknown, { subject }: Context): boolean {
  const { start, stop, timeUnits } = subject.system.simSpecs;
  const isTime =
    units !== undefined && timeUnits !== undefined && units.replace(/s$/, "") === timeUnits.replace(/s$/, "");
  return isTime && start >= 1000 && typeof value === "number" && value >= start - 100 && value <= stop + 100;
}

/** Initial values of stocks that the model gives as plain numbers. */
function stockRows(context: Context): readonly GridRow[] {
  const { subject } = context;
  return [...subject.targets.values()].flatMap((target) => {
    const { variable, kind } = target;
    if (kind !== "stock") return [];
    return target.elements.flatMap((element) => {
      const value = modelValue(subject.system, target, element);
      return value === undefined ? [] : [stockRow(target, element, value, context)];
    });
    function stockRow(own: Target, element: string, value: NonNullable<GridRow["modelValue"]>, each: Context): GridRow {
      return {
        key: keyOf(own, element),
        target: own,
        element,
        labels: variable.source?.labels ?? {},
        elementLabels: labelsOfElement(own, element),
        kind: "initial",
        isTable: false,
        canBePath: false,
        sector: variable.source?.group ?? otherSector,
        units: variable.source?.units,
        unit: unitOfRow(own, each),
        modelValue: value,
        range: undefined,
        distribution: undefined,
        isDate: false,
        doc: variable.source?.doc,
        changesHistory: true,
      };
    }
  });
}

function labelsOfElement({ variable }: Target, element: string): readonly LocalizedText[] {
  if (element === "") return [];
  return element.split(",").map((name, at) => {
    const found = variable.dimensions[at]?.elements.find((each) => each.name === name);
    return found?.labels ?? { en: name };
  });
}
