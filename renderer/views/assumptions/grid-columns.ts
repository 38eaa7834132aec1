import type { CellClassParams, ColDef, ValueFormatterParams, ValueGetterParams } from "ag-grid-community";
import type { Language } from "../../../i18n/catalogue.ts";
import { translate } from "../../../i18n/translate.ts";
import { showDifference, showValue } from "../../../reports/assumptions/cell-words.ts";
import type { GridCell } from "../../../reports/assumptions/grid-cells.ts";
import type { Block } from "../../../reports/assumptions/plan-edits.ts";
import { rowFormat, showRange } from "../../../reports/assumptions/row-format.ts";
import { outsideRange, rangeFor } from "../../../reports/assumptions/row-range.ts";
import type { LineLook } from "../../../reports/charts/line-look.ts";
import type { GridColumn } from "../../../scenarios/scenario.ts";
import { widthKey } from "./column-choice.ts";
import { type ColumnWidths, numberWidth } from "./column-widths.ts";
import { nameCell, rangeCell, ScenarioHeader, sourceCell, sparkCell, unitCell } from "./grid-cells.ts";
import { blockSize, columnId, type DisplayRow, type GridContext } from "./grid-context.ts";
import { placeKey } from "./grid-state.ts";
import { lineSymbol } from "./grid-symbols.tsx";
import { NumberEditor } from "./number-editor.ts";

/** A scenario's column: what it is called and how its line looks. */
export interface ScenarioColumn extends LineLook {
  readonly id: string;
  readonly name: string;
}

type Column = ColDef<DisplayRow, GridCell>;
/** What a column asks of a line; the grid itself does not know the type of its context. */
interface Line {
  readonly data?: DisplayRow | undefined;
  readonly context: GridContext;
}
type CellParams = CellClassParams<DisplayRow, GridCell, GridContext>;

/** The columns, in their order. */
export function gridColumns(
  scenarios: readonly ScenarioColumn[],
  language: Language,
  hidden: ReadonlySet<GridColumn>,
  size: ColumnWidths,
  kept: ReadonlyMap<string, number>,
): Column[] {
  const pinned = size.pins === "sides" ? "right" : null;
  const isNarrow = size.pins === "name";
  const unit = hidden.has("unit") ? undefined : unitColumn(language, size.unit, isNarrow ? null : "left");
  const columns: (Column | undefined)[] = [
    isNarrow ? undefined : numberColumn(),
    nameColumn(language, size.name),
    isNarrow ? undefined : unit,
    ...scenarios.map((each) => scenarioColumn(each, kept.get(widthKey(columnId(each.id))) ?? size.scenario)),
    isNarrow ? unit : undefined,
    hidden.has("range") ? undefined : rangeColumn(language, pinned, size.range),
    hidden.has("source") ? undefined : sourceColumn(language, pinned, size, kept.has("source")),
  ];
  return columns.filter((column) => column !== undefined);
}

function nameColumn(language: Language, width: number): Column {
  return {
    colId: "name",
    headerName: translate(language, "app/grid-name"),
    width,
    minWidth: 120,
    pinned: "left",
    cellRenderer: nameCell,
    cellClass: "cell-name",
  };
}

function sourceColumn(language: Language, pinned: "right" | null, size: ColumnWidths, isKept: boolean): Column {
  return {
    colId: "source",
    headerName: translate(language, "app/grid-source"),
    minWidth: 90,
    pinned,
    ...(size.isScrolled || isKept ? { width: size.source, flex: 0 } : { flex: 1 }),
    cellRenderer: sourceCell,
    cellClass: "cell-source",
  };
}

function numberColumn(): Column {
  return {
    colId: "number",
    headerName: "#",
    width: numberWidth,
    pinned: "left",
    resizable: false,
    valueFormatter: ({ data }) => (data?.type === "row" ? String(data.number) : ""),
    cellClass: "cell-number",
  };
}

function unitColumn(language: Language, width: number, pinned: "left" | null): Column {
  return {
    colId: "unit",
    headerName: translate(language, "app/grid-unit"),
    width,
    minWidth: 56,
    pinned,
    valueFormatter: ({ data }) => (data?.type === "row" ? rowFormat(data.row, language).unit : ""),
    cellRenderer: unitCell,
    cellClass: "cell-quiet",
  };
}

