import type { Problem } from "../../../models/problem.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { goToTarget } from "./go-to-problem.ts";
import { type ListedProblem, listProblems, type ProblemTarget } from "./list-problems.ts";
import { ProblemRow } from "./problem-row.tsx";
import "./problems.css";

/** Rows that are drawn; a file with more has one fault that makes the others. */
const mostRows = 200;

/** Problems in two groups: what must be mended, and what is worth a look. */
export function ProblemList({
  problems,
  onGoToText,
}: {
  readonly problems: readonly Problem[];
  readonly onGoToText?: (line: number, column: number) => void;
}) {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.view.language);
  const items = listProblems(store.getState(), problems.slice(0, mostRows), language);
  const go = (target: ProblemTarget) => {
    if (target.kind === "text") onGoToText?.(target.line, target.column);
    else goToTarget(store, target);
  };
  const errors = items.filter(({ problem }) => problem.severity === "error");
  const warnings = items.filter(({ problem }) => problem.severity === "warning");
  return (
    <>
      <ProblemGroup title={t("app/problems-first")} items={errors} onGo={go} />
      <ProblemGroup title={t("app/problems-check")} items={warnings} onGo={go} />
      {problems.length > mostRows && (
        <p className="problem-advice">{t("app/problems-more", { count: problems.length - mostRows })}</p>
      )}
    </>
  );
}

function ProblemGroup({
  title,
  items,
  onGo,
}: {
  readonly title: string;
  readonly items: readonly ListedProblem[];
  readonly onGo: (target: ProblemTarget) => void;
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
          <ProblemRow key={index} item={item} onGo={onGo} />
        ))}
      </ul>
    </section>
  );
}
