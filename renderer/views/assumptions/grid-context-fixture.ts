import cityModel from "../../../models/library/city.xmile?raw";
import { buildSectors } from "../../../reports/assumptions/build-rows.ts";
import { gridCells } from "../../../reports/assumptions/grid-cells.ts";
import cityStudy from "../../../scenarios/library/city.scenario.json?raw";
import { openStudy } from "../../engine/open-study.ts";
import { createAppStore } from "../../store/app-store.ts";
import { shownFile } from "../../store/selectors.ts";
import { emptyDocument } from "../../store/state.ts";
import { blockOf, type GridContext } from "./grid-context.ts";
import { type GridPlace, gridState, patchGrid, resetGrid } from "./grid-state.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const source = { name: "city.scenario.json", kind: "scenario", bytes: bytes(cityStudy) } as const;

/** The table of the city study as the window has it, with three lines, three scenarios and a selection, and without a grid. */
export async function openTable(keys: readonly string[], scenarios: readonly string[]) {
  const opened = await openStudy(source, undefined, async () => bytes(cityModel));
  if ("wanted" in opened || !opened.file || !opened.system || !opened.model) throw new Error("not opened");
  const { file, model, system } = opened;
  const value = { file, drafts: new Map() };
  const store = createAppStore({
    document: { ...emptyDocument, status: "ready", value, savedValue: value, model, system },
  });
  const all = buildSectors(model, system, file).flatMap((sector) => sector.rows);
  const rows = keys.map((key) => {
    const row = all.find((each) => each.key === key);
    if (!row) throw new Error(`no line ${key}`);
    return row;
  });
  resetGrid();
  const cells = () => gridCells(shownFile(store.getState()) ?? file);
  const context: GridContext = {
    store,
    get cells() {
      return cells();
    },
    language: "en",
    facts: new Map(),
    display: [],
    frame: { rows, scenarios, base: scenarios[0] },
    lines: new Map(rows.map(({ key }, line) => [key, line])),
    columns: new Map(scenarios.map((id, column) => [id, column])),
    get state() {
      return gridState.getState();
    },
    get block() {
      return blockOf(context, gridState.getState());
    },
    isMac: false,
    tall: new Map(),
    root: undefined,
  };
  return {
    context,
    select: (focus: GridPlace, anchor: GridPlace = focus) => patchGrid({ focus, anchor }),
    /** What stands in the lines, scenario by scenario. */
    values: () => rows.map((row) => scenarios.map((scenario) => cells().cell(row, scenario).value)),
  };
}
