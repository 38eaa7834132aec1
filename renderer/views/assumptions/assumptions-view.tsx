import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { countRows, type FilterGround, filterSectors, type Impacts } from "../../../reports/assumptions/grid-filter.ts";
import type { Block } from "../../../reports/assumptions/plan-edits.ts";
import { noFilters } from "../../../reports/assumptions/row-filters.ts";
import type { LineLook } from "../../../reports/charts/line-look.ts";
import type { ScenarioFile } from "../../../scenarios/scenario.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { useSize } from "../../charts/use-size.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { givenLook, lineStyles } from "../../store/line-styles.ts";
import { createMemo } from "../../store/memo.ts";
import { textIn } from "../../store/model-selectors.ts";
import { baseOf, briefName, savedFile, scenariosOf, shownFile } from "../../store/selectors.ts";
import type { AppState } from "../../store/state.ts";
import { AssumptionGrid } from "./assumption-grid.tsx";
import { displayRows } from "./display-rows.ts";
import { useFacts } from "./facts.ts";
import { FilterBar } from "./filter-bar.tsx";
import { blockOf, blockSize, type DisplayRow, type Grid, type GridContext } from "./grid-context.ts";
import { cellsOf, columnScenarios, factsOf, rowsByKey, sectorsOf } from "./grid-data.ts";
import { goTo, placeLeft } from "./grid-focus.ts";
import { gridState, patchGrid, resetGrid, useGrid } from "./grid-state.ts";
import { useVisit } from "./grid-visit.ts";
import { HiddenChanges } from "./hidden-changes.tsx";
import { useAskImpacts, useImpacts } from "./impacts.ts";
import { ImportPreview } from "./import-preview.tsx";
import { PointsEditor } from "./points-editor.tsx";
import { refreshSoon } from "./refresh-cells.ts";
import { RefusalNote } from "./refusal-note.tsx";
import { RefusedList } from "./refused-list.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { SourcePopover } from "./source-popover.tsx";
import { textWidth } from "./text-width.ts";
import { roomForUnits } from "./unit-lines.ts";
import { useRefused } from "./use-refused.ts";
import "./assumptions.css";

/** Every assumption of every scenario in one table. */
export function AssumptionsView() {
  const t = useTranslate();
  const store = useAppStore();
  const epoch = useApp((state) => state.document.epoch);
  useNewDocument(epoch);
  const facts = useFacts();
  const sectors = useApp((state) => sectorsOf(state, facts));
  const cells = useApp(cellsOf);
  useRefused(cells, sectors);
  const file = useApp(shownFile);
  const calmFile = useDeferredValue(file);
  const info = factsOf(store.getState(), sectors, calmFile, facts);
  const rows = useMemo(() => sectors.flatMap((sector) => sector.rows), [sectors]);
  const impacts = useWantedImpacts(rows.length);
  const filters = useGrid((each) => each.filters);
  const columns = useScenarioColumns();
  const ground = useMemo(() => ({ impacts, columns: new Set(columns.map(({ id }) => id)) }), [impacts, columns]);
  const counts = useMemo(() => countRows(rows, info, filters, ground), [rows, info, filters, ground]);
  const state = useGrid((each) => each);
  const display = useDisplay(sectors, calmFile, info, ground);
  const language = useApp((each) => each.view.language);
  const unitRoom = useMemo(() => roomForUnits(rows, language, textWidth), [rows, language]);
  const isMac = useApp((each) => each.view.isMac);
  const title = useApp((each) => textIn(savedFile(each)?.title, each.view.language, ""));
  const view = useRef<HTMLDivElement>(null);
  const size = useSize(view);
  const [grid, setGrid] = useState<Grid>();
  const [context] = useState<GridContext>(() => newContext(store));
  const frame = useMemo(() => {
    const lines = display.flatMap((each) => (each.type === "row" ? [each.row] : []));
    return { rows: lines, scenarios: columns.map(({ id }) => id), base: baseOf(store.getState())?.id };
  }, [display, columns, store]);
  if (cells) {
    const lines = new Map(frame.rows.map((row, at) => [row.key, at]));
    const places = new Map(frame.scenarios.map((id, at) => [id, at]));
    const maps = { lines, columns: places };
    Object.assign(context, { language, facts: info, display, frame, ...maps, isMac });
  }
  useRefresh(grid, [
    cells,
    language,
    state.refused,
    blockText(context.block),
    state.fresh,
    state.isDifference,
    frame,
    state.filling,
  ]);
  useRefresh(grid, [info], ["source", "range"]);
  useEnterTable(grid, context);
  useVisit(grid, context, display);
  if (!cells) return null;
  return (
    <div className="assumptions">
      <h1 className="visually-hidden">{t("app/view-assumptions", { title })}</h1>
      <FilterBar counts={counts} isWeighed={impacts !== undefined} />
      <HiddenChanges rows={rows} facts={info} ground={ground} />
      <section className="grid-view" ref={view} aria-label={t("app/grid")}>
        {size.width > 0 && (
          <AssumptionGrid
            context={context}
            display={display}
            scenarios={columns}
            width={size.width}
            unitRoom={unitRoom}
            onGrid={setGrid}
          />
        )}
        {display.length === 0 && (
          <div className="grid-empty">
            {t("app/grid-nothing")}
            <button type="button" className="button small" onClick={() => patchGrid({ filters: noFilters, text: "" })}>
              {t("app/grid-show-all")}
            </button>
          </div>
        )}
        <RefusalNote view={view} context={context} version={cells} />
        <SourcePopover view={view} context={context} grid={grid} />
        <PointsEditor view={view} context={context} grid={grid} />
      </section>
      <RefusedList context={context} grid={grid} rows={rowsByKey(sectors)} />
      <SelectionBar context={context} />
      {state.table && <ImportPreview table={state.table} onDone={() => patchGrid({ table: undefined })} />}
    </div>
  );
}

