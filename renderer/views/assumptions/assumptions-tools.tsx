import { runCommand } from "../../app/commands.ts";
import { Icon } from "../../app/icons.tsx";
import { useSession } from "../../app/session.ts";
import { undoWords } from "../../app/step-words.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { undo } from "../../store/document-actions.ts";

/** At the right end of the tabs: undo, and the table as a file, out and in. */
export function AssumptionsTools() {
  const t = useTranslate();
  const store = useAppStore();
  const session = useSession();
  const canUndo = useApp((state) => state.document.history.past.length > 0);
  const words = useApp(undoWords);
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
        onClick={() => runCommand(session, "table.read")}
      >
        <Icon name="open" size={14} />
        <span className="tool-words">{t("app/table-in")}</span>
      </button>
      <fieldset className="segments" aria-label={t("app/table-out")} title={t("app/table-out")}>
        <button type="button" onClick={() => runCommand(session, "table.csv")}>
          CSV
        </button>
        <button type="button" onClick={() => runCommand(session, "table.xlsx")}>
          XLSX
        </button>
      </fieldset>
    </>
  );
}
