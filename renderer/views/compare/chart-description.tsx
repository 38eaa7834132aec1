import { memo, useDeferredValue, useRef } from "react";
import { chartDescription } from "../../../reports/sentences/chart-description.ts";
import { useApp } from "../../store/context.tsx";
import type { ChartSource } from "./chart-source.ts";
import { observedOf } from "./fit-badge.tsx";

/** The chart in words, for those who do not see it. It comes after the first picture, and rests while a lever is dragged. */
export const ChartDescription = memo(function ChartDescription({
  id,
  source,
  unit,
}: {
  readonly id: string;
  readonly source: ChartSource;
  readonly unit: string;
}) {
  const language = useApp((state) => state.view.language);
  const isDragging = useApp((state) => state.view.isDragging);
  const observed = useApp((state) => observedOf(state, source.variable));
  const last = useRef("");
  const isDrawn = useDeferredValue(true, false);
  if (!isDragging && isDrawn) {
    const fit = { count: observed.length, met: observed.filter(({ isMet }) => isMet).length };
    last.current = chartDescription({ ...source, unitWords: unit, fit, language, goal: source.goal?.label });
  }
  return (
    <p className="visually-hidden" id={id}>
      {last.current}
    </p>
  );
});
