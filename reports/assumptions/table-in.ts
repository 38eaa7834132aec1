import { type Language, languages } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import { nearestName } from "../../models/names.ts";
import type { SingleValue } from "../../scenarios/overrides/inheritance.ts";
import { isSameValue } from "../../scenarios/overrides/inheritance.ts";
import type { Scenario } from "../../scenarios/scenario.ts";
import { unguardText } from "../csv.ts";
import { shortName } from "../short-name.ts";
import type { CellEdit, CellPlace } from "./cell-edits.ts";
import type { GridCells } from "./grid-cells.ts";
import type { GridRow } from "./grid-row.ts";
import { planTyped, type RefusedCell } from "./plan-edits.ts";
import { rowFormat } from "./row-format.ts";
import { rowName } from "./row-words.ts";
import { tableColumns } from "./table-out.ts";

/** A cell of a file as it was read: values only. What is not there at all, as under a merged cell, says nothing. */
export type FileCell = string | number | boolean | null | undefined;

/** One sheet of a file; a text table is one without a name. */
export interface FileSheet {
  readonly name: string;
  readonly cells: readonly (readonly FileCell[])[];
  /** What is not understood of the sheet before anything is known of its columns. */
  readonly troubles?: readonly TableTrouble[];
}

/** What is not understood of a table, by line of the file. */
export type TableTrouble =
  | { readonly kind: "no-head" }
  | { readonly kind: "no-scenarios" }
  | { readonly kind: "other-sheet"; readonly name: string }
  | { readonly kind: "unclear-comma"; readonly count: number; readonly example: string }
  | { readonly kind: "unknown-row"; readonly line: number; readonly name: string; readonly nearest: string | undefined }
  | { readonly kind: "unknown-column"; readonly name: string; readonly nearest: string | undefined }
  | { readonly kind: "twice"; readonly line: number; readonly name: string }
  | { readonly kind: "unit"; readonly line: number; readonly name: string; readonly unit: string };

/** One cell that the table would change. */
export interface TableChange extends CellPlace {
  /** `added`: the scenario has said nothing of it so far; `removed`: it takes its parent's value back. */
  readonly kind: "added" | "changed" | "removed";
  readonly before: SingleValue | undefined;
  readonly after: SingleValue | undefined;
}

/** What reading a table would do: nothing has changed yet. */
export interface TablePlan {
  readonly edits: readonly CellEdit[];
  readonly changes: readonly TableChange[];
  readonly refused: readonly RefusedCell[];
  readonly troubles: readonly TableTrouble[];
  /** Cells that say what the document says. */
  readonly same: number;
}

interface Column {
  readonly at: number;
  readonly scenario: string;
}

/**
 * Work out what a table says that the document does not.
 *
 * @param adopted Scenarios of columns by their heads, where these say it otherwise.
 */
export function planTable(
  table: readonly (readonly FileCell[])[],
  rows: readonly GridRow[],
  scenarios: readonly Scenario[],
  cells: GridCells,
  language: Language,
  adopted: ReadonlyMap<string, string> = new Map(),
): TablePlan {
  const top = headOf(table);
  if (top === undefined) return empty([{ kind: "no-head" }]);
  const troubles: TableTrouble[] = [];
  const names = headNames(table[top]);
  const [id, name, unit] = (["id", "name", "unit"] as const).map((wanted) => findColumn(names, wanted));
  const columns = scenarioColumns(names, scenarios, adopted, troubles);
  if (columns.length === 0) return empty([{ kind: "no-scenarios" }, ...troubles]);
  const finder = rowFinder(rows);
  const found: CellEntry[] = [];
  const seen = new Set<string>();
  for (const [index, line] of table.slice(top + 1).entries()) {
    const text = (column: number | undefined) =>
      column === undefined ? "" : unguardText(String(line[column] ?? "")).trim();
    const called = text(id) || text(name);
    if (called === "") continue;
    const row = finder.find(text(id), text(name));
    const at = top + index + 2;
    if (!row) troubles.push({ kind: "unknown-row", line: at, name: called, nearest: finder.nearest(called) });
    else if (seen.has(row.key)) troubles.push({ kind: "twice", line: at, name: called });
    else {
      const spoken = languageOf(row, text(unit), language);
      if (spoken === undefined) troubles.push({ kind: "unit", line: at, name: called, unit: text(unit) });
      else {
        seen.add(row.key);
        found.push(...entriesOf(row, line, columns, at, spoken));
      }
    }
  }
  return planEntries(found, cells, troubles);
}