let lastEpoch: number | undefined;

/** Another document starts with a table as new. */
function useNewDocument(epoch: number): void {
  if (lastEpoch !== epoch && lastEpoch !== undefined) queueMicrotask(resetGrid);
  lastEpoch = epoch;
}

/** State and cells are read anew each time: keys may come faster than the window is drawn. */
function newContext(store: GridContext["store"]): GridContext {
  return {
    store,
    language: "zh",
    facts: new Map(),
    display: [],
    frame: { rows: [], scenarios: [], base: undefined },
    lines: new Map(),
    columns: new Map(),
    isMac: false,
    tall: new Map(),
    root: undefined,
    get state() {
      return gridState.getState();
    },
    get cells() {
      const cells = cellsOf(store.getState());
      if (!cells) throw new Error("The table needs a document");
      return cells;
    },
    get block() {
      return blockOf(this, gridState.getState());
    },
  };
}

/** A block of several cells in short: moving a single one is the table's own business. */
function blockText(block: Block | undefined): string {
  return block && blockSize(block) > 1 ? JSON.stringify(block) : "";
}

/**
 * Enter or the arrow down, while nothing, the whole page or the table's own tab has the focus, goes to the cell that was
 * left, or to the first: nobody has to Tab through the window. Pressed before the table is there, it is done when it comes.
 */
function useEnterTable(grid: Grid | undefined, context: GridContext): void {
  const isWanted = useRef(false);
  useEffect(() => {
    const enter = () => {
      const place = placeLeft(context);
      isWanted.current = grid === undefined;
      if (grid && place) goTo(grid, context, place);
    };
    const onKey = (event: KeyboardEvent) => {
      const focused = document.activeElement;
      const isOutside = focused === document.body || focused?.matches('main, [data-tab="assumptions"]');
      if (!["Enter", "ArrowDown"].includes(event.key) || !isOutside) return;
      event.preventDefault();
      enter();
    };
    if (isWanted.current) enter();
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [grid, context]);
}

/** Draw the cells in sight again, not those that have just been made. */
function useRefresh(grid: Grid | undefined, reasons: readonly unknown[], columns?: string[]): void {
  const made = useRef<readonly unknown[] | undefined>(reasons);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is the reason
  useEffect(() => {
    if (!grid) return;
    const before = made.current;
    made.current = undefined;
    if (!before?.every((each, at) => Object.is(each, reasons[at]))) refreshSoon(grid, columns);
  }, [grid, ...reasons]);
}

/** The columns' names and looks; the same array while they stay. */
function useScenarioColumns() {
  const scenarios = useApp(columnScenarios);
  const styles = useApp(columnStyles);
  const language = useApp((state) => state.view.language);
  const names = useApp((state) =>
    columnScenarios(state)
      .map((each) => briefName(state, each))
      .join("\n"),
  );
  const store = useAppStore();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a scenario of the same name is the same column
  return useMemo(() => {
    const state = store.getState();
    return scenarios.map((scenario) => ({
      id: scenario.id,
      name: briefName(state, scenario),
      ...(styles.get(scenario.id) ?? { style: 0 }),
    }));
  }, [scenarios.map(({ id }) => id).join("\n"), names, styles, language, store]);
}

const stylesMemo = createMemo<ReadonlyMap<string, LineLook>>();

/** The looks of all scenarios. The same map while the list and what is shown of it stay. */
function columnStyles(state: AppState): ReadonlyMap<string, LineLook> {
  const scenarios = scenariosOf(state);
  const { shown, hues } = state.view;
  const given = scenarios.map(({ id, colour, dash }) => `${id} ${colour ?? ""} ${dash ?? ""}`).join("|");
  return stylesMemo.get("", [given, shown, hues], () => {
    const styles = lineStyles(scenarios, shown, hues);
    return new Map(
      scenarios.map((each, place) => [each.id, { style: styles.get(each.id) ?? 0, look: givenLook(each, place) }]),
    );
  });
}

/** Of a study so large that every answer costs seconds it is asked only when someone wants to know. */
const fewRows = 300;

function useWantedImpacts(rows: number): Impacts | undefined {
  const isAsking = useGrid((state) => state.filters.has("weak") || state.popover?.kind === "source");
  useAskImpacts((rows > 0 && rows <= fewRows) || isAsking);
  return useImpacts();
}

/**
 * The lines on the screen. A filter is applied when it is chosen, not while one edits what it has left: a line does not
 * vanish under the hand.
 */
function useDisplay(
  sectors: ReturnType<typeof sectorsOf>,
  calmFile: ScenarioFile | undefined,
  info: ReturnType<typeof factsOf>,
  ground: FilterGround,
): readonly DisplayRow[] {
  const filters = useGrid((state) => state.filters);
  const text = useGrid((state) => state.text);
  const closed = useGrid((state) => state.closed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known of the lines is asked once
  const left = useMemo(
    () => (calmFile ? filterSectors(sectors, filters, text, calmFile, info, ground) : []),
    // Another answer to what matters, or other scenarios in sight, show other lines only where a filter asks for it.
    [sectors, filters, text, filters.has("weak") && ground.impacts, filters.has("changed") && ground.columns],
  );
  return useMemo(() => displayRows(left, closed), [left, closed]);
}
