import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { textWidth, timeAt, xOf } from "../../../reports/charts/frame.ts";
import type { LineChart } from "../../../reports/charts/line-chart.ts";
import { nearestIndex, readout } from "../../../reports/charts/readout.ts";
import { timeTicksOf } from "../../../reports/charts/ticks.ts";
import { cursorSentence } from "../../../reports/sentences/chart-sentence.ts";
import { timeWord } from "../../../reports/sentences/moment.ts";
import { useSession } from "../../app/session.ts";
import { Swatch } from "../../app/swatch.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { patch } from "../../store/app-store.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { selectTime } from "../../store/view-actions.ts";
import { pressOnChart } from "./chart-keys.ts";
import type { ChartSource } from "./chart-source.ts";
import { cursorTime, movedTime } from "./cursor-time.ts";
import "./chart-cursor.css";

interface Props {
  readonly chart: LineChart;
  readonly source: ChartSource;
  readonly sentence: string;
  readonly describedBy: string;
}

/** What stands above the lines and follows the pointer: the year in all charts at once, the values in the one pointed at. */
export function ChartCursor({ chart, source, sentence, describedBy }: Props) {
  const t = useTranslate();
  const session = useSession();
  const { store } = session;
  const language = useApp((state) => state.view.language);
  const cursor = useApp((state) => state.view.cursor);
  const picked = useApp((state) => state.selection.at);
  const [isHere, setHere] = useState(false);
  const [line, setLine] = useState(0);
  const zoom = useZoom(chart, source);
  const time = cursor ?? picked;
  const read = source.lines[Math.min(line, source.lines.length - 1)];
  const base = read?.base ? { ...read, values: read.base } : source.lines.find(({ style }) => style === 0);
  const index = time === undefined ? -1 : nearestIndex(source.times, time);
  const setCursor = (next: number | undefined) => patch(store, "view", { cursor: next });
  const timeUnder = (event: PointerEvent) =>
    cursorTime(timeAt(chart.frame, event.nativeEvent.offsetX), chart.frame.time, source.times);
  const pointAt = (event: PointerEvent) => {
    setHere(true);
    setCursor(timeUnder(event));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = movedTime(event.key, time, chart.frame.time, source.times);
    if (next !== undefined) setCursor(next);
    else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      const count = source.lines.length;
      setLine((at) => (at + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
    } else if (event.key === "Enter" && time !== undefined) selectTime(store, time);
    else if (event.key === "Escape") setCursor(undefined);
    else if (!pressOnChart(session, event, source)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // An application: a screen reader hands the arrow keys on, and what is said inside is heard.
    <div
      className="chart-plot"
      role="application"
      aria-roledescription={t("app/plot")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: each chart is one tab stop
      tabIndex={0}
      aria-label={sentence === "" ? source.title : `${source.title}. ${sentence}`}
      aria-describedby={describedBy}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.currentTarget.matches(":focus-visible")) setHere(true);
      }}
      onBlur={({ relatedTarget }) => {
        setHere(false);
        // The cursor is of all charts: the one that is gone to has it now.
        if (!relatedTarget?.closest(".chart-plot")) setCursor(undefined);
      }}
      onPointerDown={(event) => {
        pointAt(event);
        zoom.onPointerDown(event);
      }}
      onPointerMove={(event) => {
        pointAt(event);
        zoom.onPointerMove(event);
      }}
      onPointerUp={(event) => {
        if (zoom.onPointerUp(event)) return;
        const at = timeUnder(event);
        selectTime(store, at === lastTime(source) ? undefined : at);
      }}
      onPointerCancel={zoom.onPointerCancel}
      onPointerLeave={(event) => {
        // A finger leaves as it is lifted: what it tapped stays to be read.
        if (event.pointerType === "touch") return;
        setHere(false);
        setCursor(undefined);
      }}
      onDoubleClick={() => patch(store, "view", { span: undefined })}
    >
      {zoom.box && (
        <div
          className="chart-zoom"
          style={{ left: zoom.box.left, width: zoom.box.width, top: chart.frame.top, bottom: chart.frame.bottom }}
        />
      )}
      {time !== undefined && isInside(chart, time) && (
        <>
          <div
            className="chart-cursor"
            data-kind={cursor === undefined ? "picked" : "pointed"}
            style={{ left: xOf(chart.frame, time), top: chart.frame.top, bottom: chart.frame.bottom }}
          />
          <TickCover chart={chart} time={time} />
          <div className="chart-tag n" style={{ left: xOf(chart.frame, time), bottom: chart.frame.bottom - 21 }}>
            {timeWord(time)}
          </div>
        </>
      )}
      {isHere && cursor !== undefined && <Readout chart={chart} source={source} index={index} />}
      <div className="visually-hidden" aria-live="polite">
        {isHere && read && index >= 0 && time !== undefined
          ? cursorSentence(read, base, index, { time, units: source.timeUnits }, source.unit, language)
          : ""}
      </div>
    </div>
  );
}

