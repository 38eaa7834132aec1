import { expect, test } from "vitest";
import { cellsOf, columnScenarios, sectorsOf } from "../views/assumptions/grid-data.ts";
import { cardOf } from "../views/compare/card-source.ts";
import { chartSource } from "../views/compare/chart-source.ts";
import { patch } from "./app-store.ts";
import { global, openCity, runAll } from "./city-fixture.ts";
import { setCharts, setLever } from "./document-actions.ts";
import { leverGroups } from "./lever-model.ts";
import { wantedCells } from "./run-plan.ts";
import { scenarioRows } from "./scenario-rows.ts";
import { savedFile } from "./selectors.ts";
import { shownLines } from "./shown-lines.ts";
import type { AppState } from "./state.ts";

const noFacts = new Map();

/** What components ask the store for: React draws without end where the same state gives another object each time. */
const selectors: Readonly<Record<string, (state: AppState) => unknown>> = {
  cells: cellsOf,
  columns: columnScenarios,
  sectors: (state) => sectorsOf(state, noFacts),
  card: (state) => cardOf(state, "total_talent"),
  chart: (state) => chartSource(state, 0),
  levers: leverGroups,
  wanted: wantedCells,
  rows: scenarioRows,
  lines: shownLines,
};

test("a state that is on the screen and newer ones are asked in turn: each gives the same objects as before", async () => {
  const store = await openCity();
  runAll(store);
  const states = [store.getState()];
  setLever(store, { scenario: global, variable: "extra_budget", value: 45, from: 30 });
  states.push(store.getState());
  runAll(store);
  setCharts(store, savedFile(store.getState())?.charts.slice(1) ?? []);
  patch(store, "view", { language: "en" });
  states.push(store.getState());
  for (const [name, select] of Object.entries(selectors)) {
    const first = states.map(select);
    const again = states.map(select);
    expect(
      again.map((value, at) => value === first[at]),
      name,
    ).toEqual([true, true, true]);
  }
});
