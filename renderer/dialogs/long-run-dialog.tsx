import { Dialog } from "@base-ui/react/dialog";
import { amountInText } from "../../reports/numbers/quantity.ts";
import { readUnit } from "../../reports/numbers/unit.ts";
import { useTranslate } from "../app/use-translate.ts";
import { useApp, useAppStore } from "../store/context.tsx";
import { agreeToLongRuns, heldWork } from "../store/long-runs.ts";
import { openDialog } from "../store/view-actions.ts";

const plainUnit = readUnit(undefined);

/** Runs would be long: none starts before the user says so. */
export function LongRunDialog() {
  const t = useTranslate();
  const store = useAppStore();
  const name = useApp((state) => state.document.source?.name ?? "");
  const language = useApp((state) => state.view.language);
  const work = useApp((state) => heldWork(state) ?? 0);
  const start = () => {
    agreeToLongRuns(store);
    openDialog(store, undefined);
  };
  return (
    <>
      <Dialog.Title>{t("app/long-run-title")}</Dialog.Title>
      <Dialog.Description>
        {t("app/long-run-text", { name, work: amountInText(work, plainUnit, language) })}
      </Dialog.Description>
      <div className="actions">
        <Dialog.Close className="button">{t("app/long-run-later")}</Dialog.Close>
        <button type="button" className="button primary" onClick={start}>
          {t("app/long-run-start")}
        </button>
      </div>
    </>
  );
}
