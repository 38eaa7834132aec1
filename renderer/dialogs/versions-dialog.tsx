import { Dialog } from "@base-ui/react/dialog";
import { useEffect, useState } from "react";
import { withoutTurns } from "../../i18n/direction.ts";
import { after } from "../app/command.ts";
import { momentText } from "../app/moment-text.ts";
import { reportFailure, useSession } from "../app/session.ts";
import { useTranslate } from "../app/use-translate.ts";
import { compareVersion, openVersion } from "../app/version-session.ts";
import type { EarlierVersion, EarlierVersions } from "../platform/platform.ts";
import { useApp } from "../store/context.tsx";
import { openDialog } from "../store/view-actions.ts";
import "./versions-dialog.css";

/** What was kept of documents: those of the open one first. */
export function VersionsDialog() {
  const t = useTranslate();
  const session = useSession();
  const [found, setFound] = useState<EarlierVersions>();
  useEffect(() => {
    session.platform.versions().then(setFound, reportFailure(session));
  }, [session]);
  const own = found?.versions.filter(({ isOwn }) => isOwn) ?? [];
  const others = found?.versions.filter(({ isOwn }) => !isOwn) ?? [];
  return (
    <>
      <Dialog.Title>{t("app/versions-title")}</Dialog.Title>
      <Dialog.Description>{t("app/versions-rule")}</Dialog.Description>
      <div className="versions" role="status">
        {found?.damaged && <p>{t("app/versions-damaged", { ...found.damaged })}</p>}
        {found?.versions.length === 0 && <p>{t("app/versions-none")}</p>}
        {own.length > 0 && <VersionList title={t("app/versions-own")} versions={own} />}
        {others.length > 0 && <VersionList title={t("app/versions-other")} versions={others} />}
      </div>
      <div className="actions">
        <Dialog.Close className="button">{t("app/close")}</Dialog.Close>
      </div>
    </>
  );
}

function VersionList({ title, versions }: { readonly title: string; readonly versions: readonly EarlierVersion[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {versions.map((version) => (
          <VersionLine key={version.id} version={version} />
        ))}
      </ul>
    </>
  );
}

function VersionLine({ version }: { readonly version: EarlierVersion }) {
  const t = useTranslate();
  const session = useSession();
  const language = useApp((state) => state.view.language);
  const canCompare = useApp((state) => state.document.value !== undefined);
  const time = momentText(language, version.savedAt);
  const name = withoutTurns(version.name);
  const run = (work: typeof openVersion) => {
    openDialog(session.store, undefined);
    after(session, work(session, version));
  };
  return (
    <li>
      <time className="n" dateTime={version.savedAt}>
        {time}
      </time>
      <span className="version-name">
        {name}
        {version.folder !== undefined && <small>{version.folder}</small>}
      </span>
      {canCompare && (
        <button
          type="button"
          className="button small quiet"
          aria-label={t("app/version-compare-label", { name, time })}
          onClick={() => run(compareVersion)}
        >
          {t("app/version-compare")}
        </button>
      )}
      <button
        type="button"
        className="button small"
        aria-label={t("app/version-open-label", { name, time })}
        onClick={() => run(openVersion)}
      >
        {t("app/version-open")}
      </button>
    </li>
  );
}
