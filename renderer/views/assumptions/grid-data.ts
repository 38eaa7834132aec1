import { buildSectors } from "../../../reports/assumptions/build-rows.ts";
import { type GridCells, gridCells } from "../../../reports/assumptions/grid-cells.ts";
import { type RowFacts, rowFacts } from "../../../reports/assumptions/grid-filter.ts";
import type { GridRow, GridSector } from "../../../reports/assumptions/grid-row.ts";
import type { Fact } from "../../../scenarios/evidence/facts.ts";
import { subjectOf } from "../../../scenarios/overrides/subject.ts";
import type { Scenario, ScenarioFile } from "../../../scenarios/scenario.ts";
import { createMemo } from "../../store/memo.ts";
import { savedFile, scenariosOf, shownFile } from "../../store/selectors.ts";
import type { AppState } from "../../store/state.ts";

/** Facts of the bundled documents, by id. */
export type Facts = ReadonlyMap<string, Fact>;

const sectorsMemo = createMemo<readonly GridSector[]>();
const rowsMemo = createMemo<ReadonlyMap<string, GridRow>>();
const cellsMemo = createMemo<GridCells | undefined>();
const factsMemo = createMemo<ReadonlyMap<string, RowFacts>>();
const noSectors: readonly GridSector[] = [];

/** The lines of the grid under their headings. The same array until the model or its sources change. */
export function sectorsOf(state: AppState, facts: Facts): readonly GridSector[] {
  const { model, system } = state.document;
  const file = savedFile(state);
  if (!model || !system || !file) return noSectors;
  return sectorsMemo.get("", [model, system, file.sources, facts], () => buildSectors(model, system, file, facts));
}

/** Every line by its key. */
export function rowsByKey(sectors: readonly GridSector[]): ReadonlyMap<string, GridRow> {
  return rowsMemo.get("", [sectors], () => new Map(sectors.flatMap(({ rows }) => rows.map((row) => [row.key, row]))));
}

/** The cells as the document now is, unsaved changes of levers included. */
export function cellsOf(state: AppState): GridCells | undefined {
  const file = shownFile(state);
  return cellsMemo.get("", [file], () => file && gridCells(file));
}

/** What the filters ask of each line. */
export function factsOf(
  state: AppState,
  sectors: readonly GridSector[],
  file: ScenarioFile | undefined,
  facts: Facts,
): ReadonlyMap<string, RowFacts> {
  const { system } = state.document;
  return factsMemo.get("", [sectors, system, file, facts], () =>
    system && file ? rowFacts([...rowsByKey(sectors).values()], file, subjectOf(system), facts) : new Map(),
  );
}

const columnsMemo = createMemo<readonly Scenario[]>();

/** The scenarios that are columns: those in sight, or all, as the document says. */
export function columnScenarios(state: AppState): readonly Scenario[] {
  const scenarios = scenariosOf(state);
  const { shown } = state.view;
  const all = savedFile(state)?.grid?.scenarios === "all";
  return columnsMemo.get("", [scenarios, shown, all], () =>
    all ? scenarios : scenarios.filter(({ id }, place) => place === 0 || shown.has(id)),
  );
}
