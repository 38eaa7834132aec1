import { memo, useId, useMemo, useRef } from "react";
import type { Language } from "../../../i18n/catalogue.ts";
import type { LineChart } from "../../../reports/charts/line-chart.ts";
import { chartSentence } from "../../../reports/sentences/chart-sentence.ts";
import { fitSentence } from "../../../reports/sentences/fit-sentence.ts";
import { momentWords } from "../../../reports/sentences/moment.ts";
import { MixedText } from "../../app/mixed-text.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { LinePlot } from "../../charts/line-plot.tsx";
import { pageTextWidth } from "../../charts/measure-text.ts";
import { useSize } from "../../charts/use-size.ts";
import { useVisible } from "../../charts/use-visible.ts";
import { placeHandle, usePlaceDrag } from "../../controls/use-place-drag.ts";
import { patch } from "../../store/app-store.ts";
import { useApp, useAppStore, useCalm, useLines } from "../../store/context.tsx";
import { setCharts } from "../../store/document-actions.ts";
import { savedFile } from "../../store/selectors.ts";
import type { ViewSlice } from "../../store/state.ts";
import { openDialog, openTab } from "../../store/view-actions.ts";
import { brokenWords } from "./broken-words.ts";
import { ChartCursor } from "./chart-cursor.tsx";
import { ChartDescription } from "./chart-description.tsx";
import { ChartMenu } from "./chart-menu.tsx";
import { type ChartSource, chartSource, unitLine } from "./chart-source.ts";
import { ChartTable } from "./chart-table.tsx";
import { FitBadge } from "./fit-badge.tsx";
import { useLineChart } from "./use-line-chart.ts";
import "./chart-card.css";

/** As in chart-card.css. */
const sentenceSize = 12;
const unitSize = 12;
/** Of a long unit so much is kept before the name is shortened. */
const mostUnit = 110;

/** One chart of the study: its name, what its numbers say, its lines. While a lever is dragged the words follow the lines. */
export function ChartCard({ place, isFirst }: { readonly place: number; readonly isFirst: boolean }) {
  const plane = useRef<HTMLDivElement>(null);
  const isVisible = useVisible(plane, isFirst);
  const source = useChartSource(place, isVisible);
  const size = useSize(plane);
  const chart = useLineChart(source, size, isVisible, place);
  const read = useCalm({ source, chart });
  const language = useApp((state) => state.view.language);
  const isTable = useApp(({ view }) => source !== undefined && view.tableCharts.has(source.chart));
  const isDragging = useApp((state) => state.view.isDragging);
  const drop = useChartDrop(place);
  const id = useId();
  const sentence = useMemo(() => sentenceOf(read.source, language), [read.source, language]);
  const units = useMemo(() => unitsOf(read.source, read.chart, language), [read.source, read.chart, language]);
  if (!source || !read.source) return null;
  const unit = units.join("");
  return (
    <section className="chart" data-chart={source.variable} data-drop={drop.side} {...drop.target}>
      <ChartHead place={place} source={read.source} chart={read.chart} unit={unit} units={units} />
      <ChartSentence source={read.source} sentence={sentence} room={size.width} font={read.chart?.axes.fontFamily} />
      <div className="chart-plane" ref={plane}>
        {chart && !isTable && (
          <>
            <LinePlot chart={chart} isAway={isDragging && !isVisible} />
            <ChartCursor chart={chart} source={source} sentence={sentence} describedBy={id} />
            <ChartDescription id={id} source={read.source} unit={unit} />
          </>
        )}
        {read.chart && isTable && <ChartTable chart={read.chart} source={read.source} unit={unit} />}
        <ChartEmpty source={source} place={place} />
      </div>
    </section>
  );
}

function sentenceOf(source: ChartSource | undefined, language: Language): string {
  return source?.state === "ready" ? chartSentence({ ...source, language }) : "";
}

/** The time that the sentence speaks of, in its words. */
function momentOf({ at, times, timeUnits }: ChartSource, language: Language): string {
  return momentWords(Math.min(at, times[times.length - 1] ?? at), timeUnits, language);
}

function unitsOf(source: ChartSource | undefined, chart: LineChart | undefined, language: Language): readonly string[] {
  return source && chart ? unitLine(source, chart.unit, chart.scale, language) : [];
}

interface HeadProps extends ToolsProps {
  readonly units: readonly string[];
}

