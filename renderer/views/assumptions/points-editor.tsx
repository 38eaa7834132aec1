import { type RefObject, useRef, useState } from "react";
import type { GridCell } from "../../../reports/assumptions/grid-cells.ts";
import type { GridRow } from "../../../reports/assumptions/grid-row.ts";
import { checkValue } from "../../../reports/assumptions/plan-edits.ts";
import { checkPoints } from "../../../reports/assumptions/points-text.ts";
import { readNumber, readX } from "../../../reports/assumptions/read-number.ts";
import { type RowFormat, rowFormat, showNumber, writeNumber } from "../../../reports/assumptions/row-format.ts";
import { rowName } from "../../../reports/assumptions/row-words.ts";
import type { SingleValue } from "../../../scenarios/overrides/inheritance.ts";
import type { Point } from "../../../scenarios/scenario.ts";
import { Icon } from "../../app/icons.tsx";
import { type Translate, useTranslate } from "../../app/use-translate.ts";
import { useApp } from "../../store/context.tsx";
import { storeEdits } from "./grid-actions.ts";
import { cellAt, type Grid, type GridContext } from "./grid-context.ts";
import { focusCell } from "./grid-focus.ts";
import { type GridPlace, patchGrid, useGrid } from "./grid-state.ts";
import { Placed } from "./placed.tsx";
import { PointsChart } from "./points-chart.tsx";
import { pointsOf } from "./spark.ts";
import { useFocusIn } from "./use-focus-in.ts";
import "./points-editor.css";
import "./source-popover.css";

/** One point as it is typed. */
export interface PointText {
  readonly id: number;
  readonly x: string;
  readonly y: string;
}

/** A table or a path over time, edited as points beside a small chart. */
export function PointsEditor({
  view,
  context,
  grid,
}: {
  readonly view: RefObject<HTMLElement | null>;
  readonly context: GridContext;
  readonly grid: Grid | undefined;
}) {
  const popover = useGrid((state) => (state.popover?.kind === "points" ? state.popover : undefined));
  const found = popover && cellAt(context, popover.place);
  if (!popover || !found) return null;
  const { place } = popover;
  const close = () => {
    patchGrid({ popover: undefined });
    if (grid) focusCell(grid, context, place);
  };
  return (
    <Placed view={view} place={place} side="right" width={360} version={place}>
      <PointsForm
        key={`${place.row} ${place.column}`}
        context={context}
        place={place}
        row={found.row}
        cell={found.cell}
        onDone={close}
      />
    </Placed>
  );
}

let ids = 0;
function pointText(x: string, y: string): PointText {
  ids += 1;
  return { id: ids, x, y };
}

