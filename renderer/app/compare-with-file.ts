import { translate } from "../../i18n/translate.ts";
import { causeText } from "../platform/file-causes.ts";
import { fileKind } from "../platform/file-names.ts";
import { notify, openDialog } from "../store/view-actions.ts";
import type { Session } from "./session.ts";

/** Ask for another scenario file and tell what makes it the open document. It stays as it is, and is not opened. */
export async function compareWithFile({ store, platform, engine }: Session): Promise<void> {
  const { language } = store.getState().view;
  const { epoch } = store.getState().document;
  const refuse = (words: string) => notify(store, words, "error");
  const outcome = await platform.openOther();
  if (outcome.status === "cancelled") return;
  if (outcome.status === "failed") {
    const cause = causeText(language, outcome);
    return refuse(translate(language, "app/compare-failed", { name: outcome.name, cause }));
  }
  const { name, bytes } = outcome.file;
  if (fileKind(name) === "model") return refuse(translate(language, "app/compare-model", { name }));
  const file = await engine.read({ name, kind: "scenario", bytes });
  if (store.getState().document.epoch !== epoch) return;
  if (!file) return refuse(translate(language, "app/compare-unread", { name }));
  openDialog(store, { kind: "difference", other: { name, file } });
}
