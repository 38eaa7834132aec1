import { Dialog } from "@base-ui/react/dialog";
import { differenceWords } from "../../reports/differences/difference-words.ts";
import { describeDifference } from "../../scenarios/overrides/describe-difference.ts";
import { fileDifference } from "../../scenarios/overrides/difference.ts";
import { subjectOf } from "../../scenarios/overrides/subject.ts";
import { useTranslate } from "../app/use-translate.ts";
import { useAppStore } from "../store/context.tsx";
import { shownFile } from "../store/selectors.ts";
import type { DialogName } from "../store/state.ts";
import "./difference-dialog.css";

type Other = NonNullable<Extract<DialogName, { kind: "difference" }>["other"]>;

/** Differences that are listed; of more only the number is told. */
const shown = 200;

/** What the document has that the saved file, or another one, has not; changes of levers are among it. */
export function DifferenceDialog({ other }: { readonly other: Other | undefined }) {
  const t = useTranslate();
  const store = useAppStore();
  const state = store.getState();
  const { savedValue, system, model } = state.document;
  const after = shownFile(state);
  const before = other?.file ?? savedValue?.file;
  const changes = before && after ? fileDifference(before, after) : [];
  const described =
    before && after ? describeDifference(changes.slice(0, shown), { before, after }, system && subjectOf(system)) : [];
  return (
    <>
      <Dialog.Title>
        {other
          ? t("app/difference-other", { count: changes.length, name: other.name })
          : t("app/difference-title", { count: changes.length })}
      </Dialog.Title>
      {other && changes.length > 0 && <p>{t("app/difference-sides", { name: other.name })}</p>}
      {!before && <p>{t("app/difference-unsaved")}</p>}
      {described.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        <ul className="difference-list" tabIndex={0}>
          {described.map((change, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that is made once
            <li key={at}>{differenceWords(change, model, state.view.language)}</li>
          ))}
        </ul>
      )}
      {changes.length > shown && <p>{t("app/difference-more", { count: changes.length - shown })}</p>}
      <div className="actions">
        <Dialog.Close className="button">{t("app/close")}</Dialog.Close>
      </div>
    </>
  );
}
