import { useRef } from "react";
import { Icon } from "../../app/icons.tsx";
import { useSession } from "../../app/session.ts";
import { undoWords } from "../../app/step-words.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { undo } from "../../store/document-actions.ts";
import { useFacts } from "./facts.ts";
import { patchGrid } from "./grid-state.ts";
import { openTable, saveTable } from "./table-files.ts";

/** At the right end of the tabs: undo, and the table as a file, out and in. */
export function AssumptionsTools() {
  const t = useTranslate();
  const store = useAppStore();
  const session = useSession();
  const facts = useFacts();
  const chooser = useRef<HTMLInputElement>(null);
  const canUndo = useApp((state) => state.document.history.past.length > 0);
  const words = useApp(undoWords);
  const save = (kind: "csv" | "xlsx") => {
    saveTable(session, facts, kind).catch(() => undefined);
  };
  const read = (file: File) => {
    openTable(session, facts, file).then(
      (table) => patchGrid({ table }),
      () => undefined,
    );
  };
  return (
    <>
      <button
        type="button"
        className="button small quiet"
        aria-disabled={!canUndo}
        title={words}
        onClick={() => undo(store)}
      >
        <Icon name="undo" size={14} />
        <span className="tool-words">{t("app/undo")}</span>
      </button>
      <button
        type="button"
        className="button small quiet"
        title={t("app/table-in-hint")}
        onClick={() => chooser.current?.click()}
      >
        <Icon name="open" size={14} />
        <span className="tool-words">{t("app/table-in")}</span>
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx"
        data-table-file
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) read(file);
          // The same file again is a choice too.
          event.target.value = "";
        }}
      />
      <fieldset className="segments" aria-label={t("app/table-out")} title={t("app/table-out")}>
        <button type="button" onClick={() => save("csv")}>
          CSV
        </button>
        <button type="button" onClick={() => save("xlsx")}>
          XLSX
        </button>
      </fieldset>
    </>
  );
}
