import { type ReactNode, useState } from "react";
import { sayValue } from "../../../reports/assumptions/cell-words.ts";
import type { GridCell } from "../../../reports/assumptions/grid-cells.ts";
import type { GridRow } from "../../../reports/assumptions/grid-row.ts";
import { rowFormat } from "../../../reports/assumptions/row-format.ts";
import { citationWords, confidenceWords } from "../../../reports/assumptions/source-details.ts";
import { formatFull } from "../../../reports/numbers/digits.ts";
import { confidenceOf, listSources } from "../../../scenarios/evidence/provenance.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { useApp } from "../../store/context.tsx";
import { ConfidenceBars } from "./confidence-bars.tsx";
import type { GridContext } from "./grid-context.ts";
import {
  checkSum,
  describing,
  draftOf,
  newDocument,
  type SourceDraft,
  type SourceFault,
  sourceOf,
} from "./source-draft.ts";
import { ownSources, storeSource } from "./store-source.ts";

const kinds = ["cite", "derive", "calibrate", "assume"] as const;
const needs: Readonly<
  Record<
    SourceFault,
    "app/source-title" | "app/source-quote" | "app/source-derivation" | "app/source-reason" | "app/source-bad-range"
  >
> = {
  title: "app/source-title",
  quote: "app/source-quote",
  derivation: "app/source-derivation",
  reason: "app/source-reason",
  range: "app/source-bad-range",
};

interface FormProps {
  readonly draft: SourceDraft;
  readonly change: (part: Partial<SourceDraft>) => void;
}

/** Parts of a draft that are texts. */
type TextPart = Exclude<keyof SourceDraft, "kind" | "isPlan" | "describes">;

/** Say where a number comes from: a document, arithmetic, or the reason for assuming it. */
export function SourceForm({
  context,
  row,
  cell,
  onDone,
}: {
  readonly context: GridContext;
  readonly row: GridRow;
  readonly cell: GridCell;
  readonly onDone: () => void;
}) {
  const t = useTranslate();
  const { language } = context;
  const { file } = context.cells;
  const own = ownSources(file, row, cell);
  // The source of the number before the change is where one begins.
  const start = own[0] ?? listSources(cell.override?.former?.source)[0];
  const [draft, setDraft] = useState(() => draftOf(start, file, row, language));
  const change = (part: Partial<SourceDraft>) => setDraft((before) => ({ ...before, ...part }));
  const { source, fault } = sourceOf(draft, { row, value: cell.value, language, before: own[0] });
  const grade = source && { sources: [source], confidence: confidenceOf(source) };
  const store = () => {
    if (storeSource(context.store, row, cell, draft)) onDone();
  };
  return (
    <form
      className="source-form"
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
    >
      <fieldset className="segments" aria-label={t("app/source-kind")}>
        {kinds.map((kind) => (
          <button key={kind} type="button" aria-pressed={draft.kind === kind} onClick={() => change({ kind })}>
            {t(`app/source-kind-${kind}`)}
          </button>
        ))}
      </fieldset>
      {draft.kind === "cite" && <CiteFields draft={draft} change={change} context={context} />}
      {draft.kind === "derive" && <DeriveFields draft={draft} change={change} row={row} cell={cell} />}
      {draft.kind === "calibrate" && <CalibrateFields draft={draft} change={change} />}
      {draft.kind === "assume" && <AssumeFields draft={draft} change={change} unit={rowFormat(row, language).unit} />}
      <p className="source-grade" role="status">
        {grade && <ConfidenceBars confidence={grade.confidence} />}
        {grade
          ? t("app/source-will-be", { grade: confidenceWords(grade, language) })
          : fault && t("app/source-need", { what: t(needs[fault]) })}
      </p>
      <div className="source-foot">
        <button type="submit" className="button small primary" disabled={!source}>
          {t("app/source-store")}
        </button>
        <button type="button" className="button small quiet" onClick={onDone}>
          {t("app/source-cancel")}
        </button>
        <span className="keys">Esc</span>
      </div>
    </form>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="field">
      {label}
      {children}
    </label>
  );
}

