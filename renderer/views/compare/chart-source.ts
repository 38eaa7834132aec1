import type { Language } from "../../../i18n/catalogue.ts";
import { translate } from "../../../i18n/translate.ts";
import { canonicalName } from "../../../models/names.ts";
import type { Problem } from "../../../models/problem.ts";
import { goalLabel } from "../../../reports/cards/goal.ts";
import { alignTo } from "../../../reports/charts/align.ts";
import type { ChartLine, ChartMode, ChartObservation, ChartWindow } from "../../../reports/charts/chart-input.ts";
import { isAgainstBase } from "../../../reports/charts/series-mode.ts";
import { axisUnit } from "../../../reports/numbers/quantity.ts";
import type { Scale } from "../../../reports/numbers/scale.ts";
import type { Unit } from "../../../reports/numbers/unit.ts";
import { momentWords, tidyChinese } from "../../../reports/sentences/moment.ts";
import { shortName } from "../../../reports/short-name.ts";
import { parseReference } from "../../../scenarios/overrides/subject.ts";
import type { Chart, Observation } from "../../../scenarios/scenario.ts";
import { goalOf } from "../../store/goals.ts";
import { createMemo } from "../../store/memo.ts";
import { elementLabels, labelOf, textIn } from "../../store/model-selectors.ts";
import { savedFile, scenariosOf, selectedTime, sumSeries, unitOf, variableNamed } from "../../store/selectors.ts";
import { baseRun, shownLines } from "../../store/shown-lines.ts";
import type { AppState } from "../../store/state.ts";
import { eachElement, elementOf } from "./chart-elements.ts";
import { startNote } from "./start-note.ts";

/** All that a chart of the study needs but its size and colours. */
export interface ChartSource {
  readonly chart: Chart;
  readonly title: string;
  /** Whose numbers they are, where the lines are elements of one scenario. */
  readonly scenario: string | undefined;
  readonly variable: string;
  readonly mode: ChartMode;
  readonly hasOwnMode: boolean;
  readonly unit: Unit;
  readonly note: string;
  readonly times: ArrayLike<number>;
  readonly lines: readonly ChartLine[];
  readonly windows: readonly ChartWindow[];
  readonly observations: readonly ChartObservation[];
  readonly goal: { readonly value: number; readonly label: string } | undefined;
  /** The time that the sentence speaks of. */
  readonly at: number;
  readonly timeUnits: string | undefined;
  readonly elements: readonly { readonly name: string; readonly label: string }[];
  readonly element: string;
  readonly state: "ready" | "unknown" | "waiting" | "failed" | "no-index";
  readonly failure: Problem | undefined;
}

const memo = createMemo<ChartSource>();

/** The chart at this place of the study. The same object while nothing in it changes. */
export function chartSource(state: AppState, place: number): ChartSource | undefined {
  const chart = savedFile(state)?.charts[place];
  if (!chart) return undefined;
  const { view, selection, document } = state;
  const lines = shownLines(state);
  const runs = lines.flatMap(({ run, saved }) => [run, saved]);
  const names = lines.map(({ name, style, look }) => `${style} ${JSON.stringify(look)} ${name}`).join("\n");
  const own = [view.chartModes.get(chart), view.chartElements.get(chart), view.mode, view.shown, view.language];
  const deps = [
    chart,
    document.system,
    names,
    selection.scenario,
    selection.at,
    document.value?.file.observations,
    document.value?.file.agenda,
    ...own,
    ...runs,
  ];
  return memo.get(String(place), deps, () => makeSource(state, chart));
}