/** Lines above the head that a colleague may have put there: a title, a date. */
const mostAbove = 20;

/** The line that names the columns; nothing where there is none. */
export function headOf(table: readonly (readonly FileCell[])[]): number | undefined {
  const at = table.slice(0, mostAbove + 1).findIndex((line) => {
    const names = headNames(line);
    return findColumn(names, "id") !== undefined || findColumn(names, "name") !== undefined;
  });
  return at < 0 ? undefined : at;
}

/** What the columns are called. */
export function headNames(line: readonly FileCell[] = []): readonly string[] {
  return line.map((cell) => unguardText(String(cell ?? "")).trim());
}

/** The first sheet that has a head, and what is not read beside it. */
export function chooseSheet(sheets: readonly FileSheet[]): {
  readonly cells: readonly (readonly FileCell[])[];
  readonly troubles: readonly TableTrouble[];
} {
  const [chosen, ...others] = sheets.filter(({ cells }) => headOf(cells) !== undefined);
  return {
    cells: chosen?.cells ?? [],
    troubles: [...(chosen?.troubles ?? []), ...others.map(({ name }) => ({ kind: "other-sheet", name }) as const)],
  };
}

function empty(troubles: readonly TableTrouble[]): TablePlan {
  return { edits: [], changes: [], refused: [], troubles, same: 0 };
}

/** A column by its name in either language. */
function findColumn(names: readonly string[], wanted: "id" | "name" | "unit"): number | undefined {
  const words = wanted === "id" ? ["id"] : languages.map((language) => translate(language, `app/table-${wanted}`));
  const at = names.findIndex((name) => words.some((word) => word.toLowerCase() === name.toLowerCase()));
  return at < 0 ? undefined : at;
}

/** Scenarios are known by the id in brackets at the end of their head, by their name, or by what the window calls them. */
function scenarioColumns(
  names: readonly string[],
  scenarios: readonly Scenario[],
  adopted: ReadonlyMap<string, string>,
  troubles: TableTrouble[],
): readonly Column[] {
  const other = new Set(
    [...tableColumns.before, ...tableColumns.after].flatMap((name) =>
      name === "id" ? ["id"] : languages.map((language) => translate(language, `app/table-${name}`).toLowerCase()),
    ),
  );
  return names.flatMap((name, at) => {
    if (name === "" || other.has(name.toLowerCase())) return [];
    const given = adopted.get(name);
    if (given !== undefined) return [{ at, scenario: given }];
    const scenario = scenarioCalled(name, scenarios);
    if (scenario) return [{ at, scenario: scenario.id }];
    const nearest = nearestName(
      name,
      scenarios.flatMap((each) => [each.id, each.name.zh ?? "", each.name.en ?? ""]).filter((each) => each !== ""),
    );
    troubles.push({ kind: "unknown-column", name, nearest });
    return [];
  });
}

/** The scenario that the head of a column means. */
export function scenarioCalled(name: string, scenarios: readonly Scenario[]): Scenario | undefined {
  const id = /\[([^[\]]+)\]$/.exec(name)?.[1] ?? name;
  return (
    scenarios.find((each) => each.id === id) ??
    scenarios.find((each) => each.name.zh === name || each.name.en === name) ??
    calledBriefly(scenarios, name)
  );
}

