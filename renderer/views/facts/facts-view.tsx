import { useDeferredValue, useMemo, useState } from "react";
import { type FactFilter, findFacts, usesByFact } from "../../../reports/evidence/fact-table.ts";
import { textIn } from "../../../reports/evidence/names.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { useEvidenceTables } from "../../evidence/tables.ts";
import { useApp } from "../../store/context.tsx";
import { EvidencePage } from "../evidence-page.tsx";
import { FactRow } from "./fact-row.tsx";
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
  const columns = [
    { key: "fact", label: t("app/facts-fact") },
    { key: "value", label: t("app/facts-value"), isEnd: true },
    { key: "quote", label: t("app/facts-quote") },
    { key: "uses", label: t("app/facts-uses") },
  ];
  return (
    <EvidencePage
      title={t("app/facts-title")}
      text={t("app/facts-text", { count: facts.length })}
      typed={typed}
      placeholder={t("app/facts-search")}
      onType={setTyped}
      found={t(isWhole || failure !== undefined ? "app/facts-found" : "app/facts-found-reading", {
        count: found.length,
      })}
      failure={failure}
      tableClass="facts-table"
      columns={columns}
      missed={found.length === 0 && facts.length > 0 ? text : undefined}
      tools={
        <>
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
        </>
      }
    >
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
    </EvidencePage>
  );
}
