import { describeProblem } from "../../i18n/translate.ts";
import type { Problem } from "../../models/problem.ts";
import { useApp } from "../store/context.tsx";
import type { OpenFailure } from "../store/state.ts";
import { Icon } from "./icons.tsx";
import { open, useSession } from "./session.ts";
import { useTranslate } from "./use-translate.ts";
import "./message-page.css";

/** A file that could not be opened: what is wrong with it, all of it. */
export function FailurePage({ failure }: { readonly failure: OpenFailure }) {
  const t = useTranslate();
  const session = useSession();
  const errors = failure.problems.filter(({ severity }) => severity === "error").length;
  return (
    <div className="message-page" role="alert">
      <h1>{t("app/failed-title", { name: failure.name })}</h1>
      <p>
        {failure.problems.length > 0
          ? t("app/failed-text", { count: errors })
          : t("app/failed-system", { detail: failure.detail ?? "" })}
      </p>
      <ProblemList problems={failure.problems} />
      <div className="message-actions">
        <button type="button" className="button primary" onClick={() => open(session)}>
          {t("app/open-file")}
        </button>
      </div>
    </div>
  );
}

/** Problems with their places, errors first. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const sorted = [...problems].sort((a, b) => a.severity.localeCompare(b.severity));
  if (sorted.length === 0) return null;
  return (
    <div className="problem-list">
      {sorted.slice(0, 200).map((problem, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never reordered
        <ProblemRow key={index} problem={problem} />
      ))}
    </div>
  );
}

function ProblemRow({ problem }: { readonly problem: Problem }) {
  const t = useTranslate();
  const language = useApp((state) => state.view.language);
  const { line, variable } = problem.where;
  return (
    <div className="problem-row" data-severity={problem.severity}>
      <Icon name={problem.severity === "error" ? "error" : "warn"} />
      <div className="problem-place n">
        {line !== undefined && <div>{t("app/place", { line })}</div>}
        {variable !== undefined && <div>{variable}</div>}
      </div>
      <div className="problem-text">{describeProblem(language, problem.code, problem.values)}</div>
    </div>
  );
}
