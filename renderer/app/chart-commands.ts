import { translate } from "../../i18n/translate.ts";
import { chartModes } from "../../reports/charts/chart-input.ts";
import type { Chart } from "../../scenarios/scenario.ts";
import { chooseChart } from "../store/chosen-chart.ts";
import { setCharts } from "../store/document-actions.ts";
import { addIndicator, isIndicator } from "../store/indicators.ts";
import { elementLabels } from "../store/model-selectors.ts";
import { savedFile, variableNamed } from "../store/selectors.ts";
import { baseRun } from "../store/shown-lines.ts";
import type { AppState } from "../store/state.ts";
import { notify, openDialog, setChartElement, setChartMode, toggleTable } from "../store/view-actions.ts";
import { eachElement, elementOf, totalElement } from "../views/compare/chart-elements.ts";
import { drawnChart } from "../views/compare/drawn-charts.ts";
import { zoomBy } from "../views/compare/zoom.ts";
import { after, type Choice, type Command, command, inBoth, needsView, type Obstacle, unless } from "./command.ts";
import { indicatorOfChart } from "./indicator-commands.ts";
import type { Session } from "./session.ts";

interface Further {
  /** Its words in the palette, where those of the menu say too little. */
  readonly label?: Command["label"];
  readonly keys?: string;
  readonly choices?: (state: AppState, chart: Chart) => readonly Choice[];
}

type Run = (session: Session, place: number, chart: Chart, value: string) => void;
type ObstacleOf = (state: AppState, place: number, chart: Chart) => Obstacle;

function chartAt(state: AppState, place: number | undefined): Chart | undefined {
  return place === undefined ? undefined : savedFile(state)?.charts[place];
}

/** What can be done to a chart that is in sight: the one whose menu it is, or the one that was turned to last. */
function toChart(
  id: Extract<Command["id"], `chart.${string}`>,
  brief: NonNullable<Command["brief"]>,
  run: Run,
  obstacle: ObstacleOf = () => undefined,
  { label, keys, choices }: Further = {},
): Command {
  return command(
    id,
    label,
    keys,
    (session, { chart: place }, value) => {
      const chart = chartAt(session.store.getState(), place);
      if (chart && place !== undefined) run(session, place, chart, value);
    },
    (state, { chart: place }) => {
      const chart = chartAt(state, place);
      const hasNone = place === undefined || chart === undefined;
      return needsView("compare")(state) ?? (hasNone ? "app/why-no-charts" : obstacle(state, place, chart));
    },
    {
      brief,
      group: "chart",
      isChartKey: keys !== undefined,
      choices:
        choices &&
        ((state, { chart: place }) => {
          const chart = chartAt(state, place);
          return chart ? choices(state, chart) : [];
        }),
    },
  );
}

/** What measures a chart: the view, or something of its own. */
function modes(state: AppState, chart: Chart): readonly Choice[] {
  const own = state.view.chartModes.get(chart);
  return [
    { value: "", words: inBoth("app/chart-mode-view"), isChosen: own === undefined },
    ...chartModes.map((mode) => ({ value: mode, words: inBoth(`app/mode-${mode}`), isChosen: own === mode })),
  ];
}

function elements(state: AppState, chart: Chart): readonly Choice[] {
  const named = variableNamed(state, chart.variable);
  const [zh, en] = (["zh", "en"] as const).map((language) =>
    named?.isWhole ? elementLabels(named.variable, language) : [],
  );
  if (!zh || !en || zh.length === 0) return [];
  const current = elementOf(state, chart);
  return [
    { value: totalElement, words: inBoth("app/chart-total") },
    { value: eachElement, words: inBoth("app/chart-each") },
    ...zh.map(({ name, label }, at) => ({ value: name, words: { zh: label, en: en[at]?.label ?? name } })),
  ].map((choice) => ({ ...choice, isChosen: choice.value === current }));
}

/** About the time under the cursor, where there is one. */
function zooms(factor: number): Run {
  return ({ store }) => {
    const state = store.getState();
    const times = baseRun(state)?.times ?? [];
    const timeUnits = state.document.system?.simSpecs.timeUnits;
    notify(store, zoomBy(store, factor, { times, timeUnits }, state.view.cursor ?? state.selection.at));
  };
}

