import { Icon } from "../../app/icons.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import type { SourceLine } from "../../engine/protocol.ts";
import type { ListedProblem, ProblemTarget } from "./list-problems.ts";

const goWords = {
  assumption: "app/problem-go-assumption",
  variable: "app/problem-go-variable",
  scenario: "app/problem-go-scenario",
  text: "app/problem-go-text",
} as const;

/** One problem: how grave, where, what and what to do, the lines it speaks of, and the way there. */
export function ProblemRow({
  item,
  onGo,
}: {
  readonly item: ListedProblem;
  readonly onGo?: (target: ProblemTarget) => void;
}) {
  const t = useTranslate();
  const { problem, target } = item;
  const isError = problem.severity === "error";
  return (
    <li className="problem-row" data-severity={problem.severity}>
      <Icon name={isError ? "error" : "warn"} />
      <ProblemPlace item={item} />
      <div className="problem-text">
        <p className="problem-what">{item.what}</p>
        {item.advice !== "" && <p className="problem-advice">{item.advice}</p>}
      </div>
      {target && onGo && (
        <button type="button" className="button small" onClick={() => onGo(target)}>
          {t(goWords[target.kind])}
        </button>
      )}
      {item.lines.length > 0 && <SourceLines lines={item.lines} hit={problem.where.line} />}
    </li>
  );
}

function ProblemPlace({ item }: { readonly item: ListedProblem }) {
  const t = useTranslate();
  const { line, column } = item.problem.where;
  return (
    <div className="problem-place n">
      {line !== undefined && (
        <div>{column === undefined ? t("app/place", { line }) : t("app/problem-place", { line, column })}</div>
      )}
      {item.subject !== "" && <div>{item.subject}</div>}
    </div>
  );
}

/** A few lines of a file, the one that is meant lit. */
export function SourceLines({
  lines,
  hit,
}: {
  readonly lines: readonly SourceLine[];
  readonly hit: number | undefined;
}) {
  return (
    <pre className="source-lines" translate="no">
      {lines.map(({ line, text }) => (
        <span key={line} data-hit={line === hit}>
          <i>{line}</i>
          {text === "" ? " " : text}
        </span>
      ))}
    </pre>
  );
}
