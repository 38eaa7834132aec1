import { expect, test, vi } from "vitest";
import cityStudy from "../../scenarios/library/city.scenario.json?raw";
import type * as Library from "../library/library.ts";
import { patch } from "../store/app-store.ts";
import { savedFile, scenariosOf } from "../store/selectors.ts";
import type { AppState } from "../store/state.ts";
import { keepWidth } from "../views/assumptions/column-choice.ts";
import { gridState, patchGrid } from "../views/assumptions/grid-state.ts";
import type { Command, CommandId } from "./command.ts";
import {
  chosen,
  createWindow,
  type Effect,
  expectEffect,
  opens,
  sees,
  shown,
  type Window,
} from "./command-effects-fixture.ts";
import { canRun, choicesOf, commands, runChartKey, runCommand } from "./commands.ts";
import { drawChart } from "./drawn-chart-fixture.ts";

// What commands do to a chart and to the table of assumptions, and those that offer something to choose from.

const pictures = vi.hoisted(() => vi.fn());
vi.mock("../views/compare/chart-exports.ts", () => ({
  exportChart: async (_: unknown, drawn: { source: { variable: string } }, kind: string) =>
    pictures(drawn.source.variable, kind),
}));
vi.mock("../library/library.ts", async (whole) => ({
  ...(await whole<typeof Library>()),
  libraryStudy: async () => new TextEncoder().encode(cityStudy),
}));
const visits = vi.hoisted(() => vi.fn());
vi.mock("../views/assumptions/wanted-visit.ts", () => ({ visitRow: visits }));

const variables = (state: AppState) => savedFile(state)?.charts.map(({ variable }) => variable) ?? [];
const own = (state: AppState) => scenariosOf(state).find(({ id }) => id === chosen);
const picks = (choice: string, effect: Effect): Effect => ({ ...effect, choice });

/** About the second chart, which was turned to last. */
function ofChart(effect: Effect): Effect {
  const before = (window: Window) => {
    drawChart(window.session.store, 1);
    effect.before?.(window);
  };
  return { ...effect, before };
}
/** About the second indicator, which was turned to last. */
function ofIndicator(effect: Effect): Effect {
  return { ...effect, before: ({ session }) => patch(session.store, "selection", { indicator: 1 }) };
}
const indicators = (state: AppState) => savedFile(state)?.indicators ?? [];
const watched: readonly string[] = JSON.parse(cityStudy).indicators;
const second = (state: AppState) => savedFile(state)?.charts[1];
const exported = (kind: string): Effect =>
  ofChart({ look: () => pictures.mock.lastCall, after: ["total_output", kind] });
const zoomIn = ({ session }: Window) => runCommand(session, "chart.zoom-in");
const span = ({ view }: AppState) => view.span && view.span.end - view.span.start;

/** With the table of assumptions in sight. */
function ofTable(effect: Effect): Effect {
  const before = (window: Window) => {
    patch(window.session.store, "view", { tab: "assumptions" });
    effect.before?.(window);
  };
  return { ...effect, before };
}
const refuse = () => {
  const text = { text: "=1", refusal: { kind: "formula", text: "x" } } as const;
  patchGrid({ refused: new Map([["base extra_budget", text]]) });
};

const effects: ReadonlyMap<CommandId, Effect> = new Map<CommandId, Effect>([
  [
    "scenario.select",
    picks(
      "services-first",
      sees(({ selection }) => selection.scenario, "services-first"),
    ),
  ],
  [
    "scenario.set",
    picks(
      "F",
      sees((state) => shown(state).includes("balanced"), true),
    ),
  ],
  [
    "scenario.parent",
    picks(
      "services-first",
      sees((state) => own(state)?.parent, "services-first"),
    ),
  ],
  [
    "scenario.colour",
    picks(
      "s5",
      sees((state) => own(state)?.colour, "s5"),
    ),
  ],
  [
    "scenario.dash",
    picks(
      "s3",
      sees((state) => own(state)?.dash, "s3"),
    ),
  ],
  [
    "file.study",
    picks(
      "talent",
      sees(({ document }) => document.source?.name, "talent.scenario.json"),
    ),
  ],
  [
    "view.measure",
    picks(
      "index",
      sees(({ view }) => view.mode, "index"),
    ),
  ],
  [
    "view.year",
    picks(
      "2030",
      sees(({ selection }) => selection.at, 2030),
    ),
  ],
  [
    "view.lever-filter",
    picks(
      "changed",
      sees(({ view }) => view.leverFilter, "changed"),
    ),
  ],
  [
    "view.show-variable",
    picks(
      "young_talent",
      sees((state) => variables(state)[0], "young_talent"),
    ),
  ],
  ["chart.variable", ofChart(opens({ kind: "chart-variable", chart: 1 }))],
  [
    "chart.mode",
    picks("percent", ofChart(sees((state) => [...state.view.chartModes], [[expect.anything(), "percent"]]))),
  ],
  [
    "chart.element",
    picks(
      "*",
      ofChart(
        sees(
          ({ view }) => [...view.chartElements.values()],
          ["*"],
          ({ session }) => runCommand(session, "view.show-variable", undefined, "spending[*]"),
        ),
      ),
    ),
  ],
  [
    "chart.indicator",
    ofChart(
      sees(
        (state) => indicators(state)[4],
        "total_output",
        ({ session }) => {
          const place = indicators(session.store.getState()).indexOf("total_output");
          runCommand(session, "indicator.remove", { indicator: place });
        },
      ),
    ),
  ],
  ["indicator.variable", ofIndicator(opens({ kind: "indicator-variable", indicator: 1 }))],
  ["indicator.left", ofIndicator(sees((state) => indicators(state)[0], watched[1]))],
  ["indicator.right", ofIndicator(sees((state) => indicators(state)[2], watched[1]))],
  ["indicator.remove", ofIndicator(sees((state) => indicators(state).includes(watched[1] ?? ""), false))],
  ["chart.table", ofChart(sees(({ view }) => view.tableCharts.size, 1))],
  ["chart.zoom-in", ofChart(sees(span, 10))],
  ["chart.zoom-out", ofChart(sees(span, undefined, zoomIn))],
  ["chart.zoom-all", ofChart(sees(span, undefined, zoomIn))],
  ...(["copy", "copy-numbers", "png", "svg", "csv"] as const).map((kind) => [`chart.${kind}`, exported(kind)] as const),
  ["chart.left", ofChart(sees((state) => variables(state)[0], "total_output"))],
  ["chart.right", ofChart(sees((state) => variables(state)[2], "total_output"))],
  ["chart.remove", ofChart(sees((state) => variables(state).includes("total_output"), false))],
  ["table.filter", picks("uncited", { look: () => [...gridState.getState().filters], after: ["uncited"] })],
  ["table.numbers", picks("differences", ofTable({ look: () => gridState.getState().isDifference, after: true }))],
  ["table.scenarios", picks("all", ofTable(sees((state) => savedFile(state)?.grid?.scenarios, "all")))],
  ["table.columns", picks("range", ofTable(sees((state) => savedFile(state)?.grid?.hide, ["range"])))],
  [
    "table.widths",
    ofTable(
      sees(
        (state) => savedFile(state)?.grid?.widths,
        undefined,
        ({ session }) => keepWidth(session.store, "name", 300),
      ),
    ),
  ],
  [
    "table.next-refused",
    ofTable({
      before: refuse,
      look: () => visits.mock.lastCall,
      after: [{ name: "extra_budget", scenario: "base" }],
    }),
  ],
  ["table.list-refused", ofTable({ before: refuse, look: () => gridState.getState().isListed, after: true })],
]);

