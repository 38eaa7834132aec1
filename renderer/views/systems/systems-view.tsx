import { useDeferredValue, useMemo, useState } from "react";
import { findSystems, groupSystems } from "../../../reports/evidence/system-table.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { useEvidenceTables } from "../../evidence/tables.ts";
import { libraryNames } from "../../library/library.ts";
import { libraryTitle } from "../../library/titles.ts";
import { useApp } from "../../store/context.tsx";
import { EvidencePage } from "../evidence-page.tsx";
import { SystemGroup } from "./system-group.tsx";
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
  const columns = [
    { key: "mechanism", label: t("app/systems-mechanism") },
    { key: "lever", label: t("app/systems-lever") },
    { key: "outcome", label: t("app/systems-outcome") },
    { key: "effect", label: t("app/systems-effect"), isEnd: true },
    { key: "open", label: t("app/systems-open"), isUnseen: true },
  ];
  return (
    <EvidencePage
      title={t("app/systems-title")}
      text={t("app/systems-text", { count: entries.length, rows: systems.length })}
      typed={typed}
      placeholder={t("app/systems-search")}
      onType={setTyped}
      found={t("app/systems-found", { count: found.length, rows })}
      failure={failure}
      tableClass="systems-table"
      columns={columns}
      isReading={!isWhole && failure === undefined}
      missed={found.length === 0 && systems.length > 0 ? text : undefined}
      tools={
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
      }
    >
      {found.map((entry) => (
        <SystemGroup key={entry.id} entry={entry} parts={parts} />
      ))}
    </EvidencePage>
  );
}
