import { type ReactNode, useState } from "react";
import { sayValue } from "../../../reports/assumptions/cell-words.ts";
import { setSource } from "../../../reports/assumptions/edit-source.ts";
import type { GridCell } from "../../../reports/assumptions/grid-cells.ts";
import type { GridRow } from "../../../reports/assumptions/grid-row.ts";
import { rowFormat } from "../../../reports/assumptions/row-format.ts";
import { citationWords, confidenceWords } from "../../../reports/assumptions/source-details.ts";
import { formatFull } from "../../../reports/numbers/digits.ts";
import { confidenceOf, listSources, statedSources } from "../../../scenarios/evidence/provenance.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { useApp } from "../../store/context.tsx";
import { changeDocument } from "../../store/document-actions.ts";
import { ConfidenceBars } from "./confidence-bars.tsx";
import { editStored } from "./grid-actions.ts";
import type { GridContext } from "./grid-context.ts";
import {
  checkSum,
  draftOf,
  newDocument,
  type SourceDraft,
  type SourceFault,
  sourceOf,
  withDocument,
} from "./source-draft.ts";

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
type TextPart = Exclude<keyof SourceDraft, "kind" | "isPlan">;

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
  const own = cell.override ? listSources(cell.override.source) : statedSources(file, row.target, row.element);
  // The source of the number before the change is where one begins.
  const start = own[0] ?? listSources(cell.override?.former?.source)[0];
  const [draft, setDraft] = useState(() => draftOf(start, file, row, language));
  const change = (part: Partial<SourceDraft>) => setDraft((before) => ({ ...before, ...part }));
  const { source, fault } = sourceOf(draft, { row, value: cell.value, language, before: own[0] });
  const grade = source && { sources: [source], confidence: confidenceOf(source) };
  const store = () => {
    if (!source) return;
    changeDocument(context.store, { kind: "source", variable: row.target.variable.name }, (value) =>
      editStored(value, (before) => {
        const { file: described, id } = withDocument(before, draft, language);
        const first = "cite" in source ? { ...source, cite: id } : source;
        // Only the first is written here; what else is said of the number stays.
        return setSource(described, row, cell, own.length > 1 ? [first, ...own.slice(1)] : first);
      }),
    );
    onDone();
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
  return (
    <>
      <Field label={t("app/source-document")}>
        <select className="input" value={draft.cite} onChange={(event) => change({ cite: event.target.value })}>
          {citations.map((citation) => (
            <option key={citation.id} value={citation.id}>
              {`${citation.id} · ${citationWords(citation, citation.id, context.language)}`}
            </option>
          ))}
          <option value={newDocument}>{t("app/source-new-document")}</option>
        </select>
      </Field>
      {draft.cite === newDocument && (
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
