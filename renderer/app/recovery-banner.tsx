import { useState } from "react";
import { translate } from "../../i18n/translate.ts";
import { patch } from "../store/app-store.ts";
import { useApp } from "../store/context.tsx";
import { notify } from "../store/view-actions.ts";
import { momentText } from "./moment-text.ts";
import { openKept } from "./open-kept.ts";
import { reportFailure, type Session, unlessDirty, useSession } from "./session.ts";
import { useTranslate } from "./use-translate.ts";

/** Says that backups were damaged, where they lie, and what to do. */
export function DamagedBackupsBanner() {
  const t = useTranslate();
  const { store } = useSession();
  const damaged = useApp((state) => state.view.damagedBackups);
  if (!damaged) return null;
  return (
    <div className="banner" role="status">
      <span>{t("app/damaged-backups", { count: damaged.count, folder: damaged.folder })}</span>
      <span className="end">
        <button
          type="button"
          className="button small"
          onClick={() => {
            patch(store, "view", { damagedBackups: undefined });
            focusTabs();
          }}
        >
          {t("app/close")}
        </button>
      </span>
    </div>
  );
}

/** The button that was pressed goes with its banner: the keyboard goes on from the tabs, unless it is elsewhere already. */
function focusTabs(): void {
  const { activeElement, body } = document;
  if (activeElement && activeElement !== body && !activeElement.closest(".banner")) return;
  document.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus();
}

/** Offers back what a session that ended early had not saved. */
export function RecoveryBanner() {
  const t = useTranslate();
  const session = useSession();
  const recoveries = useApp((state) => state.view.recoveries);
  const language = useApp((state) => state.view.language);
  const [isBusy, setBusy] = useState(false);
  const [first] = recoveries;
  if (!first) return null;
  const drop = () => {
    patch(session.store, "view", { recoveries: recoveries.slice(1) });
    if (recoveries.length === 1) focusTabs();
  };
  const recover = () =>
    unlessDirty(session, () => {
      setBusy(true);
      openRecovered(session, first.id)
        .then((isDone) => isDone && drop())
        .catch(reportFailure(session))
        .finally(() => setBusy(false));
    });
  return (
    <div className="banner" role="status">
      {t("app/recovered", { name: first.name, time: momentText(language, first.savedAt) })}
      <span className="end">
        <button
          type="button"
          className="button small quiet"
          onClick={() => {
            session.platform.dropRecovery(first.id).then(drop, drop);
          }}
        >
          {t("app/drop-recovery")}
        </button>
        <button type="button" className="button small" disabled={isBusy} onClick={recover}>
          {t("app/recover")}
        </button>
      </span>
    </div>
  );
}

/**
 * The recovered document is unsaved work: it is on disk only as a backup. One that could not be opened stays on offer.
 * Whether it is done with.
 */
async function openRecovered(session: Session, id: string): Promise<boolean> {
  const { language } = session.store.getState().view;
  const document = await session.platform.recover(id);
  if (!document) {
    notify(session.store, translate(language, "app/recovery-gone"));
    return true;
  }
  const { name, fileChanged } = document;
  if (!(await openKept(session, document))) {
    await session.platform.returnRecovery(id);
    return false;
  }
  if (fileChanged) notify(session.store, translate(language, "app/recovered-changed", { name }));
  return true;
}