/** A text of the draft under its label: one line, or several where it may be long. */
function TextField({
  label,
  of,
  draft,
  change,
  isLong = false,
  isNumber = false,
  placeholder,
}: FormProps & {
  readonly label: string;
  readonly of: TextPart;
  readonly isLong?: boolean;
  readonly isNumber?: boolean;
  readonly placeholder?: string;
}) {
  const field = {
    className: isNumber ? "input numbers" : "input",
    value: draft[of],
    placeholder,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [of]: event.currentTarget.value }),
  };
  return <Field label={label}>{isLong ? <textarea rows={2} {...field} /> : <input {...field} />}</Field>;
}

function CiteFields({ draft, change, context }: FormProps & { readonly context: GridContext }) {
  const t = useTranslate();
  const form = { draft, change };
  const { citations } = context.cells.file;
  const known = citations.find(({ id }) => id === draft.cite);
  return (
    <>
      <Field label={t("app/source-document")}>
        <select
          className="input"
          value={draft.cite}
          onChange={(event) =>
            change({ cite: event.target.value, title: "", publisher: "", date: "", describes: false })
          }
        >
          {citations.map((citation) => (
            <option key={citation.id} value={citation.id}>
              {`${citation.id} · ${citationWords(citation, citation.id, context.language)}`}
            </option>
          ))}
          <option value={newDocument}>{t("app/source-new-document")}</option>
        </select>
      </Field>
      {known && !draft.describes && (
        <button
          type="button"
          className="button small quiet flush"
          onClick={() => change(describing(known, context.language))}
        >
          {t("app/source-edit-document")}
        </button>
      )}
      {known && draft.describes && <p className="source-sum">{t("app/source-editing-document")}</p>}
      {(draft.cite === newDocument || draft.describes) && (
        <>
          <TextField label={t("app/source-title")} of="title" {...form} />
          <div className="field-pair">
            <TextField label={t("app/source-publisher")} of="publisher" {...form} />
            <TextField label={t("app/source-date")} of="date" {...form} />
          </div>
        </>
      )}
      <TextField label={t("app/source-quote")} of="quote" isLong {...form} />
      <TextField label={t("app/source-locator")} of="locator" {...form} />
      <label className="tick">
        <input type="checkbox" checked={draft.isPlan} onChange={(event) => change({ isPlan: event.target.checked })} />
        {t("app/source-plan")}
      </label>
    </>
  );
}

function DeriveFields({ draft, change, row, cell }: FormProps & { readonly row: GridRow; readonly cell: GridCell }) {
  const t = useTranslate();
  const language = useApp((state) => state.view.language);
  const form = { draft, change };
  const { result, isRight } = checkSum(draft.derivation, cell.value);
  const own = typeof cell.value === "number" ? formatFull(cell.value) : "";
  const verdict =
    draft.derivation.trim() === ""
      ? ""
      : result === undefined
        ? t("app/source-sum-none")
        : isRight || own === ""
          ? t("app/source-sum-right", { value: formatFull(result) })
          : t(rowFormat(row, language).shift === 0 ? "app/source-sum-wrong" : "app/source-sum-wrong-unit", {
              value: formatFull(result),
              own,
              shown: sayValue(cell.value, row, language),
            });
  return (
    <>
      <TextField label={t("app/source-derivation")} of="derivation" isNumber placeholder="318900 * 12 / 9" {...form} />
      {verdict !== "" && <p className={isRight ? "source-sum" : "source-sum wrong"}>{verdict}</p>}
      <TextField label={t("app/source-from")} of="from" placeholder="S1-34" {...form} />
      <TextField label={t("app/source-note")} of="note" isLong {...form} />
    </>
  );
}

function CalibrateFields(form: FormProps) {
  const t = useTranslate();
  return (
    <>
      <TextField label={t("app/source-calibration")} of="reason" isLong {...form} />
      <TextField label={t("app/source-from")} of="from" placeholder="S1-34" {...form} />
    </>
  );
}

function AssumeFields({ unit, ...form }: FormProps & { readonly unit: string }) {
  const t = useTranslate();
  return (
    <>
      <TextField label={t("app/source-reason")} of="reason" isLong {...form} />
      <div className="field-pair">
        <TextField label={`${t("app/source-low")}（${unit}）`} of="low" isNumber {...form} />
        <TextField label={`${t("app/source-high")}（${unit}）`} of="high" isNumber {...form} />
      </div>
    </>
  );
}
