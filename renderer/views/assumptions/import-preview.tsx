import { Dialog } from "@base-ui/react/dialog";
import { useMemo, useState } from "react";
import type { Language } from "../../../i18n/catalogue.ts";
import { showValue } from "../../../reports/assumptions/cell-words.ts";
import type { NewColumn } from "../../../reports/assumptions/new-columns.ts";
import type { RefusedCell } from "../../../reports/assumptions/plan-edits.ts";
import { refusalWords, rowWords } from "../../../reports/assumptions/refusal-words.ts";
import { rowName, textIn } from "../../../reports/assumptions/row-words.ts";
import type { TableChange, TableTrouble } from "../../../reports/assumptions/table-in.ts";
import { findScenario } from "../../../scenarios/overrides/inheritance.ts";
import type { ScenarioFile } from "../../../scenarios/scenario.ts";
import { type Translate, useTranslate } from "../../app/use-translate.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { storeTable } from "./grid-actions.ts";
import type { ReadTable } from "./table-files.ts";
import "./import-preview.css";

/** Lines of each list that are shown; the rest is counted. */
const shownLines = 60;

/** What a table would change, before anything is changed. */
export function ImportPreview({ table, onDone }: { readonly table: ReadTable; readonly onDone: () => void }) {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.view.language);
  const { name, columns } = table;
  const [adopted, setAdopted] = useState<ReadonlySet<string>>(() => new Set(columns.filter(isLikely).map(headOf)));
  const { plan, file, ids } = useMemo(() => table.planWith(adopted), [table, adopted]);
  const adopt = (head: string) => {
    const next = new Set(adopted);
    if (!next.delete(head)) next.add(head);
    setAdopted(next);
  };
  const count = (kind: TableChange["kind"]) => plan.changes.filter((change) => change.kind === kind).length;
  const counts = {
    added: count("added"),
    changed: count("changed"),
    removed: count("removed"),
    refused: plan.refused.length,
    same: plan.same,
  };
  const apply = () => {
    const [first] = ids.keys();
    const isNewOnly = plan.edits.length === 0 && first !== undefined;
    storeTable(store, plan.edits, { heads: adopted, language }, [...ids.values()], isNewOnly ? first : undefined);
    onDone();
  };
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onDone()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog import-preview">
          <Dialog.Title>{t("app/table-title", { name, count: plan.edits.length })}</Dialog.Title>
          <p>{t("app/table-summary", counts)}</p>
          <div className="import-lists">
            <Columns columns={columns} adopted={adopted} onToggle={adopt} t={t} />
            <Troubles troubles={plan.troubles.filter(({ kind }) => kind !== "unknown-column")} t={t} />
            <Refusals refused={plan.refused} t={t} />
            <Changes changes={plan.changes} file={file} t={t} />
          </div>
          <div className="actions">
            <button type="button" className="button" onClick={onDone}>
              {t("app/table-cancel")}
            </button>
            <button
              type="button"
              className="button primary"
              disabled={plan.edits.length + ids.size === 0}
              onClick={apply}
            >
              {t(ids.size > 0 ? "app/table-apply-new" : "app/table-apply", {
                count: plan.edits.length,
                scenarios: ids.size,
              })}
            </button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** A column of numbers whose name is like no other is meant to be a scenario. */
function isLikely({ numbers, nearest }: NewColumn): boolean {
  return numbers > 0 && nearest === undefined;
}

function headOf({ head }: NewColumn): string {
  return head;
}

/** Columns that are no scenario of the study, each to be taken for a new one or left. */
function Columns({
  columns,
  adopted,
  onToggle,
  t,
}: {
  readonly columns: readonly NewColumn[];
  readonly adopted: ReadonlySet<string>;
  readonly onToggle: (head: string) => void;
  readonly t: Translate;
}) {
  if (columns.length === 0) return null;
  return (
    <>
      <Heading title={t("app/table-new-columns")} count={columns.length} />
      <ul>
        {columns.slice(0, shownLines).map(({ head, name, numbers, nearest }) => (
          <li key={head}>
            <label className="import-column">
              <input type="checkbox" checked={adopted.has(head)} onChange={() => onToggle(head)} />
              {nearest === undefined
                ? t("app/table-new-scenario", { name, numbers })
                : t("app/table-new-scenario-near", { name, numbers, nearest })}
            </label>
          </li>
        ))}
      </ul>
      <More count={columns.length - shownLines} t={t} />
    </>
  );
}