function makeSource(state: AppState, chart: Chart): ChartSource {
  const { language } = state.view;
  const named = variableNamed(state, chart.variable);
  const wanted = state.view.chartModes.get(chart) ?? state.view.mode;
  // Beside nothing but itself the base has no distance to show.
  const ofView = isAgainstBase(wanted) && shownLines(state).length < 2 ? "value" : wanted;
  const elements = named?.isWhole ? elementLabels(named.variable, language) : [];
  const element = elements.length > 0 ? elementOf(state, chart) : "";
  const cells = cellsShown(state, chart.variable, element);
  const isEach = element === eachElement;
  const mode =
    isEach && shownLines(state).some(({ isSelected, style }) => isSelected && style === 0) && isAgainstBase(ofView)
      ? "value"
      : ofView;
  const lines = !named ? [] : isEach ? partLines(state, named.variable.name, elements, mode) : linesOf(state, cells);
  const run = baseRun(state);
  return {
    chart,
    title: titleOf(state, chart, elements, element),
    scenario: isEach ? shownLines(state).find(({ isSelected }) => isSelected)?.name : undefined,
    variable: chart.variable,
    mode,
    hasOwnMode: state.view.chartModes.has(chart),
    unit: named
      ? unitOf(state, named.variable)
      : { kind: "plain", factor: 1, sign: "", noun: { zh: "", en: "" }, per: { zh: "", en: "" } },
    note: named ? startNote(state, chart.variable, lines[0]?.values[0]) : "",
    times: run?.times ?? [],
    lines,
    windows: windowsOf(state),
    observations: observationsOf(state, chart.variable, element),
    goal: goalLine(state, chart.variable, element),
    at: selectedTime(state) ?? Number.NaN,
    timeUnits: state.document.system?.simSpecs.timeUnits,
    elements,
    element,
    state: !named ? "unknown" : stateOf(lines, mode, run !== undefined),
    failure: shownLines(state).find((line) => line.run?.completed === false)?.run?.problems[0],
  };
}

/** A series that starts at nothing has no index. */
function stateOf(lines: readonly ChartLine[], mode: ChartMode, hasRun: boolean): ChartSource["state"] {
  if (lines.length === 0) return hasRun ? "failed" : "waiting";
  return mode === "index" && lines.every(({ values }) => values[0] === 0) ? "no-index" : "ready";
}

function titleOf(state: AppState, chart: Chart, elements: ChartSource["elements"], element: string): string {
  const named = variableNamed(state, chart.variable);
  const { language } = state.view;
  const own = named ? labelOf(named.variable, language) : chart.variable;
  const title = shortName(textIn(chart.title, language, own));
  const part = elements.find(({ name }) => name === element)?.label;
  return part === undefined ? title : language === "zh" ? `${title}：${part}` : `${title}: ${part}`;
}

/** The elements of an array in the selected scenario, each with its own base; against the base with the base's zero line. */
function partLines(state: AppState, variable: string, elements: ChartSource["elements"], mode: ChartMode): ChartLine[] {
  const base = baseRun(state);
  const shown = shownLines(state);
  const line = shown.find(({ isSelected }) => isSelected) ?? shown[0];
  if (!base || !line?.run) return [];
  const { run, saved } = line;
  const parts = elements.flatMap(({ name, label }, place): ChartLine[] => {
    const cells = variableNamed(state, `${variable}[${name}]`)?.cells ?? [];
    const [series, own, before] = [run, base, saved].map((each) => each && sumSeries(each, cells));
    if (!series || !own) return [];
    const values = alignTo(base.times, run.times, series);
    const ghost = before && saved ? { ghost: alignTo(base.times, saved.times, before) } : {};
    return [{ id: name, name: label, style: (place % 8) + 1, values, base: own, isSelected: false, ...ghost }];
  });
  const [first] = shown;
  if (!isAgainstBase(mode) || !first || parts.length === 0) return parts;
  const zero = new Float64Array(base.times.length);
  return [{ id: first.id, name: first.name, style: 0, values: zero, base: zero, isSelected: false }, ...parts];
}

/** Whole arrays are summed unless an element is chosen. */
function cellsShown(state: AppState, name: string, element: string): readonly number[] {
  const named = variableNamed(state, name);
  if (!named) return [];
  if (element === "" || element === "*" || element === eachElement) return named.cells;
  return variableNamed(state, `${named.variable.name}[${element}]`)?.cells ?? named.cells;
}

