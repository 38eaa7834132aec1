import { type RefObject, useRef } from "react";
import { sayValue } from "../../../reports/assumptions/cell-words.ts";
import { setSource } from "../../../reports/assumptions/edit-source.ts";
import type { GridCell } from "../../../reports/assumptions/grid-cells.ts";
import type { GridRow } from "../../../reports/assumptions/grid-row.ts";
import { rowFormat, showNumber } from "../../../reports/assumptions/row-format.ts";
import { rangeFor } from "../../../reports/assumptions/row-range.ts";
import { rowName, textIn } from "../../../reports/assumptions/row-words.ts";
import { confidenceWords, formerLines, sourceLines } from "../../../reports/assumptions/source-details.ts";
import { type Provenance, provenanceOf } from "../../../scenarios/evidence/provenance.ts";
import { findScenario, valueForElement } from "../../../scenarios/overrides/inheritance.ts";
import { canonicalElement, subjectOf } from "../../../scenarios/overrides/subject.ts";
import type { FormerValue } from "../../../scenarios/scenario.ts";
import { OriginalText } from "../../app/mixed-text.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { useApp } from "../../store/context.tsx";
import { changeDocument } from "../../store/document-actions.ts";
import { ConfidenceBars } from "./confidence-bars.tsx";
import { Distribution } from "./distribution.tsx";
import { useFacts } from "./facts.ts";
import { editStored } from "./grid-actions.ts";
import type { Grid, GridContext } from "./grid-context.ts";
import { focusCell } from "./grid-focus.ts";
import { type GridPlace, patchGrid, useGrid } from "./grid-state.ts";
import { useImpacts, useImpactsAsked } from "./impacts.ts";
import { Placed } from "./placed.tsx";
import { SourceForm } from "./source-form.tsx";
import { useFocusIn } from "./use-focus-in.ts";
import "./source-popover.css";

interface Asked {
  readonly row: GridRow;
  readonly cell: GridCell;
  readonly scenario: string;
}

/** The number that is asked about: of a scenario's cell, else of the base. */
function askedAt(context: GridContext, place: GridPlace): Asked | undefined {
  const line = context.lines.get(place.row);
  const row = line === undefined ? undefined : context.frame.rows[line];
  const scenario = place.column.startsWith("*") ? context.frame.base : place.column;
  return row && scenario !== undefined ? { row, scenario, cell: context.cells.cell(row, scenario) } : undefined;
}

/** Where a number comes from: its distribution, source, quote, derivation and grade; and a form to say so. */
export function SourcePopover({
  view,
  context,
  grid,
}: {
  readonly view: RefObject<HTMLElement | null>;
  readonly context: GridContext;
  readonly grid: Grid | undefined;
}) {
  const popover = useGrid((state) => (state.popover?.kind === "source" ? state.popover : undefined));
  const box = useRef<HTMLDivElement>(null);
  useFocusIn(box, popover?.hasFocus ? "button, input, select, textarea" : undefined, popover);
  const asked = popover && askedAt(context, popover.place);
  if (!popover || !asked) return null;
  const close = () => {
    patchGrid({ popover: undefined });
    if (grid) focusCell(grid, context, popover.place);
  };
  return (
    <Placed
      view={view}
      place={popover.place}
      side="right"
      width={374}
      version={`${popover.isEditing} ${context.language}`}
    >
      <div
        className="source-popover"
        role="dialog"
        aria-label={rowName(asked.row, context.language)}
        ref={box}
        onKeyDown={(event) => {
          if (event.key === "Escape") close();
          // Keys that are typed here are not shortcuts of the window.
          event.stopPropagation();
        }}
      >
        <SourceHead context={context} asked={asked} />
        {popover.isEditing ? (
          <SourceForm context={context} row={asked.row} cell={asked.cell} onDone={close} />
        ) : (
          <SourceFacts context={context} asked={asked} place={popover.place} />
        )}
      </div>
    </Placed>
  );
}

function SourceHead({ context, asked }: { readonly context: GridContext; readonly asked: Asked }) {
  const t = useTranslate();
  const { row, cell } = asked;
  const { language } = context;
  const format = rowFormat(row, language);
  const range = rangeFor(context.cells.file, row, cell.override);
  const base = context.frame.base;
  const mode = base === undefined ? cell.value : context.cells.cell(row, base).value;
  const end = (value: number | undefined) =>
    value === undefined ? "" : showNumber(value, { ...format, hasPlus: false });
  return (
    <>
      <div className="source-title">
        <b>{rowName(row, language)}</b>
        <span className="numbers">{sayValue(cell.value, row, language)}</span>
      </div>
      {typeof cell.value === "number" && range && (
        <>
          <Distribution
            kind={row.distribution}
            range={range}
            mode={typeof mode === "number" ? mode : cell.value}
            value={cell.value}
          />
          <div className="source-ends numbers">
            <span>{end(range.low)}</span>
            <span>{t(`app/dist-${row.distribution ?? "none"}`)}</span>
            <span>{end(range.high)}</span>
          </div>
        </>
      )}
    </>
  );
}