const window = createWindow();
const isOurs = ({ choices, group }: Command) =>
  choices !== undefined || group === "chart" || group === "indicator" || group === "table";

test("no command goes untested", () => {
  const ours = commands.filter(isOurs).map(({ id }) => id);
  expect(ours.filter((id) => !effects.has(id))).toEqual([]);
});

test.each([...effects])("%s does what it says", async (id, effect) => {
  pictures.mockClear();
  visits.mockClear();
  await expectEffect(await window, id, effect);
});

test("a menu's commands are about its own chart and scenario, whatever is chosen", async () => {
  const { session, state, reset } = await window;
  reset();
  drawChart(session.store, 0);
  runCommand(session, "chart.right", { chart: 2 });
  expect(variables(state()).slice(2, 4)).toEqual(["fdi", "cumulative_local"]);
  runCommand(session, "scenario.colour", { scenario: "balanced" }, "s7");
  expect(scenariosOf(state()).find(({ id }) => id === "balanced")?.colour).toBe("s7");
  expect(own(state())?.colour).toBeUndefined();
});

test("a chart becomes an indicator as it is drawn: one element of it, or all together; and only once", async () => {
  const { session, state, reset } = await window;
  reset();
  runCommand(session, "view.show-variable", undefined, "spending[*]");
  drawChart(session.store, 0);
  runCommand(session, "chart.element", undefined, "use_funds");
  runCommand(session, "chart.indicator");
  runCommand(session, "chart.element", undefined, "[]");
  runCommand(session, "chart.indicator");
  expect(indicators(state()).filter((name) => !watched.includes(name))).toEqual(["spending", "spending[use_funds]"]);
  expect(canRun(state(), "chart.indicator")).toBe(false);
});

test("one of the choices is chosen, and it is the one that was made", async () => {
  const { session, state, reset } = await window;
  reset();
  drawChart(session.store, 1);
  const made = [
    ["scenario.parent", "services-first"],
    ["scenario.colour", "s2"],
    ["scenario.dash", "s4"],
    ["chart.mode", "index"],
    ["view.year", "2025"],
    ["view.measure", "value"],
  ] as const;
  for (const [id, choice] of made) {
    const before = choicesOf(state(), id).filter(({ isChosen }) => isChosen);
    expect([id, before.length]).toEqual([id, 1]);
    runCommand(session, id, undefined, choice);
    const chosenNow = choicesOf(state(), id).filter(({ isChosen }) => isChosen);
    expect([id, chosenNow.map(({ value }) => value)]).toEqual([id, [choice]]);
  }
});

test("the base has no parent and no colour to choose; a chart out of sight is not spoken of", async () => {
  const { session, state, reset } = await window;
  reset();
  for (const id of ["scenario.parent", "scenario.colour", "scenario.other-colour", "scenario.dash"] as const)
    expect([id, canRun(state(), id, { scenario: "base" })]).toEqual([id, false]);
  drawChart(session.store, 1);
  expect(canRun(state(), "chart.table")).toBe(true);
  patch(session.store, "view", { tab: "assumptions" });
  expect(canRun(state(), "chart.table")).toBe(false);
});

test("a chart's keys are its commands; other keys mean nothing there", async () => {
  const { session, state, reset } = await window;
  reset();
  drawChart(session.store, 1);
  expect(runChartKey(session, "T", 1)).toBe(true);
  expect([...state().view.tableCharts]).toEqual([second(state())]);
  expect(runChartKey(session, "+", 1)).toBe(true);
  expect(span(state())).toBeDefined();
  expect(runChartKey(session, "N", 1)).toBe(false);
});
