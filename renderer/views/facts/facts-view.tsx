import { useDeferredValue, useMemo, useState } from "react";
import { type FactFilter, findFacts, usesByFact } from "../../../reports/evidence/fact-table.ts";
import { textIn } from "../../../reports/evidence/names.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { useEvidenceTables } from "../../evidence/tables.ts";
import { useApp } from "../../store/context.tsx";
import { PageHead } from "../page-head.tsx";
import { FactRow } from "./fact-row.tsx";
import "../page.css";
import "./facts.css";

const uses: readonly FactFilter["use"][] = ["all", "used", "unused", "flagged"];

/** The figures of the source documents, their words, and what rests on them. */
export function FactsView() {
  const t = useTranslate();
  const language = useApp((state) => state.view.language);
  const { facts, documents, parts, isWhole, failure } = useEvidenceTables();
  const [typed, setTyped] = useState("");
  const [document, setDocument] = useState("");
  const [use, setUse] = useState<FactFilter["use"]>("all");
  const text = useDeferredValue(typed);
  const placed = useMemo(() => usesByFact(parts), [parts]);
  const found = useMemo(() => {
    const filter = { text, document: document === "" ? undefined : document, use };
    return findFacts(facts, filter, placed, documents, parts);
  }, [facts, text, document, use, placed, documents, parts]);
  return (
    <div className="page">
      <PageHead
        title={t("app/facts-title")}
        text={t("app/facts-text", { count: facts.length })}
        typed={typed}
        placeholder={t("app/facts-search")}
        onType={setTyped}
        found={t("app/facts-found", { count: found.length })}
      >
        <select
          className="input page-select"
          aria-label={t("app/facts-document")}
          value={document}
          onChange={(event) => setDocument(event.target.value)}
        >
          <option value="">{t("app/facts-all-documents")}</option>
          {[...documents.values()].map(({ id, title }) => (
            <option key={id} value={id}>
              {id} {textIn(title, language, id)}
            </option>
          ))}
        </select>
        <fieldset className="segments" aria-label={t("app/facts-use")}>
          {uses.map((each) => (
            <button key={each} type="button" aria-pressed={use === each} onClick={() => setUse(each)}>
              {t(`app/facts-use-${each}`)}
            </button>
          ))}
        </fieldset>
      </PageHead>
      {failure !== undefined && <p className="page-failure">{t("app/evidence-failed", { detail: failure })}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section className="page-scroll" tabIndex={0} aria-label={t("app/facts-title")}>
        <table className="evidence-table facts-table">
          <thead>
            <tr>
              <th scope="col">{t("app/facts-fact")}</th>
              <th scope="col" className="end">
                {t("app/facts-value")}
              </th>
              <th scope="col">{t("app/facts-quote")}</th>
              <th scope="col">{t("app/facts-uses")}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((fact) => (
              <FactRow
                key={fact.id}
                fact={fact}
                source={documents.get(fact.document)}
                uses={placed.get(fact.id)}
                parts={parts}
                isWhole={isWhole}
              />
            ))}
          </tbody>
        </table>
        {found.length === 0 && facts.length > 0 && <p className="page-none">{t("app/no-match", { text })}</p>}
      </section>
    </div>
  );
}
