import { useEffect, useMemo, useReducer, useRef } from "react";
import type { ChartInput } from "../../../reports/charts/chart-input.ts";
import { type LineChart, lineChart } from "../../../reports/charts/line-chart.ts";
import { useChartTheme } from "../../charts/use-chart-theme.ts";
import { useApp } from "../../store/context.tsx";
import type { ChartSource } from "./chart-source.ts";

/** Milliseconds after which an axis that was held during a drag finds its own ends again. */
const relaxAfter = 400;
/** The next chart's does so this much later: new axes for all of them at once would hold up the page. */
const relaxApart = 32;

/** What a chart shows, as it is to be drawn. */
export function chartInput(
  { times, lines, mode, unit, windows, observations, goal }: ChartSource,
  look: Pick<ChartInput, "language" | "size" | "theme" | "span" | "heldAxis" | "heldScale">,
): ChartInput {
  return { times, lines, mode, unit, windows, observations, ...(goal ? { goal } : {}), ...look };
}

/** The chart worked out for its size; nothing while it has no room. Out of sight it stays as it was last seen. */
export function useLineChart(
  source: ChartSource | undefined,
  size: { readonly width: number; readonly height: number },
  isVisible: boolean,
  place: number,
): LineChart | undefined {
  const theme = useChartTheme();
  const language = useApp((state) => state.view.language);
  const span = useApp((state) => state.view.span);
  const { isHeld, ended } = useHold(place);
  const seen = useRef<LineChart>(undefined);
  // A scale is of a language, 万 is not kept or held into English, and an axis is of a mode.
  const seenAs = useRef("");
  const as = `${language} ${source?.mode}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: made anew when a hold has ended, not when one begins
  const chart = useMemo(() => {
    const former = seenAs.current === as ? seen.current : undefined;
    if (!isVisible && former) return former;
    if (source?.state !== "ready" || size.width < 80 || size.height < 60) return undefined;
    const held = isHeld && former ? { heldAxis: former.frame.value, heldScale: former.scale } : {};
    return lineChart(chartInput(source, { language, size, theme, ...(span ? { span } : {}), ...held }));
  }, [source, size, theme, language, span, ended, isVisible, as]);
  seen.current = chart;
  seenAs.current = as;
  return chart;
}

interface Hold {
  readonly isHeld: boolean;
  /** How often a hold has ended: then a chart finds its own axis. That one begins changes nothing that is drawn. */
  readonly ended: number;
}

/** Whether the axis as last drawn is held, so that it may grow but not shrink: while a lever is dragged, and a little longer. */
function useHold(place: number): Hold {
  const isDragging = useApp((state) => state.view.isDragging);
  const isHeld = useRef(false);
  const [ended, countEnd] = useReducer((count: number) => count + 1, 0);
  if (isDragging) isHeld.current = true;
  useEffect(() => {
    if (isDragging || !isHeld.current) return;
    const clock = setTimeout(
      () => {
        isHeld.current = false;
        countEnd();
      },
      relaxAfter + place * relaxApart,
    );
    return () => clearTimeout(clock);
  }, [isDragging, place]);
  return { isHeld: isHeld.current, ended };
}