function useProvenance(context: GridContext, { row, scenario }: Asked): Provenance | undefined {
  const facts = useFacts();
  const system = useApp((state) => state.document.system);
  return system && provenanceOf(context.cells.file, scenario, subjectOf(system), row.target, row.element, facts);
}

function SourceFacts({
  context,
  asked,
  place,
}: {
  readonly context: GridContext;
  readonly asked: Asked;
  readonly place: GridPlace;
}) {
  const t = useTranslate();
  const { language } = context;
  const provenance = useProvenance(context, asked);
  if (!provenance) return null;
  const lines = sourceLines(provenance, context.cells.file, language);
  const { from, override } = asked.cell;
  const setter = override && from !== undefined && from !== context.frame.base ? from : undefined;
  return (
    <>
      <dl>
        {setter !== undefined && (
          <>
            <dt>{t("app/source-line-scenario")}</dt>
            <dd>
              {t("app/source-from-scenario", {
                name: textIn(findScenario(context.cells.file, setter)?.name, language, setter),
              })}
            </dd>
          </>
        )}
        {lines.map(({ kind, text, tag }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
          <Line key={at} label={t(`app/source-line-${kind}`)}>
            {kind === "quote" ? t("app/source-quoted", { text }) : <OriginalText text={text} />}
            {tag !== undefined && <span className="source-tag"> {tag}</span>}
          </Line>
        ))}
        {provenance.former && <Former context={context} row={asked.row} former={provenance.former} />}
        {lines.length === 0 && !provenance.former && provenance.confidence === "none" && (
          <Line label={t("app/source-line-source")}>{t("app/source-none")}</Line>
        )}
        <Line label={t("app/source-line-confidence")}>
          {provenance.confidence !== "choice" && <ConfidenceBars confidence={provenance.confidence} />}
          {confidenceWords(provenance, language)}
        </Line>
        <ImpactLine row={asked.row} />
      </dl>
      <div className="source-foot">
        {provenance.former && <StillHolds context={context} asked={asked} source={provenance.former.source} />}
        <button
          type="button"
          className="button small"
          onClick={() => patchGrid({ popover: { kind: "source", place, isEditing: true, hasFocus: true } })}
        >
          {t(lines.length > 0 || provenance.former ? "app/source-edit" : "app/source-add")}
        </button>
        {asked.row.canBePath && !place.column.startsWith("*") && (
          <button
            type="button"
            className="button small quiet"
            onClick={() => patchGrid({ popover: { kind: "points", place } })}
          >
            {t("app/points-over-time")}
          </button>
        )}
        <span className="keys">Esc</span>
      </div>
    </>
  );
}

/** How much the number matters, where it is one of those that have been moved. */
function ImpactLine({ row }: { readonly row: GridRow }) {
  const t = useTranslate();
  const impact = useImpacts()?.get(row.target.variable.name);
  const isAsked = useImpactsAsked();
  if (!impact && !isAsked) return null;
  return (
    <Line label={t("app/source-line-impact")}>
      {impact
        ? t(impact.share < 0.0005 ? "app/source-impact-none" : "app/source-impact", {
            rank: impact.rank,
            count: impact.count,
            percent: Number((impact.share * 100).toPrecision(2)),
          })
        : t("app/source-impact-asked")}
    </Line>
  );
}

/** The source that spoke of the number before the change. */
function Former({
  context,
  row,
  former,
}: {
  readonly context: GridContext;
  readonly row: GridRow;
  readonly former: FormerValue;
}) {
  const t = useTranslate();
  const { language } = context;
  const old = valueForElement(former.value, canonicalElement(row.element));
  return (
    <>
      <dt>{t("app/source-line-former")}</dt>
      <dd className="source-former">
        {typeof old === "number"
          ? t("app/source-former", { value: sayValue(old, row, language) })
          : t("app/source-former-plain")}
      </dd>
      {formerLines(former, context.cells.file, language).map(({ kind, text, tag }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
        <Line key={at} label={t(`app/source-line-${kind}`)}>
          <span className="source-old">{kind === "quote" ? t("app/source-quoted", { text }) : text}</span>
          {tag !== undefined && <span className="source-tag"> {tag}</span>}
        </Line>
      ))}
    </>
  );
}

/** Say that the source speaks of the new number too. */
function StillHolds({
  context,
  asked: { row, cell },
  source,
}: {
  readonly context: GridContext;
  readonly asked: Asked;
  readonly source: FormerValue["source"];
}) {
  const t = useTranslate();
  const confirm = () =>
    changeDocument(context.store, { kind: "source", variable: row.target.variable.name }, (value) =>
      editStored(value, (file) => setSource(file, row, cell, source)),
    );
  return (
    <button type="button" className="button small" onClick={confirm}>
      {t("app/source-still-holds")}
    </button>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
