import { useRef } from "react";
import { momentWords, tidyChinese } from "../../../reports/sentences/moment.ts";
import { Icon } from "../../app/icons.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { useSize } from "../../charts/use-size.ts";
import { CommandButton } from "../../controls/command-button.tsx";
import { chooseChart } from "../../store/chosen-chart.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { chartGrid } from "../../store/fold.ts";
import { textIn } from "../../store/model-selectors.ts";
import { isRunningLate } from "../../store/run-plan.ts";
import { savedFile } from "../../store/selectors.ts";
import { ChangeBar } from "./change-bar.tsx";
import { ChartCard } from "./chart-card.tsx";
import { IndicatorCards } from "./indicator-cards.tsx";
import { SettledChange } from "./settled-change.tsx";
import "./compare.css";

/** Scenarios beside one another: indicators, charts with one cursor, and what is being changed. */
export function CompareView() {
  const t = useTranslate();
  const title = useApp((state) => textIn(savedFile(state)?.title, state.view.language, ""));
  return (
    <div className="compare">
      <h1 className="visually-hidden">{t("app/view-compare", { title })}</h1>
      <SettledChange />
      <ChangeBar />
      <div className="compare-body">
        <IndicatorCards />
        <ChartSpan />
        <ChartGrid />
      </div>
    </div>
  );
}

/** Says to all charts at once that runs are waited for. */
function RunningMark() {
  const isLate = useApp(isRunningLate);
  return <i hidden data-running={isLate} />;
}

/** The part of time that was drawn out, and the way back. */
function ChartSpan() {
  const t = useTranslate();
  const span = useApp((state) => state.view.span);
  const language = useApp((state) => state.view.language);
  const units = useApp((state) => state.document.system?.simSpecs.timeUnits);
  if (!span) return null;
  const [start = "", end = ""] = [span.start, span.end].map((time) => momentWords(time, units, language));
  return (
    <p className="chart-span n">
      {tidyChinese(t("app/span-shown", { start, end }), language)}
      <CommandButton command="chart.zoom-all" className="button small">
        {t("app/reset-zoom")}
      </CommandButton>
    </p>
  );
}

/** Room under the last row, as in compare.css: less than the gap between rows, or the next one would show its edge. */
const foot = 8;

function ChartGrid() {
  const t = useTranslate();
  const store = useAppStore();
  const scroll = useRef<HTMLDivElement>(null);
  const { height } = useSize(scroll);
  const charts = useApp((state) => savedFile(state)?.charts);
  const grid = useApp((state) => chartGrid(state.view).columns);
  const count = charts?.length ?? 0;
  const columns = Math.min(grid, Math.max(1, count));
  const rows = Math.min(2, Math.ceil(count / columns) || 1);
  const row = Math.max(160, Math.floor((height - foot - 10 * (rows - 1)) / rows));
  // Commands of the palette are about the chart that was turned to last.
  const turnTo = ({ target, currentTarget }: { readonly target: EventTarget; readonly currentTarget: Element }) => {
    const card = target instanceof Element ? target.closest("[data-chart]") : null;
    if (card) chooseChart(store, [...currentTarget.querySelectorAll("[data-chart]")].indexOf(card));
  };
  return (
    <div className="chart-scroll" ref={scroll} onFocusCapture={turnTo} onPointerDownCapture={turnTo}>
      <RunningMark />
      <div className="chart-grid" style={{ "--chart-columns": columns, "--chart-row": `${row}px` }}>
        {height > 0 &&
          charts?.map((chart, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a chart is known by its place in the study
            <ChartCard key={`${place} ${chart.variable}`} place={place} isFirst={place < rows * columns} />
          ))}
      </div>
      <CommandButton command="view.add-chart" className="chart-add" style={{ width: "100%", marginTop: 12 }}>
        <Icon name="plus" />
        {t(count === 0 ? "app/choose-variable" : "app/chart-add")}
      </CommandButton>
    </div>
  );
}
