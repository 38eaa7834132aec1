import { useState } from "react";
import { translate } from "../../../i18n/translate.ts";
import { type GoalState, goalState } from "../../../reports/cards/goal.ts";
import { type IndicatorCard, indicatorCard } from "../../../reports/cards/indicator-card.ts";
import { nearestIndex } from "../../../reports/charts/readout.ts";
import { isCalendar, timeWord } from "../../../reports/sentences/moment.ts";
import { Icon } from "../../app/icons.tsx";
import { MarkerShape } from "../../app/swatch.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { patch } from "../../store/app-store.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { cardCount, hasStrips } from "../../store/fold.ts";
import { goalOf } from "../../store/goals.ts";
import { createMemo } from "../../store/memo.ts";
import { referenceLabel } from "../../store/model-selectors.ts";
import { runValueAt } from "../../store/scenario-rows.ts";
import { savedFile, selectedTime, sumSeries, unitOf, variableNamed } from "../../store/selectors.ts";
import { baseRun, shownLines } from "../../store/shown-lines.ts";
import type { AppState } from "../../store/state.ts";
import "./indicator-cards.css";

const memo = createMemo<IndicatorCard | undefined>();
const goalMemo = createMemo<GoalState | undefined>();

/** Whether the selected scenario meets what the study wants of an indicator; nothing where it wants nothing. */
export function goalStateOf(state: AppState, name: string): GoalState | undefined {
  const line = shownLines(state).find(({ isSelected }) => isSelected) ?? shownLines(state)[0];
  const goal = goalOf(state, name);
  const at = goal?.at ?? selectedTime(state);
  const named = variableNamed(state, name);
  const run = line?.run;
  if (!goal || !named || !run || at === undefined) return undefined;
  const { language } = state.view;
  const { file } = state.document.value ?? {};
  return goalMemo.get(
    name,
    [run, at, language, state.document.system, file?.charts, file?.agenda, file?.observations],
    () =>
      goalState(
        goal,
        runValueAt(state, run, name, at),
        { time: at, units: state.document.system?.simSpecs.timeUnits },
        unitOf(state, named.variable),
        language,
      ),
  );
}

/** The card of one indicator. The same object while nothing in it changes. */
export function cardOf(state: AppState, name: string): IndicatorCard | undefined {
  const { view, selection, document } = state;
  const lines = shownLines(state);
  const runs = lines.map(({ run }) => run);
  const looks = JSON.stringify(lines.map(({ style, look }) => [style, look]));
  const deps = [looks, document.system, view.shown, view.language, selection.scenario, selection.at, ...runs];
  return memo.get(name, deps, () => makeCard(state, name));
}

function makeCard(state: AppState, name: string): IndicatorCard | undefined {
  const named = variableNamed(state, name);
  const at = selectedTime(state);
  if (!named || at === undefined) return undefined;
  const values = shownLines(state).map(({ id, style, look, run, isSelected }) => ({
    id,
    style,
    look,
    value: run && runValueAt(state, run, name, at),
    isSelected,
  }));
  const label = referenceLabel(named.variable, name, state.view.language);
  return indicatorCard({
    label,
    unit: unitOf(state, named.variable),
    language: state.view.language,
    at: { time: at, units: state.document.system?.simSpecs.timeUnits },
    values,
    note: startNote(state, name),
  });
}

/** “2020年=0.98” for a number without a unit. */
function startNote(state: AppState, name: string): string {
  const named = variableNamed(state, name);
  const run = baseRun(state);
  const series = run && named && sumSeries(run, named.cells);
  if (!named || !run || !series || unitOf(state, named.variable).kind !== "plain") return "";
  if (named.variable.source?.units && !["1", "", "dmnl"].includes(named.variable.source.units)) return "";
  const first = series[nearestIndex(run.times, run.times[0] ?? 0)] ?? Number.NaN;
  const start = run.times[0] ?? 0;
  if (!isCalendar(start, state.document.system?.simSpecs.timeUnits)) return "";
  const year = timeWord(start);
  return translate(state.view.language, "app/start-equals", { year, value: String(Number(first.toPrecision(3))) });
}

/** The indicators of the study at the selected time: the first five, the others on demand. */
export function IndicatorCards() {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const names = useApp((state) => savedFile(state)?.indicators ?? none);
  const columns = useApp((state) => cardCount(state.view));
  const shown = isOpen ? names : names.slice(0, columns);
  if (names.length === 0) return null;
  return (
    <div className="cards-wrap">
      <div className="cards" style={{ "--card-columns": Math.min(columns, shown.length) }}>
        {shown.map((name) => (
          <Card key={name} name={name} />
        ))}
      </div>
      {isOpen && (
        <button type="button" className="button small quiet cards-more" onClick={() => setOpen(false)}>
          {t("app/fewer-indicators")}
        </button>
      )}
      {!isOpen && names.length > columns && <MoreIndicators count={names.length} onOpen={() => setOpen(true)} />}
    </div>
  );
}

const none: readonly string[] = [];

/** Takes no room of its own: it stands in the corner of the cards when they are pointed at. */
function MoreIndicators({ count, onOpen }: { readonly count: number; onOpen(): void }) {
  const t = useTranslate();
  return (
    <button type="button" className="cards-all" onClick={onOpen}>
      {t("app/all-indicators", { count })}
    </button>
  );
}

function Card({ name }: { readonly name: string }) {
  const t = useTranslate();
  const store = useAppStore();
  const card = useApp((state) => cardOf(state, name));
  const isLate = useApp((state) => state.runs.isLate);
  const strip = useApp((state) => hasStrips(state.view.height));
  const goal = useApp((state) => goalStateOf(state, name));
  if (!card) return <div className="card">{name}</div>;
  return (
    <button
      type="button"
      className="card"
      data-indicator={name}
      data-running={isLate}
      aria-description={goal ? `${card.sentence} ${goal.sentence}` : card.sentence}
      onClick={() => patch(store, "selection", { variable: name })}
    >
      <span className="card-label">
        <span className="truncate" title={card.label}>
          {card.label}
        </span>
        {goal && <GoalMark goal={goal} />}
      </span>
      <span
        className="card-number n"
        data-empty={card.absent !== undefined}
        title={`${card.number} ${card.absent ?? card.unit}`}
      >
        {card.number}
        <small>{card.absent ?? card.unit}</small>
      </span>
      <span className="card-change n" data-moved={card.change !== undefined}>
        {card.change && (
          <span className={card.change.direction}>
            <span className="arrow">{card.change.arrow}</span> {card.change.text}
          </span>
        )}{" "}
        <span className="t3">{card.base || (card.absent === undefined && !card.change ? t("app/base-name") : "")}</span>
      </span>
      {strip && (
        <span className="card-strip" aria-hidden="true">
          {card.strip.map((each) => (
            <svg key={each.id} aria-hidden="true" style={{ left: `${each.place * 100}%` }} viewBox="0 0 16 16">
              <MarkerShape line={each} x={8} y={8} radius={each.style === 0 || each.isSelected ? 5 : 3.6} />
            </svg>
          ))}
        </span>
      )}
    </button>
  );
}

/** Met or not: a tick or an open ring, and the goal in words. */
function GoalMark({ goal }: { readonly goal: GoalState }) {
  const t = useTranslate();
  return (
    <span className="card-goal n" data-met={goal.isMet} title={goal.sentence}>
      <Icon name={goal.isMet ? "ok" : "ring"} size={12} />
      <span>{t(goal.isMet ? "app/goal-is-met" : "app/goal-is-missed")}</span>
    </span>
  );
}
