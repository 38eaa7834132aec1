import { useEffect, useMemo, useRef, useState } from "react";
import type { ChartInput } from "../../../reports/charts/chart-input.ts";
import { type LineChart, lineChart } from "../../../reports/charts/line-chart.ts";
import { useChartTheme } from "../../charts/use-chart-theme.ts";
import { useApp } from "../../store/context.tsx";
import type { ChartSource } from "./chart-source.ts";

/** Milliseconds after which an axis that was held during a drag finds its own ends again. */
const relaxAfter = 400;
/** The next chart's does so this much later: new axes for all of them at once would hold up the page. */
const relaxApart = 32;

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
  const isHeld = useIsHeld(source?.mode, place);
  const seen = useRef<LineChart>(undefined);
  // A scale is of a language, 万 is not kept or held into English, and an axis is of a mode.
  const seenAs = useRef("");
  const as = `${language} ${source?.mode}`;
  const chart = useMemo(() => {
    const former = seenAs.current === as ? seen.current : undefined;
    if (!isVisible && former) return former;
    if (source?.state !== "ready" || size.width < 80 || size.height < 60) return undefined;
    const input: ChartInput = {
      times: source.times,
      lines: source.lines,
      mode: source.mode,
      unit: source.unit,
      language,
      size,
      theme,
      windows: source.windows,
      observations: source.observations,
      ...(span ? { span } : {}),
      ...(source.goal ? { goal: source.goal } : {}),
      ...(isHeld && former ? { heldAxis: former.frame.value, heldScale: former.scale } : {}),
    };
    return lineChart(input);
  }, [source, size, theme, language, span, isHeld, isVisible, as]);
  seen.current = chart;
  seenAs.current = as;
  return chart;
}

/** Whether the axis as last drawn is held, so that it may grow but not shrink: while a lever is dragged, and a little longer. */
function useIsHeld(mode: string | undefined, place: number): boolean {
  const isDragging = useApp((state) => state.view.isDragging);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isDragging) {
      setHeld(true);
      return;
    }
    const clock = setTimeout(() => setHeld(false), relaxAfter + place * relaxApart);
    return () => clearTimeout(clock);
  }, [isDragging, place]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the mode changes, whatever the axis
  useEffect(() => setHeld(false), [mode]);
  return isHeld;
}