function Heading({ title, count }: { readonly title: string; readonly count: number }) {
  return (
    <h3>
      {title}
      <span className="numbers">{count}</span>
    </h3>
  );
}

function More({ count, t }: { readonly count: number; readonly t: Translate }) {
  return count > 0 ? <p className="import-more">{t("app/table-more", { count })}</p> : null;
}

function troubleWords(trouble: TableTrouble, t: Translate): string {
  switch (trouble.kind) {
    case "no-head":
      return t("app/table-no-head");
    case "no-scenarios":
      return t("app/table-no-scenarios");
    case "unknown-row":
    case "unknown-column": {
      const { name, nearest } = trouble;
      return nearest === undefined
        ? t(`app/table-${trouble.kind}`, { name })
        : t(`app/table-${trouble.kind}-near`, { name, nearest });
    }
    case "other-sheet":
      return t("app/table-other-sheet", { name: trouble.name });
    case "unclear-comma":
      return t("app/table-unclear-comma", { count: trouble.count, example: trouble.example });
    case "twice":
      return t("app/table-twice", { name: trouble.name });
    case "unit":
      return t("app/table-unit-differs", { name: trouble.name, unit: trouble.unit });
  }
}

function Troubles({ troubles, t }: { readonly troubles: readonly TableTrouble[]; readonly t: Translate }) {
  if (troubles.length === 0) return null;
  return (
    <>
      <Heading title={t("app/table-troubles")} count={troubles.length} />
      <ul>
        {troubles.slice(0, shownLines).map((trouble) => (
          <li key={JSON.stringify(trouble)}>
            <span className="import-place">{"line" in trouble ? t("app/table-line", { line: trouble.line }) : ""}</span>
            <span>{troubleWords(trouble, t)}</span>
          </li>
        ))}
      </ul>
      <More count={troubles.length - shownLines} t={t} />
    </>
  );
}

function Refusals({ refused, t }: { readonly refused: readonly RefusedCell[]; readonly t: Translate }) {
  const language = useApp((state) => state.view.language);
  if (refused.length === 0) return null;
  return (
    <>
      <Heading title={t("app/table-refused")} count={refused.length} />
      <ul>
        {refused.slice(0, shownLines).map(({ line, column, refusal, place }) => (
          <li key={`${line} ${column}`} className="import-refused">
            <span className="import-place">{t("app/table-place", { line, column })}</span>
            <span>
              {place && <b>{rowName(place.row, language)}</b>}{" "}
              {place && refusalWords(refusal, rowWords(place.row, language), language, true).title}
            </span>
          </li>
        ))}
      </ul>
      <More count={refused.length - shownLines} t={t} />
    </>
  );
}

function Changes({
  changes,
  file,
  t,
}: {
  readonly changes: readonly TableChange[];
  readonly file: ScenarioFile;
  readonly t: Translate;
}) {
  const language = useApp((state) => state.view.language);
  if (changes.length === 0) return null;
  const nameOf = (id: string) => textIn(findScenario(file, id)?.name, language, id);
  return (
    <>
      <Heading title={t("app/table-changes")} count={changes.length} />
      <ul>
        {changes.slice(0, shownLines).map((change) => (
          <li key={`${change.row.key} ${change.scenario}`}>
            <span className="import-place">{t(`app/table-kind-${change.kind}`)}</span>
            <span>
              <b>{rowName(change.row, language)}</b> · {nameOf(change.scenario)}
            </span>
            <span className="import-values numbers">{valuesOf(change, language)}</span>
          </li>
        ))}
      </ul>
      <More count={changes.length - shownLines} t={t} />
    </>
  );
}

function valuesOf({ row, before, after }: TableChange, language: Language): string {
  return `${showValue(before, row, language)} → ${showValue(after, row, language)}`;
}