function linesOf(state: AppState, cells: readonly number[]): ChartLine[] {
  const times = baseRun(state)?.times;
  if (!times) return [];
  return shownLines(state).flatMap(({ id, name, style, look, run, saved, isSelected }) => {
    const series = run && sumSeries(run, cells);
    if (!series) return [];
    const values = alignTo(times, run.times, series);
    const before = saved && sumSeries(saved, cells);
    const ghost = before && alignTo(times, saved.times, before);
    return [{ id, name, style, look, values, isSelected, ...(ghost ? { ghost } : {}) }];
  });
}

/** The goal as a line across the chart; of a range its lower end. */
function goalLine(state: AppState, name: string, element: string): ChartSource["goal"] {
  const named = variableNamed(state, name);
  const goal = element === "" || element === "*" ? goalOf(state, name) : undefined;
  const value = goal?.low ?? goal?.high;
  if (!named || !goal || value === undefined) return undefined;
  return { value, label: goalLabel(goal, unitOf(state, named.variable), state.view.language) };
}

function windowsOf(state: AppState): ChartWindow[] {
  const { language, shown } = state.view;
  const windows = scenariosOf(state)
    .filter(({ id }) => shown.has(id))
    .flatMap(({ shocks }) => shocks ?? [])
    .map(({ start, end, label }) => ({ start, end, label: textIn(label, language, "") }));
  // Scenarios under the same shock share its window; two shocks of one time have both their names.
  const unique = new Map(windows.map((window) => [`${window.start} ${window.end} ${window.label}`, window]));
  return [...unique.values()];
}

function observationsOf(state: AppState, name: string, element: string): ChartObservation[] {
  const reference = parseReference(name);
  const wanted = element === "*" || element === "" ? undefined : canonicalName(element);
  return (savedFile(state)?.observations ?? []).flatMap((observation) => {
    const own = parseReference(observation.variable);
    if (own.id !== reference.id || observation.kind !== "observation") return [];
    if (wanted !== undefined ? own.element !== wanted : own.element !== reference.element && reference.element !== "*")
      return [];
    const point = pointOf(observation);
    return point ? [point] : [];
  });
}

/** Where an observation stands in a chart: a value at its time, a mean in the middle of its window; an integral is no point. */
function pointOf({ aggregate, time, from, to, low, high }: Observation): ChartObservation | undefined {
  if (low === undefined || high === undefined) return undefined;
  if (aggregate === "value" && time !== undefined) return { time, low, high };
  if (aggregate === "mean" && from !== undefined && to !== undefined) return { time: (from + to) / 2, low, high };
  return undefined;
}

/** The words beside the title, joined as they are: unit, the mode where it is not the plain value, the scenario of elements. */
export function unitLine(source: ChartSource, unit: Unit, scale: Scale, language: Language): readonly string[] {
  const parts = modeWords(source, unit, scale, language);
  const { scenario = "" } = source;
  if (scenario === "") return parts;
  return parts.length === 0 ? [scenario] : [...parts, ` · ${scenario}`];
}

function modeWords(source: ChartSource, unit: Unit, scale: Scale, language: Language): readonly string[] {
  const start = source.times[0] ?? Number.NaN;
  if (source.mode === "index") {
    const year = momentWords(start, source.timeUnits, language);
    return [tidyChinese(translate(language, "app/indexed", { year }), language)];
  }
  if (source.mode === "percent") return [translate(language, "app/percent-of-base")];
  if (source.mode === "difference" && unit.kind === "percent") return [translate(language, "app/points-against-base")];
  const words = axisUnit(unit, scale, language) || source.note;
  if (source.mode === "value") return words === "" ? [] : [words];
  const against = translate(language, "app/against-base");
  if (words === "" || words === source.note) return [against];
  return [words, language === "zh" ? `，${against}` : `, ${against}`];
}
