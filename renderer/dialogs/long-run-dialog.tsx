import { Dialog } from "@base-ui/react/dialog";
import { inText, joinQuantity } from "../../reports/numbers/quantity.ts";
import type { Unit } from "../../reports/numbers/unit.ts";
import { useTranslate } from "../app/use-translate.ts";
import { useApp, useAppStore } from "../store/context.tsx";
import { agreeToLongRuns, heldWork } from "../store/long-runs.ts";
import { openDialog } from "../store/view-actions.ts";

/** Values worked out, not those of a variable. */
const values: Unit = {
  kind: "count",
  factor: 1,
  sign: "",
  noun: { zh: "个数", en: "numbers" },
  per: { zh: "", en: "" },
};

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
        {t("app/long-run-text", { name, work: joinQuantity(inText(work, values, language)) })}
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
