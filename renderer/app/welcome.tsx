import { libraryNames } from "../library/library.ts";
import { libraryTitle } from "../library/titles.ts";
import { useApp } from "../store/context.tsx";
import { Icon } from "./icons.tsx";
import { open, openLibrary, useSession } from "./session.ts";
import { useTranslate } from "./use-translate.ts";
import "./message-page.css";

/** What stands in the window when nothing is open. */
export function Welcome() {
  const t = useTranslate();
  const session = useSession();
  return (
    <div className="message-page">
      <h1>{t("app/empty-title")}</h1>
      <p>{t("app/empty-text")}</p>
      <div className="message-actions">
        <button type="button" className="button primary" onClick={() => open(session)}>
          <Icon name="open" size={14} />
          {t("app/open-file")}
        </button>
      </div>
      <LibraryList />
      <p className="t3">{t("app/drop-hint")}</p>
    </div>
  );
}

function LibraryList() {
  const t = useTranslate();
  const session = useSession();
  const language = useApp((state) => state.view.language);
  if (libraryNames.length === 0) return null;
  return (
    <div className="library-list">
      <h2>{t("app/library")}</h2>
      {libraryNames.map((name) => (
        <button
          key={name}
          type="button"
          onClick={() => {
            openLibrary(session, name).catch(() => undefined);
          }}
        >
          <span>{libraryTitle(name, language)}</span>
          <Icon name="right" size={14} />
        </button>
      ))}
    </div>
  );
}
