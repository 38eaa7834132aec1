import { useEffect, useState } from "react";
import { CommandButton } from "../controls/command-button.tsx";
import { studyCards } from "../library/cards.ts";
import { libraryNames } from "../library/library.ts";
import { libraryTitle } from "../library/titles.ts";
import type { RecentFile } from "../platform/platform.ts";
import { useApp } from "../store/context.tsx";
import { choose } from "./choice.ts";
import { Icon } from "./icons.tsx";
import { keyWords } from "./keyboard.ts";
import { momentText } from "./moment-text.ts";
import { openOutcome, reportFailure, useSession } from "./session.ts";
import { useTranslate } from "./use-translate.ts";
import "./message-page.css";
import "./welcome.css";

/** What stands in the window when nothing is open: the bundled studies, files opened lately, a way to open another. */
export function Welcome() {
  const t = useTranslate();
  const isMac = useApp((state) => state.view.isMac);
  return (
    <div className="message-page welcome">
      <h1>{t("app/empty-title")}</h1>
      <p>{t("app/empty-text")}</p>
      <section className="welcome-part" aria-label={t("app/library")}>
        <h2>{t("app/library")}</h2>
        <div className="study-cards">
          {libraryNames.map((name) => (
            <StudyCardButton key={name} name={name} />
          ))}
        </div>
      </section>
      <Recent />
      <div className="message-actions">
        <CommandButton command="file.open" className="button primary">
          <Icon name="open" size={14} />
          {t("app/open-file")}
          <kbd className="keys">{keyWords("Ctrl O", isMac)}</kbd>
        </CommandButton>
        <CommandButton command="help.guide" className="button">
          {t("desktop/guide")}
        </CommandButton>
        <span className="welcome-hint">{t("app/drop-hint")}</span>
      </div>
    </div>
  );
}

function StudyCardButton({ name }: { readonly name: string }) {
  const t = useTranslate();
  const language = useApp((state) => state.view.language);
  const card = studyCards.get(name);
  return (
    <CommandButton command="file.study" choice={name} className="study-card">
      <b>{libraryTitle(name, language)}</b>
      {card && <span>{t(card.words)}</span>}
      {card && (
        <span className="facts n">
          {t("app/study-facts", { variables: card.variables, start: String(card.start), stop: String(card.stop) })}
        </span>
      )}
    </CommandButton>
  );
}

function Recent() {
  const t = useTranslate();
  const session = useSession();
  const language = useApp((state) => state.view.language);
  const [files, setFiles] = useState<readonly RecentFile[]>([]);
  useEffect(() => {
    session.platform.recent().then(setFiles, () => undefined);
  }, [session]);
  if (files.length === 0) return null;
  return (
    <section className="welcome-part library-list" aria-label={t("app/recent")}>
      <h2>{t("app/recent")}</h2>
      {files.slice(0, 6).map(({ handle, name, folder, openedAt }) => (
        <button
          key={handle}
          type="button"
          onClick={() => {
            const choice = choose(session.store);
            session.platform
              .openRecent(handle)
              .then((outcome) => openOutcome(session, outcome, { choice }))
              .catch(reportFailure(session));
          }}
        >
          <span className="truncate">{name}</span>
          <span className="t3 truncate n">{openedAt ? momentText(language, openedAt) : folder}</span>
        </button>
      ))}
    </section>
  );
}
