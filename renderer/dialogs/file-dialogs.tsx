import { Dialog } from "@base-ui/react/dialog";
import { save, saveAs, saveEverything, useSession } from "../app/session.ts";
import { useTranslate } from "../app/use-translate.ts";
import { useApp } from "../store/context.tsx";
import { openDialog } from "../store/view-actions.ts";

/** The file on disk is not the one that was opened: nothing is written until the user decides. */
export function ConflictDialog({ state }: { readonly state: "conflict" | "missing" }) {
  const t = useTranslate();
  const session = useSession();
  const name = useApp((app) => app.document.source?.name ?? "");
  const go = (work: Promise<unknown>) => {
    openDialog(session.store, undefined);
    work.catch(() => undefined);
  };
  return (
    <>
      <Dialog.Title>{t(`app/${state}-title`)}</Dialog.Title>
      <Dialog.Description>{t(`app/${state}-text`, { name })}</Dialog.Description>
      <div className="actions">
        <Dialog.Close className="button">{t("app/cancel")}</Dialog.Close>
        <button type="button" className="button" onClick={() => go(save(session, true))}>
          {t("app/overwrite")}
        </button>
        <button type="button" className="button primary" onClick={() => go(saveAs(session))}>
          {t("app/save-as")}
        </button>
      </div>
    </>
  );
}

/** Unsaved work stands in the way of what was asked for. */
export function DiscardDialog({ onGo }: { onGo(): void }) {
  const t = useTranslate();
  const session = useSession();
  const name = useApp((app) => app.document.source?.name ?? "");
  const close = () => openDialog(session.store, undefined);
  const saveFirst = async () => {
    close();
    if (await saveEverything(session)) onGo();
  };
  return (
    <>
      <Dialog.Title>{t("app/discard-title")}</Dialog.Title>
      <Dialog.Description>{t("app/discard-text", { name })}</Dialog.Description>
      <div className="actions">
        <Dialog.Close className="button">{t("app/cancel")}</Dialog.Close>
        <button
          type="button"
          className="button"
          onClick={() => {
            close();
            onGo();
          }}
        >
          {t("app/discard")}
        </button>
        <button
          type="button"
          className="button primary"
          onClick={() => {
            saveFirst().catch(() => undefined);
          }}
        >
          {t("app/save")}
        </button>
      </div>
    </>
  );
}
