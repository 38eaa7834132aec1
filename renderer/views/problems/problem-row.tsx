import { Icon } from "../../app/icons.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import type { SourceLine } from "../../engine/protocol.ts";
import type { ListedProblem } from "./list-problems.ts";
import type { MendOffer } from "./mend-offer.ts";

const goWords = {
  assumption: "app/problem-go-assumption",
  variable: "app/problem-go-variable",
  scenario: "app/problem-go-scenario",
  text: "app/problem-go-text",
  "model-text": "app/problem-go-text",
} as const;

/** What can be done about a problem. */
export interface ProblemActions {
  go(item: ListedProblem): void;
  mend(item: ListedProblem): void;
}

/** One problem: how grave, where, what and what to do, the lines it speaks of, and the way there. */
export function ProblemRow({ item, actions }: { readonly item: ListedProblem; readonly actions: ProblemActions }) {
  const t = useTranslate();
  const { problem, target, offer } = item;
  const isError = problem.severity === "error";
  return (
    <li className="problem-row" data-severity={problem.severity}>
      <Icon name={isError ? "error" : "warn"} />
      <ProblemPlace item={item} />
      <div className="problem-text">
        <p className="problem-what">{item.what}</p>
        {item.advice !== "" && <p className="problem-advice">{item.advice}</p>}
      </div>
      <div className="problem-actions">
        {offer && (
          <button type="button" className="button small" onClick={() => actions.mend(item)}>
            {offerWords(t, offer)}
          </button>
        )}
        {target && (
          <button type="button" className="button small" onClick={() => actions.go(item)}>
            {t(goWords[target.kind])}
          </button>
        )}
      </div>
      {item.lines.length > 0 && <SourceLines lines={item.lines} hit={problem.where.line} />}
    </li>
  );
}

function offerWords(t: ReturnType<typeof useTranslate>, offer: MendOffer): string {
  if (offer.kind === "name") return t("app/mend-use", { name: offer.to });
  if (offer.kind === "limit") return t("app/mend-limit", { value: String(offer.to) });
  return t(offer.kind === "remove" ? "app/mend-remove" : "app/mend-signs");
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
