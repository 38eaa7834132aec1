import { useRef } from "react";
import { useApp } from "../store/context.tsx";
import type { OpenFailure } from "../store/state.ts";
import { countProblems } from "../views/problems/list-problems.ts";
import { MendEditor, showPlace } from "../views/problems/mend-editor.tsx";
import { ProblemList } from "../views/problems/problem-list.tsx";
import { open, useSession } from "./session.ts";
import { useTranslate } from "./use-translate.ts";
import "./message-page.css";

/** A file that could not be opened: what is wrong with it, all of it, and its text to mend. */
export function FailurePage({ failure }: { readonly failure: OpenFailure }) {
  const t = useTranslate();
  const session = useSession();
  const field = useRef<HTMLTextAreaElement>(null);
  const { errors } = countProblems(failure.problems);
  // What is told belongs to the text as it was read: the list is made anew when it is read again.
  const epoch = useApp((state) => state.document.epoch);
  return (
    <div className="message-page problems-page" key={epoch}>
      <div role="alert">
        <h1>{t("app/failed-title", { name: failure.name })}</h1>
        <p>
          {failure.problems.length > 0
            ? t("app/failed-text", { count: errors })
            : t("app/failed-system", { detail: failure.detail ?? "" })}
        </p>
        <ProblemList
          problems={failure.problems}
          onGoToText={(line, column) => {
            if (field.current) showPlace(field.current, line, column);
          }}
        />
      </div>
      <MendEditor field={field} />
      <div className="message-actions">
        <button
          type="button"
          className={failure.text === undefined ? "button primary" : "button"}
          onClick={() => open(session)}
        >
          {t("app/open-file")}
        </button>
      </div>
    </div>
  );
}
