import { Icon } from "../../app/icons.tsx";
import { undoWords } from "../../app/step-words.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { undo } from "../../store/document-actions.ts";

/** At the right end of the tabs: undo, and the table as a file. */
export function AssumptionsTools() {
  const t = useTranslate();
  const store = useAppStore();
  const canUndo = useApp((state) => state.document.history.past.length > 0);
  const words = useApp(undoWords);
  return (
    <button type="button" className="button small quiet" disabled={!canUndo} title={words} onClick={() => undo(store)}>
      <Icon name="undo" size={14} />
      {t("app/undo")}
    </button>
  );
}