function rangeColumn(language: Language, pinned: "right" | null, width: number): Column {
  return {
    colId: "range",
    headerName: translate(language, "app/grid-range"),
    width,
    minWidth: 90,
    pinned,
    valueFormatter: ({ data, context }: Line) => {
      if (data?.type !== "row") return "";
      const range = rangeFor(context.cells.file, data.row);
      return showRange(range?.low, range?.high, rowFormat(data.row, language));
    },
    cellRenderer: rangeCell,
    cellClass: "cell-quiet cell-range",
  };
}

function scenarioColumn({ id, name, style, look }: ScenarioColumn, width: number): Column {
  return {
    colId: columnId(id),
    headerName: name,
    headerComponent: ScenarioHeader,
    headerComponentParams: { symbol: lineSymbol({ id, style, look }) },
    headerClass: "scenario-column",
    width,
    minWidth: 64,
    valueGetter: ({ data, context }: ValueGetterParams<DisplayRow, GridCell, GridContext>) =>
      data?.type === "row" ? context.cells.cell(data.row, id) : undefined,
    valueFormatter: (params) => cellText(params, id),
    // Its words may change while the value stays: another language, another way to count.
    equals: () => false,
    cellRendererSelector: ({ value }) => (typeof value?.value === "object" ? { component: sparkCell } : undefined),
    editable: ({ data }) => data?.type === "row" && !data.row.isTable,
    cellEditor: NumberEditor,
    cellClass: "cell-value",
    cellClassRules: cellRules(id),
  };
}

function cellText(
  { data, value, context }: ValueFormatterParams<DisplayRow, GridCell, GridContext>,
  id: string,
): string {
  if (data?.type !== "row") return "";
  const refused = context.state.refused.get(placeKey({ row: data.key, column: id }));
  if (refused) return refused.text;
  const base = context.frame.base;
  return context.state.isDifference && base !== undefined && base !== id
    ? showDifference(value?.value, context.cells.cell(data.row, base).value, data.row, context.language)
    : showValue(value?.value, data.row, context.language);
}

/** What the cells of a line look like, in every column. */
export const lineRules = {
  "is-tall": ({ data, context }: CellParams) => context.tall.has(data?.key ?? ""),
  "is-taller": ({ data, context }: CellParams) => context.tall.get(data?.key ?? "")?.lines === 3,
};

/** What a cell looks like, by what it is. */
function cellRules(id: string) {
  const state = (wanted: GridCell["state"]) => (params: CellParams) => params.value?.state === wanted;
  const key = ({ data }: CellParams) => placeKey({ row: data?.key ?? "", column: id });
  return {
    "is-own": state("own"),
    "is-inherited": state("inherited"),
    "is-parent": state("parent"),
    "is-refused": (params: CellParams) => params.context.state.refused.has(key(params)),
    "is-fresh": (params: CellParams) => params.context.state.fresh.has(key(params)),
    "is-outside": isOutside,
    "is-selected": (params: CellParams) => isInBlock(params, id, selected(params.context)),
    "is-corner": (params: CellParams) => {
      const block = selected(params.context);
      return isInBlock(params, id, block && { ...block, top: block.bottom, left: block.right });
    },
    "is-filling": (params: CellParams) => isInBlock(params, id, params.context.state.filling),
    ...lineRules,
  };
}

function isOutside({ data, value, context }: CellParams): boolean {
  if (data?.type !== "row" || value?.state !== "own") return false;
  return outsideRange(value.value, rangeFor(context.cells.file, data.row, value.override)) !== undefined;
}

/** Where a cell stands among lines and scenarios. */
function spotOf({ data, context: { lines, columns } }: CellParams, id: string) {
  const [line, column] = [lines.get(data?.key ?? ""), columns.get(id)];
  return line === undefined || column === undefined ? undefined : { line, column };
}

function isInBlock(params: CellParams, id: string, block: Block | undefined): boolean {
  const spot = block && spotOf(params, id);
  if (!block || !spot) return false;
  const { line, column } = spot;
  return line >= block.top && line <= block.bottom && column >= block.left && column <= block.right;
}

/** The selection, where it is more than one cell. */
function selected({ block }: GridContext): Block | undefined {
  return block && blockSize(block) > 1 ? block : undefined;
}
