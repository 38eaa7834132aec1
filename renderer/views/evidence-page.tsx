import type { ReactNode } from "react";
import { useTranslate } from "../app/use-translate.ts";
import { PageHead } from "./page-head.tsx";
import "./page.css";

/** A column of a table of evidence. */
export interface EvidenceColumn {
  readonly key: string;
  readonly label: string;
  /** Numbers and buttons stand at the right. */
  readonly isEnd?: boolean;
  /** Its cells speak for themselves. */
  readonly isUnseen?: boolean;
}

interface Props {
  readonly title: string;
  readonly text: string;
  readonly typed: string;
  readonly placeholder: string;
  /** How much is found, in words. */
  readonly found: string;
  readonly tools: ReactNode;
  readonly failure: string | undefined;
  readonly tableClass: string;
  readonly columns: readonly EvidenceColumn[];
  /** Whether names in the rows are still to come. */
  readonly isReading?: boolean;
  /** What was looked for and is not there. */
  readonly missed: string | undefined;
  /** The body of the table. */
  readonly children: ReactNode;
  onType(text: string): void;
}

/** A table that can be searched: its head, what went wrong, its columns, and what was not found. */
export function EvidencePage({
  failure,
  tableClass,
  columns,
  isReading = false,
  missed,
  children,
  tools,
  ...head
}: Props) {
  const t = useTranslate();
  return (
    <div className="page">
      <PageHead {...head}>{tools}</PageHead>
      {failure !== undefined && <p className="page-failure">{t("app/evidence-failed", { detail: failure })}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section className="page-scroll" tabIndex={0} aria-label={head.title}>
        <table className={`evidence-table ${tableClass}`} aria-busy={isReading}>
          <thead>
            <tr>
              {columns.map(({ key, label, isEnd = false, isUnseen = false }) => (
                <th key={key} scope="col" className={isEnd ? "end" : undefined}>
                  {isUnseen ? <span className="visually-hidden">{label}</span> : label}
                </th>
              ))}
            </tr>
          </thead>
          {children}
        </table>
        {missed !== undefined && <p className="page-none">{t("app/no-match", { text: missed })}</p>}
      </section>
    </div>
  );
}
