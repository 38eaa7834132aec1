import { Icon } from "../../app/icons.tsx";
import { undoWords } from "../../app/step-words.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { CommandButton } from "../../controls/command-button.tsx";
import { useApp } from "../../store/context.tsx";

/** At the right end of the tabs: undo, and the table as a file, out and in. */
export function AssumptionsTools() {
  const t = useTranslate();
  const words = useApp(undoWords);
  return (
    <>
      <CommandButton command="edit.undo" className="button small quiet" keepsFocus title={words}>
        <Icon name="undo" size={14} />
        <span className="tool-words">{t("app/undo")}</span>
      </CommandButton>
      <CommandButton command="table.read" className="button small quiet" title={t("app/table-in-hint")}>
        <Icon name="open" size={14} />
        <span className="tool-words">{t("app/table-in")}</span>
      </CommandButton>
      <fieldset className="segments" aria-label={t("app/table-out")} title={t("app/table-out")}>
        <CommandButton command="table.csv">CSV</CommandButton>
        <CommandButton command="table.xlsx">XLSX</CommandButton>
      </fieldset>
    </>
  );
}
