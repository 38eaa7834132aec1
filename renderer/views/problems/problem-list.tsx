import { gravestFirst, type Problem } from "../../../models/problem.ts";
import { useSession } from "../../app/session.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { useApp } from "../../store/context.tsx";
import { notify } from "../../store/view-actions.ts";
import { goToProblem, mend } from "./go-to-problem.ts";
import { type ListedProblem, listProblems } from "./list-problems.ts";
import { type ProblemActions, ProblemRow } from "./problem-row.tsx";
import "./problems.css";

/** Rows that are drawn; a file with more has one fault that makes the others. */
const mostRows = 200;

/** Problems in two groups: what must be mended, and what is worth a look. */
export function ProblemList({
  problems,
  onMended,
}: {
  readonly problems: readonly Problem[];
  /** After a click that mended: the row, and the button that has the focus, will go. */
  onMended?(): void;
}) {
  const t = useTranslate();
  const session = useSession();
  const language = useApp((state) => state.view.language);
  const items = listProblems(session.store.getState(), gravestFirst(problems).slice(0, mostRows), language);
  const actions: ProblemActions = {
    go: ({ problem, target }) => target && goToProblem(session, problem, target),
    mend: ({ problem }) => {
      mend(session, problem).then(onMended, (cause: unknown) => notify(session.store, String(cause), "error"));
    },
  };
  const errors = items.filter(({ problem }) => problem.severity === "error");
  const warnings = items.filter(({ problem }) => problem.severity === "warning");
  return (
    <>
      <ProblemGroup title={t("app/problems-first")} items={errors} actions={actions} />
      <ProblemGroup title={t("app/problems-check")} items={warnings} actions={actions} />
      {problems.length > mostRows && (
        <p className="problem-advice">{t("app/problems-more", { count: problems.length - mostRows })}</p>
      )}
    </>
  );
}

function ProblemGroup({
  title,
  items,
  actions,
}: {
  readonly title: string;
  readonly items: readonly ListedProblem[];
  readonly actions: ProblemActions;
}) {
  if (items.length === 0) return null;
  return (
    <section className="problem-group" aria-label={title}>
      <div className="problem-heading">
        <h2>{title}</h2>
        <span className="n">{items.length}</span>
      </div>
      <ul>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two problems may be the same in all they say
          <ProblemRow key={index} item={item} actions={actions} />
        ))}
      </ul>
    </section>
  );
}