/** The chart's name, its unit and what can be done with it; the chart is dragged by it. */
const ChartHead = memo(function ChartHead({ place, source, chart, unit, units }: HeadProps) {
  const font = chart?.axes.fontFamily;
  const [first = ""] = units;
  // The unit is said whole, and the name shortened: half a unit says another one.
  const minWidth =
    font === undefined ? undefined : Math.min(mostUnit, Math.ceil(pageTextWidth(first, unitSize, font)) + 1);
  return (
    <header className="chart-head" {...placeHandle("chart", place)}>
      <h2 className="truncate" title={source.title}>
        <MixedText text={source.title} />
      </h2>
      <span className="chart-unit n" title={unit} style={{ minWidth }}>
        {units.map((part) => (
          <span key={part} className="truncate">
            {part}
          </span>
        ))}
      </span>
      <FitBadge variable={source.variable} />
      <ChartTools place={place} source={source} chart={chart} unit={unit} />
    </header>
  );
});

function useBrokenWords(source: ChartSource): string | undefined {
  const language = useApp((state) => state.view.language);
  const system = useApp((state) => state.document.system);
  return brokenWords(source, system, language);
}

/** What the numbers say; of a run that broke off, where and why. */
const ChartSentence = memo(function ChartSentence({
  source,
  sentence,
  room,
  font,
}: {
  readonly source: ChartSource;
  readonly sentence: string;
  readonly room: number;
  readonly font: string | undefined;
}) {
  const language = useApp((state) => state.view.language);
  const broken = useBrokenWords(source);
  const hasBroken = source.state === "ready" && broken !== undefined;
  const words = hasBroken ? broken : sentence;
  const measure = font === undefined ? undefined : (text: string, size: number) => pageTextWidth(text, size, font);
  return (
    <p className="chart-sentence truncate n" data-tone={hasBroken ? "error" : "plain"} title={words}>
      {fitSentence(words, room, sentenceSize, momentOf(source, language), measure)}
    </p>
  );
});

/**
 * A chart out of sight keeps the numbers that it showed last: only its first are waited for. What is shown, and how, is as
 * chosen for all.
 */
function useChartSource(place: number, isVisible: boolean): ChartSource | undefined {
  const last = useRef<{ readonly source: ChartSource | undefined; readonly view: ViewSlice }>(undefined);
  return useLines((state) => {
    const { source, view } = last.current ?? {};
    const isKept = !isVisible && view === state.view && source?.state === "ready";
    if (isKept && source.chart === savedFile(state)?.charts[place]) return source;
    last.current = { source: chartSource(state, place), view: state.view };
    return last.current.source;
  });
}

interface ToolsProps {
  readonly place: number;
  readonly source: ChartSource;
  readonly chart: LineChart | undefined;
  readonly unit: string;
}

function ChartTools({ place, source, chart, unit }: ToolsProps) {
  const t = useTranslate();
  const mode = source.hasOwnMode ? t(`app/mode-${source.mode}`) : undefined;
  return (
    <span className="chart-tools">
      {mode !== undefined && <span>{mode}</span>}
      <ChartMenu place={place} source={source} chart={chart} unit={unit} />
    </span>
  );
}

function ChartEmpty({ source, place }: { readonly source: ChartSource; readonly place: number }) {
  const t = useTranslate();
  const store = useAppStore();
  const broken = useBrokenWords(source);
  if (source.state === "ready") return null;
  if (source.state === "waiting")
    return (
      <div className="chart-empty" role="status">
        {t("app/chart-computing")}
      </div>
    );
  if (source.state === "no-index") return <div className="chart-empty">{t("app/chart-no-index")}</div>;
  if (source.state === "unknown") {
    return (
      <div className="chart-empty" data-tone="error">
        {t("app/chart-unknown", { name: source.variable })}
        <button
          type="button"
          className="button small"
          onClick={() => openDialog(store, { kind: "chart-variable", chart: place })}
        >
          {t("app/chart-variable")}
        </button>
      </div>
    );
  }
  const { variable } = source.failure?.where ?? {};
  return (
    <div className="chart-empty" data-tone="error">
      {broken ?? t("app/chart-error-plain")}
      {variable !== undefined && (
        <button
          type="button"
          className="button small"
          onClick={() => {
            patch(store, "selection", { variable });
            openTab(store, "assumptions");
          }}
        >
          {t("app/chart-go")}
        </button>
      )}
    </div>
  );
}

/** Charts are taken by their heads and dropped on the one whose place they take. */
function useChartDrop(place: number) {
  const store = useAppStore();
  return usePlaceDrag("chart", place, (from, to) => {
    const charts = savedFile(store.getState())?.charts;
    const moved = charts?.[from];
    if (charts && moved) setCharts(store, charts.toSpliced(from, 1).toSpliced(to, 0, moved));
  });
}
