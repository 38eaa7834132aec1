import { limits } from "../../models/limits.ts";
import { causeText } from "../platform/file-causes.ts";
import { useApp } from "../store/context.tsx";
import type { OpenFailure } from "../store/state.ts";
import { countProblems } from "../views/problems/list-problems.ts";
import { MendPage } from "../views/problems/mend-page.tsx";
import { ProblemList } from "../views/problems/problem-list.tsx";
import { open, useSession } from "./session.ts";
import { useTranslate } from "./use-translate.ts";
import "./message-page.css";

/** A file that could not be opened: what is wrong with it, all of it, and its text to mend where it has one. */
export function FailurePage({ failure }: { readonly failure: OpenFailure }) {
  const t = useTranslate();
  const session = useSession();
  const language = useApp((state) => state.view.language);
  const { errors } = countProblems(failure.problems);
  const epoch = useApp((state) => state.document.epoch);
  if (failure.text !== undefined) return <MendPage failure={failure} />;
  return (
    <div className="message-page problems-page" key={epoch}>
      <div role="alert">
        <h1>{t("app/failed-title", { name: failure.name })}</h1>
        <p>
          {failure.problems.length > 0
            ? t("app/failed-text", { count: errors })
            : failure.cause && causeText(language, failure.cause)}
        </p>
      </div>
      <ProblemList problems={failure.problems} />
      {failure.isTooLong && failure.problems.length > 0 && (
        <p className="problem-advice">{t("app/mend-too-long", { limit: limits.scenarioFileBytes / 1_000_000 })}</p>
      )}
      <div className="message-actions">
        <button type="button" className="button primary" onClick={() => open(session)}>
          {t("app/open-file")}
        </button>
      </div>
    </div>
  );
}
