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
  const held = useHeldAxis(source?.mode, place);
  const seen = useRef<LineChart>(undefined);
  const chart = useMemo(() => {
    if (!isVisible && seen.current) return seen.current;
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
      ...held.axes,
    };
    return lineChart(input);
  }, [source, size, theme, language, span, held.axes, isVisible]);
  seen.current = chart;
  held.last.current = chart && { heldAxis: chart.frame.value, heldScale: chart.scale };
  return chart;
}

/** The axis before a drag, and what it counts in. */
type HeldAxes = Required<Pick<ChartInput, "heldAxis" | "heldScale">>;

function useHeldAxis(mode: string | undefined, place: number) {
  const isDragging = useApp((state) => state.view.isDragging);
  const last = useRef<HeldAxes>(undefined);
  const [axes, setAxes] = useState<HeldAxes>();
  useEffect(() => {
    if (isDragging) {
      setAxes(last.current);
      return;
    }
    const clock = setTimeout(() => setAxes(undefined), relaxAfter + place * relaxApart);
    return () => clearTimeout(clock);
  }, [isDragging, place]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the mode changes, whatever the axis
  useEffect(() => setAxes(undefined), [mode]);
  return { axes, last };
}