/** The one scenario whose name is such without what stands in brackets at its end. */
function calledBriefly(scenarios: readonly Scenario[], name: string): Scenario | undefined {
  const found = scenarios.filter((each) =>
    [each.name.zh, each.name.en].some((own) => own !== undefined && shortName(own) === name),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Lines by their key, or by their name where a file has no keys. */
export function rowFinder(rows: readonly GridRow[]) {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const byName = new Map<string, GridRow | undefined>();
  for (const row of rows) {
    // A name that two lines share leads to neither.
    for (const name of new Set(languages.map((language) => rowName(row, language)))) {
      byName.set(name, byName.has(name) ? undefined : row);
    }
  }
  return {
    find: (key: string, name: string) => byKey.get(key) ?? byName.get(name) ?? byName.get(key),
    nearest: (name: string) => nearestName(name, [...byKey.keys(), ...byName.keys()]),
  };
}

/** The language whose unit stands in the line; the window's where there is none, none where it is no unit of the line. */
function languageOf(row: GridRow, unit: string, language: Language): Language | undefined {
  if (unit === "" || rowFormat(row, language).unit === unit) return language;
  return languages.find((each) => rowFormat(row, each).unit === unit);
}

interface CellEntry {
  readonly place: CellPlace;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly language: Language;
}

function entriesOf(
  row: GridRow,
  line: readonly FileCell[],
  columns: readonly Column[],
  at: number,
  language: Language,
): readonly CellEntry[] {
  return columns.flatMap(({ at: column, scenario }) => {
    const cell = line[column];
    // An empty cell takes the parent's value back; a line that ends early, as in a paste, leaves the rest alone.
    if (cell === undefined) return [];
    return [
      { place: { row, scenario }, text: unguardText(String(cell ?? "")), line: at, column: column + 1, language },
    ];
  });
}

function planEntries(entries: readonly CellEntry[], cells: GridCells, troubles: readonly TableTrouble[]): TablePlan {
  const plans = languages.map((language) =>
    planTyped(
      cells,
      language,
      entries.filter((entry) => entry.language === language),
    ),
  );
  const changes: TableChange[] = [];
  const edits: CellEdit[] = [];
  let same = 0;
  for (const edit of plans.flatMap((plan) => plan.edits)) {
    const change = changeOf(edit, cells);
    if (!change) same += 1;
    else {
      changes.push(change);
      edits.push(edit);
    }
  }
  const refused = plans.flatMap((plan) => plan.refused).filter((each) => !isOldTrouble(each, cells));
  return { edits, changes, refused, troubles, same };
}

/** A number beyond its range that the document has already: the table leaves it as it is. */
function isOldTrouble({ place, refusal }: RefusedCell, cells: GridCells): boolean {
  if (!place || refusal.kind !== "out-of-range") return false;
  return isAsGood(refusal.value, cells.cell(place.row, place.scenario).value);
}

/** What an edit changes; nothing where the cell says so already, or where an empty one has nothing to take back. */
function changeOf(edit: CellEdit, cells: GridCells): TableChange | undefined {
  const { row, scenario, value } = edit;
  const cell = cells.cell(row, scenario);
  const place = { row, scenario, before: cell.value };
  if (value === undefined)
    return cell.state === "own" ? { ...place, kind: "removed", after: cell.inherited } : undefined;
  if (isAsGood(value, cell.value)) return undefined;
  if (cell.state !== "own") return { ...place, kind: "added", after: value };
  return { ...place, kind: isAsGood(value, cell.inherited) ? "removed" : "changed", after: value };
}

/** Spreadsheets keep fifteen digits: a number that agrees in these has not been touched. */
function isAsGood(one: SingleValue, other: SingleValue | undefined): boolean {
  if (typeof one !== "number" || typeof other !== "number") return isSameValue(one, other);
  return one === other || one.toPrecision(15) === other.toPrecision(15);
}