const needsSpan: ObstacleOf = unless(({ view }) => view.span !== undefined, "app/why-all-of-time");
const needsRun: ObstacleOf = unless((state) => baseRun(state) !== undefined, "app/why-no-run");
const needsDrawn: ObstacleOf = unless(
  (_, place: number) => drawnChart(place)?.chart !== undefined,
  "app/why-not-drawn",
);

/** What works on pictures comes when it is asked for. */
function exports(kind: "copy" | "copy-numbers" | "png" | "svg" | "csv"): Run {
  return (session, place) => {
    const drawn = drawnChart(place);
    if (!drawn?.chart) return;
    const { chart, ...rest } = drawn;
    after(
      session,
      import("../views/compare/chart-exports.ts").then(({ exportChart }) =>
        exportChart(session, { ...rest, chart }, kind),
      ),
    );
  };
}

function moves(step: 1 | -1): readonly [Run, ObstacleOf] {
  return [
    ({ store }, place, chart) => {
      const charts = savedFile(store.getState())?.charts ?? [];
      setCharts(store, charts.toSpliced(place, 1).toSpliced(place + step, 0, chart));
      chooseChart(store, place + step);
    },
    unless(
      (state, place: number) => chartAt(state, place + step) !== undefined,
      step < 0 ? "app/why-first" : "app/why-last",
    ),
  ];
}

const remove: Run = ({ store }, place) =>
  setCharts(store, (savedFile(store.getState())?.charts ?? []).toSpliced(place, 1));

/** What is done to one chart. */
export const chartCommands: readonly Command[] = [
  toChart("chart.variable", "app/chart-variable", ({ store }, chart) =>
    openDialog(store, { kind: "chart-variable", chart }),
  ),
  toChart("chart.table", "app/chart-table", ({ store }, _, chart) => toggleTable(store, chart), undefined, {
    keys: "T",
  }),
  toChart(
    "chart.indicator",
    "app/chart-indicator",
    ({ store }, _, chart) => addIndicator(store, indicatorOfChart(store.getState(), chart)),
    (state, _, chart) => {
      const name = indicatorOfChart(state, chart);
      if (!variableNamed(state, name)) return "app/why-unknown";
      return isIndicator(state, name) ? "app/indicator-already" : undefined;
    },
  ),
  toChart("chart.zoom-in", "app/zoom-in", zooms(0.5), needsRun, { label: "app/command-zoom-in", keys: "+" }),
  toChart("chart.zoom-out", "app/zoom-out", zooms(2), needsSpan, { label: "app/command-zoom-out", keys: "−" }),
  toChart("chart.zoom-all", "app/reset-zoom", zooms(Number.POSITIVE_INFINITY), needsSpan, {
    label: "app/command-zoom-all",
    keys: "0",
  }),
  toChart("chart.copy", "app/chart-copy", exports("copy"), needsDrawn),
  toChart("chart.copy-numbers", "app/chart-copy-numbers", exports("copy-numbers"), needsDrawn),
  toChart("chart.png", "app/chart-png", exports("png"), needsDrawn),
  toChart("chart.svg", "app/chart-svg", exports("svg"), needsDrawn),
  toChart("chart.csv", "app/chart-csv", exports("csv"), needsDrawn),
  toChart("chart.left", "app/chart-left", ...moves(-1)),
  toChart("chart.right", "app/chart-right", ...moves(1)),
  toChart("chart.remove", "app/chart-remove", remove),
  toChart(
    "chart.mode",
    "app/chart-mode",
    ({ store }, _, chart, value) =>
      setChartMode(
        store,
        chart,
        chartModes.find((mode) => mode === value),
      ),
    undefined,
    { choices: modes },
  ),
  toChart(
    "chart.element",
    "app/chart-element",
    ({ store }, _, chart, value) => setChartElement(store, chart, value),
    unless((state, _: number, chart: Chart) => elements(state, chart).length > 0, "app/why-no-elements"),
    { choices: elements },
  ),
];

/** What a chart is called; the one that the palette's commands speak of. */
export function chartTitle(state: AppState, place: number | undefined): string {
  const chart = chartAt(state, place);
  if (!chart || place === undefined) return "";
  return drawnChart(place)?.source.title ?? translate(state.view.language, "app/chart-nth", { place: place + 1 });
}
