import { useDeferredValue, useMemo, useState } from "react";
import { findSystems, groupSystems } from "../../../reports/evidence/system-table.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { useEvidenceTables } from "../../evidence/tables.ts";
import { libraryNames } from "../../library/library.ts";
import { libraryTitle } from "../../library/titles.ts";
import { useApp } from "../../store/context.tsx";
import { PageHead } from "../page-head.tsx";
import { SystemGroup } from "./system-group.tsx";
import "../page.css";
import "./systems.css";

/** The systems of the source documents, each with its mechanisms and what brings them to life. */
export function SystemsView() {
  const t = useTranslate();
  const language = useApp((state) => state.view.language);
  const { systems, parts, isWhole, failure } = useEvidenceTables();
  const [typed, setTyped] = useState("");
  const [study, setStudy] = useState("");
  const text = useDeferredValue(typed);
  const entries = useMemo(() => groupSystems(systems), [systems]);
  const found = useMemo(
    () => findSystems(entries, text, study === "" ? undefined : study, parts),
    [entries, text, study, parts],
  );
  const rows = found.reduce((count, entry) => count + entry.parts.length, 0);
  return (
    <div className="page">
      <PageHead
        title={t("app/systems-title")}
        text={t("app/systems-text", { count: entries.length, rows: systems.length })}
        typed={typed}
        placeholder={t("app/systems-search")}
        onType={setTyped}
        found={t("app/systems-found", { count: found.length, rows })}
      >
        <select
          className="input page-select"
          aria-label={t("app/systems-study")}
          value={study}
          onChange={(event) => setStudy(event.target.value)}
        >
          <option value="">{t("app/systems-all")}</option>
          {libraryNames.map((name) => (
            <option key={name} value={name}>
              {libraryTitle(name, language)}
            </option>
          ))}
        </select>
      </PageHead>
      {failure !== undefined && <p className="page-failure">{t("app/evidence-failed", { detail: failure })}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section className="page-scroll" tabIndex={0} aria-label={t("app/systems-title")}>
        <table className="evidence-table systems-table" aria-busy={!isWhole && failure === undefined}>
          <thead>
            <tr>
              <th scope="col">{t("app/systems-mechanism")}</th>
              <th scope="col">{t("app/systems-lever")}</th>
              <th scope="col">{t("app/systems-outcome")}</th>
              <th scope="col" className="end">
                {t("app/systems-effect")}
              </th>
              <th scope="col">
                <span className="visually-hidden">{t("app/systems-open")}</span>
              </th>
            </tr>
          </thead>
          {found.map((entry) => (
            <SystemGroup key={entry.id} entry={entry} parts={parts} />
          ))}
        </table>
        {found.length === 0 && systems.length > 0 && <p className="page-none">{t("app/no-match", { text })}</p>}
      </section>
    </div>
  );
}