/** Half a year beside the tag reads as another number: what the tag touches is covered whole. */
function TickCover({ chart, time }: { readonly chart: LineChart; readonly time: number }) {
  const { frame } = chart;
  const half = (at: number) => textWidth(timeWord(at), 11) / 2 + 3;
  const covered = timeTicksOf(frame.time).find(
    (tick) => Math.abs(xOf(frame, tick) - xOf(frame, time)) < half(tick) + half(time) + 6,
  );
  if (covered === undefined) return null;
  const place = { left: xOf(frame, covered), bottom: frame.bottom - 20, width: 2 * half(covered) };
  return <div className="chart-tick-cover" style={place} />;
}

function lastTime(source: ChartSource): number | undefined {
  return source.times[source.times.length - 1];
}

function isInside(chart: LineChart, time: number): boolean {
  return time >= chart.frame.time.min - 1e-9 && time <= chart.frame.time.max + 1e-9;
}

function Readout({
  chart,
  source,
  index,
}: {
  readonly chart: LineChart;
  readonly source: ChartSource;
  readonly index: number;
}) {
  const rows = readout(chart, source.mode, index);
  const selected = useApp((state) => state.selection.scenario);
  const x = xOf(chart.frame, source.times[index] ?? 0);
  // Beside the cursor, on the side that has more room, and never out of the chart.
  const isRight = x < chart.frame.width * 0.5;
  const widest = 250;
  const place = isRight
    ? { left: Math.min(x + 14, chart.frame.width - widest) }
    : { right: Math.min(chart.frame.width - x + 14, chart.frame.width - widest) };
  return (
    <div className="readout n" aria-hidden="true" style={{ ...place, bottom: chart.frame.bottom + 6 }}>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-selected={row.id === selected}>
              <td>
                <Swatch line={row} width={22} />
              </td>
              <td>{row.name}</td>
              <td className="value">{row.value}</td>
              <td className="t3">{row.change}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Dragging across a chart chooses the part of time that all charts show. */
function useZoom(chart: LineChart, source: ChartSource) {
  const store = useAppStore();
  const start = useRef<number>(undefined);
  const [box, setBox] = useState<{ readonly left: number; readonly width: number }>();
  return {
    box,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      start.current = event.nativeEvent.offsetX;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (start.current === undefined) return;
      const x = event.nativeEvent.offsetX;
      const width = Math.abs(x - start.current);
      setBox(width > 12 ? { left: Math.min(x, start.current), width } : undefined);
    },
    /** The finger scrolls the page instead. */
    onPointerCancel: () => {
      start.current = undefined;
      setBox(undefined);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>): boolean => {
      const from = start.current;
      start.current = undefined;
      setBox(undefined);
      if (from === undefined || Math.abs(event.nativeEvent.offsetX - from) <= 12) return false;
      const ends = [from, event.nativeEvent.offsetX].map((x) =>
        cursorTime(timeAt(chart.frame, x), chart.frame.time, source.times),
      );
      const [first = 0, last = 0] = ends.sort((a, b) => a - b);
      if (last > first) patch(store, "view", { span: { start: first, end: last } });
      return true;
    },
  };
}