function PointsForm({
  context,
  place,
  row,
  cell,
  onDone,
}: {
  readonly context: GridContext;
  readonly place: GridPlace;
  readonly row: GridRow;
  readonly cell: GridCell;
  readonly onDone: () => void;
}) {
  const t = useTranslate();
  const box = useRef<HTMLFormElement>(null);
  const specs = useApp((state) => state.document.system?.simSpecs);
  const format = rowFormat(row, context.language);
  const [points, setPoints] = useState(() => startPoints(cell.value, specs, (y) => writeNumber(y, format)));
  const [isStep, setStep] = useState(
    () => typeof cell.value === "object" && "path" in cell.value && cell.value.between === "step",
  );
  useFocusIn(box, "input", place);
  const parsed = points.map(({ x, y }): Point => [readX(x) ?? Number.NaN, readNumber(y, format) ?? Number.NaN]);
  const value: SingleValue = row.isTable ? { points: parsed } : { path: parsed, between: isStep ? "step" : "linear" };
  const fault = faultOf(context, { row, scenario: place.column }, value, t);
  const commit = (next: SingleValue | undefined) => {
    const names = { scenario: place.column, variable: row.target.variable.name };
    const edit = { row, scenario: place.column, ...(next === undefined ? {} : { value: next }) };
    storeEdits(context.store, [edit], { kind: next === undefined ? "reset" : "set", ...names });
    onDone();
  };
  const change = (id: number, part: Partial<PointText>) =>
    setPoints((before) => before.map((each) => (each.id === id ? { ...each, ...part } : each)));
  const first = parsed[0]?.[1];
  return (
    <form
      ref={box}
      className="points-editor"
      aria-label={rowName(row, context.language)}
      onSubmit={(event) => {
        event.preventDefault();
        if (fault === undefined) commit(value);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
        event.stopPropagation();
      }}
    >
      <div className="source-title">
        <b>{t("app/points-title", { name: rowName(row, context.language) })}</b>
        <span>{format.unit}</span>
      </div>
      <PointsChart
        name={rowName(row, context.language)}
        points={parsed}
        isStep={isStep && !row.isTable}
        show={(y) => showNumber(y, format)}
        onMove={(at, y) => {
          const own = points[at];
          if (own) change(own.id, { y: writeNumber(y, format) });
        }}
      />
      {!row.isTable && (
        <fieldset className="segments" aria-label={t("app/points-between")}>
          <button type="button" aria-pressed={!isStep} onClick={() => setStep(false)}>
            {t("app/points-linear")}
          </button>
          <button type="button" aria-pressed={isStep} onClick={() => setStep(true)}>
            {t("app/points-step")}
          </button>
        </fieldset>
      )}
      <div className="points-list">
        <span>{t(row.isTable ? "app/points-x" : "app/points-time")}</span>
        <span>{t("app/points-y", { unit: format.unit })}</span>
        <span />
        {points.map((point, at) => (
          <PointFields
            format={format}
            key={point.id}
            point={point}
            number={at + 1}
            t={t}
            onChange={(part) => change(point.id, part)}
            onRemove={() => setPoints((before) => before.filter(({ id }) => id !== point.id))}
          />
        ))}
      </div>
      <button
        type="button"
        className="button small quiet flush"
        onClick={() => setPoints((before) => [...before, pointText("", before.at(-1)?.y ?? "")])}
      >
        <Icon name="plus" size={14} />
        {t("app/points-add")}
      </button>
      <p className="points-fault" role="status">
        {fault}
      </p>
      <div className="source-foot">
        <button type="submit" className="button small primary" disabled={fault !== undefined}>
          {t("app/points-store")}
        </button>
        {cell.state === "own" && (
          <button type="button" className="button small quiet" onClick={() => commit(undefined)}>
            {t("app/points-inherit")}
          </button>
        )}
        {!row.isTable && typeof cell.value === "object" && first !== undefined && Number.isFinite(first) && (
          <button type="button" className="button small quiet" onClick={() => commit(first)}>
            {t("app/points-constant")}
          </button>
        )}
        <span className="keys">Esc</span>
      </div>
    </form>
  );
}

/** The points there are; a number becomes a line that stays at it from the start of the run to its end. */
function startPoints(
  value: SingleValue | undefined,
  specs: { readonly start: number; readonly stop: number } | undefined,
  write: (y: number) => string,
): readonly PointText[] {
  if (typeof value !== "number") return pointsOf(value).map(([x, y]) => pointText(String(x), write(y)));
  return [specs?.start ?? 0, specs?.stop ?? 1].map((x) => pointText(String(x), write(value)));
}

function faultOf(
  context: GridContext,
  place: { readonly row: GridRow; readonly scenario: string },
  value: Exclude<SingleValue, number>,
  t: Translate,
): string | undefined {
  const wrong =
    checkPoints(pointsOf(value), place.row.isTable ? 2 : 1) ?? checkValue(context.cells, place, value).refusal?.kind;
  return wrong && t("app/points-not-stored", { reason: t(`app/grid-reason-${wrong}`) });
}

function PointFields({
  point,
  format,
  number,
  t,
  onChange,
  onRemove,
}: {
  readonly point: PointText;
  readonly format: RowFormat;
  readonly number: number;
  readonly t: Translate;
  readonly onChange: (part: Partial<PointText>) => void;
  readonly onRemove: () => void;
}) {
  return (
    <>
      <input
        className="input numbers"
        aria-label={`${t("app/points-x")} ${number}`}
        value={point.x}
        aria-invalid={readX(point.x) === undefined}
        onChange={(event) => onChange({ x: event.target.value })}
      />
      <input
        className="input numbers"
        aria-label={`${t("app/path-value")} ${number}`}
        value={point.y}
        aria-invalid={readNumber(point.y, format) === undefined}
        onChange={(event) => onChange({ y: event.target.value })}
      />
      <button
        type="button"
        className="icon-button small"
        aria-label={t("app/points-remove", { number })}
        onClick={onRemove}
      >
        <Icon name="x" size={14} />
      </button>
    </>
  );
}
