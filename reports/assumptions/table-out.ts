import type { Language } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import type { SingleValue } from "../../scenarios/overrides/inheritance.ts";
import type { Scenario } from "../../scenarios/scenario.ts";
import { type CellValue, formatCsv } from "../csv.ts";
import type { GridCells } from "./grid-cells.ts";
import type { RowFacts } from "./grid-filter.ts";
import type { GridRow, GridSector } from "./grid-row.ts";
import { writePoints } from "./points-text.ts";
import { rowFormat, writeNumber } from "./row-format.ts";
import { rangeFor } from "./row-range.ts";
import { rowName, sectorName, textIn } from "./row-words.ts";
import { sourceTag } from "./source-words.ts";

/** One cell of the table as a file: what stands there, and whether the scenario only inherits it. */
export interface TableCell {
  readonly value: CellValue;
  readonly isInherited: boolean;
}

/** The table as a file has it: a head, then a line for each assumption. */
export interface AssumptionTableFile {
  readonly head: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Columns before the scenarios and behind them. */
  readonly before: number;
  readonly scenarios: number;
}

/** Names of the columns that are no scenario, in the order of the file. */
export const tableColumns = {
  before: ["id", "sector", "name", "unit"],
  after: ["low", "high", "confidence", "source"],
} as const;

/** The lines of the table with all scenarios' values, inherited ones too. Numbers are in the unit beside them. */
export function tableFile(
  sectors: readonly GridSector[],
  scenarios: readonly Scenario[],
  cells: GridCells,
  facts: ReadonlyMap<string, RowFacts>,
  language: Language,
): AssumptionTableFile {
  const columns = [...tableColumns.before, ...tableColumns.after];
  const words = columns.map((name) => (name === "id" ? "id" : translate(language, `app/table-${name}`)));
  const names = scenarios.map(({ id, name }) => `${textIn(name, language, id)} [${id}]`);
  const plain = (value: CellValue): TableCell => ({ value, isInherited: false });
  const rows = sectors.flatMap((sector) =>
    sector.rows.map((row) => {
      const range = rangeFor(cells.file, row);
      const provenance = facts.get(row.key)?.provenance;
      return [
        ...[row.key, sectorName(sector, language), rowName(row, language), rowFormat(row, language).unit].map(plain),
        ...scenarios.map(({ id }) => scenarioCell(cells, row, id, language)),
        ...[range?.low, range?.high].map((end) => plain(shownNumber(end, row, language))),
        plain(provenance ? translate(language, `app/conf-${provenance.confidence}`) : undefined),
        plain(provenance ? sourceTag(provenance, language) : undefined),
      ];
    }),
  );
  const before = tableColumns.before.length;
  const head = [...words.slice(0, before), ...names, ...words.slice(before)];
  return { head, rows, before, scenarios: names.length };
}

function scenarioCell(cells: GridCells, row: GridRow, id: string, language: Language): TableCell {
  const { value, state } = cells.cell(row, id);
  return { value: cellValue(value, row, language), isInherited: state === "inherited" || state === "parent" };
}

function cellValue(value: SingleValue | undefined, row: GridRow, language: Language): CellValue {
  return typeof value === "object" ? writePoints(value, rowFormat(row, language)) : shownNumber(value, row, language);
}

/** A number in the shown unit: the double nearest to what is shown. */
function shownNumber(value: number | undefined, row: GridRow, language: Language): number | undefined {
  return value === undefined ? undefined : Number(writeNumber(value, rowFormat(row, language)));
}

/** The table as CSV: with the mark by which spreadsheets know UTF-8, and line ends as they write them. */
export function tableCsv(table: AssumptionTableFile): string {
  const rows = table.rows.map((row) => row.map(({ value }) => value));
  return `\ufeff${formatCsv([table.head, ...rows]).replaceAll("\n", "\r\n")}`;
}
