import { Dialog } from "@base-ui/react/dialog";
import { saveEverything } from "../app/save-session.ts";
import { useSession } from "../app/session.ts";
import { useTranslate } from "../app/use-translate.ts";
import { useApp, useAppStore } from "../store/context.tsx";
import type { ConflictAnswer, SaveObstacle } from "../store/state.ts";
import { openDialog } from "../store/view-actions.ts";

interface ConflictProps {
  readonly state: SaveObstacle;
  onAnswer(answer: ConflictAnswer): void;
}

/** Something stands in the way of the file: nothing is written until the user decides. */
export function ConflictDialog({ state, onAnswer }: ConflictProps) {
  const t = useTranslate();
  const store = useAppStore();
  const name = useApp((app) => app.document.source?.name ?? "");
  const answer = (chosen: ConflictAnswer) => {
    onAnswer(chosen);
    openDialog(store, undefined);
  };
  return (
    <>
      <Dialog.Title>{t(`app/${state}-title`)}</Dialog.Title>
      <Dialog.Description>{t(`app/${state}-text`, { name })}</Dialog.Description>
      <div className="actions">
        <Dialog.Close className="button">{t("app/cancel")}</Dialog.Close>
        <button type="button" className="button" onClick={() => answer("overwrite")}>
          {t(state === "refused" ? "app/ask-again" : "app/overwrite")}
        </button>
        <button type="button" className="button primary" onClick={() => answer("save-as")}>
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

/** Unsaved work goes where the version on disk comes back. */
export function RevertDialog({ onGo }: { onGo(): void }) {
  const t = useTranslate();
  const store = useAppStore();
  const name = useApp((app) => app.document.source?.name ?? "");
  const go = () => {
    openDialog(store, undefined);
    onGo();
  };
  return (
    <>
      <Dialog.Title>{t("app/revert-title")}</Dialog.Title>
      <Dialog.Description>{t("app/revert-text", { name })}</Dialog.Description>
      <div className="actions">
        <Dialog.Close className="button">{t("app/revert-stay")}</Dialog.Close>
        <button type="button" className="button primary" onClick={go}>
          {t("app/revert-go")}
        </button>
      </div>
    </>
  );
}
