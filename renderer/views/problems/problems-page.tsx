import { useRef } from "react";
import { openText } from "../../app/mend-session.ts";
import { useSession } from "../../app/session.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { openPage } from "../../store/view-actions.ts";
import { countProblems, problemsOf } from "./list-problems.ts";
import { ProblemList } from "./problem-list.tsx";
import "../../app/message-page.css";

/** Every problem of what is open, and the way to each. */
export function ProblemsPage() {
  const t = useTranslate();
  const store = useAppStore();
  const problems = useApp(problemsOf);
  const session = useSession();
  const hasText = useApp((state) => state.document.text !== undefined);
  const canRun = useApp((state) => state.document.system !== undefined);
  const { errors, warnings } = countProblems(problems);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className="message-page problems-page" aria-label={t("app/problems")}>
      <h1 ref={heading} tabIndex={-1}>
        {!canRun
          ? t("app/read-not-run", { count: errors })
          : errors > 0
            ? t("app/problems-fix", { count: errors })
            : warnings > 0
              ? t("app/problems-look", { count: warnings })
              : t("app/problems-none")}
      </h1>
      {problems.length === 0 && <p>{t("app/problems-none-text")}</p>}
      {errors > 0 && <p>{t(canRun ? "app/problems-can-run" : "app/problems-cannot-run")}</p>}
      <ProblemList problems={problems} onMended={() => heading.current?.focus()} />
      <div className="message-actions">
        {canRun && (
          <button type="button" className="button" onClick={() => openPage(store, undefined)}>
            {t("app/problems-back")}
          </button>
        )}
        {hasText && (
          <button type="button" className="button" onClick={() => openText(session)}>
            {t("app/mend-open")}
          </button>
        )}
      </div>
    </section>
  );
}
