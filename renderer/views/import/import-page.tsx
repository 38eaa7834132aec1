import { useMemo } from "react";
import { translate } from "../../../i18n/translate.ts";
import { Icon } from "../../app/icons.tsx";
import { openText } from "../../app/mend-session.ts";
import { open, type Session, useSession } from "../../app/session.ts";
import { dtText } from "../../app/status-text.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { causeText } from "../../platform/file-causes.ts";
import { useApp } from "../../store/context.tsx";
import { savedFile } from "../../store/selectors.ts";
import { notify, openPage } from "../../store/view-actions.ts";
import { goToProblem } from "../problems/go-to-problem.ts";
import { ProblemList } from "../problems/problem-list.tsx";
import { type ImportReport, reportImport } from "./import-report.ts";
import { handledWords, type NoteWords, noteWords, reportText } from "./report-text.ts";
import "./import.css";

/** What was read of a model file, what was changed, what was not understood, with places. */
export function ImportPage() {
  const t = useTranslate();
  const language = useApp((state) => state.view.language);
  const model = useApp((state) => state.document.model);
  const system = useApp((state) => state.document.system);
  const problems = useApp((state) => state.document.problems);
  const charts = useApp((state) => savedFile(state)?.charts.length ?? 0);
  const report = useMemo(() => model && reportImport(model, system, problems), [model, system, problems]);
  if (!report) return null;
  const { errors, checks, ignored, counts } = report;
  const title =
    errors.length > 0
      ? t("app/read-not-run", { count: errors.length })
      : checks.length > 0
        ? t("app/import-with-notes", { count: checks.length })
        : t("app/import-ready");
  return (
    <section className="import-page" aria-label={t("app/import-report")}>
      <h1>{title}</h1>
      <p className="import-lead">
        {t(counts.sound === counts.variables ? "app/import-lead-all" : "app/import-lead", {
          variables: counts.variables,
          sound: counts.sound,
        })}
      </p>
      <Counts report={report} />
      <ProblemList problems={[...errors, ...checks]} />
      <NoteList title={t("app/import-changed")} notes={handledWords(report, charts, language)} />
      <NoteList title={t("app/import-ignored")} notes={ignored.map((note) => noteWords(note, language))} />
      <Actions report={report} title={title} />
    </section>
  );
}

function Counts({ report: { counts } }: { readonly report: ImportReport }) {
  const t = useTranslate();
  const specs = useApp((state) => state.document.model?.simSpecs);
  const canRun = useApp((state) => state.document.system !== undefined);
  const { variables, stocks, flows, others } = counts;
  return (
    <dl className="import-counts n">
      <Count number={String(variables)} words={t("app/import-variables", { stocks, flows, others })} />
      {specs && (
        <Count
          number={`${specs.start} – ${specs.stop}`}
          words={t("app/import-method", { method: specs.method === "rk4" ? "RK4" : "Euler", dt: dtText(specs.dt) })}
        />
      )}
      <Count
        number={canRun ? String(counts.assumptions) : "—"}
        words={
          canRun
            ? t("app/import-constants", { count: counts.assumptions, ranges: counts.withRange })
            : t("app/import-constants-unknown")
        }
      />
      <Count
        number={String(counts.graphicalFunctions)}
        words={t("app/import-tables", { count: counts.graphicalFunctions })}
      />
      <Count number={String(counts.views)} words={t("app/import-views", { count: counts.views })} />
    </dl>
  );
}

function Count({ number, words }: { readonly number: string; readonly words: string }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>{number}</dd>
    </div>
  );
}

function NoteList({ title, notes }: { readonly title: string; readonly notes: readonly NoteWords[] }) {
  const t = useTranslate();
  const session = useSession();
  const hasText = useApp((state) => state.document.text !== undefined);
  if (notes.length === 0) return null;
  return (
    <section className="problem-group" aria-label={title}>
      <div className="problem-heading">
        <h2>{title}</h2>
        <span className="n">{notes.length}</span>
      </div>
      <ul>
        {notes.map(({ place, text, where }) => (
          <li key={`${place} ${text}`} className="problem-row compact" data-severity="note">
            <Icon name="info" />
            <div className="problem-place n">{place}</div>
            <div className="problem-text">{text}</div>
            {hasText && where?.line !== undefined && (
              <button
                type="button"
                className="button small"
                aria-label={t("app/problem-go-place", { place })}
                onClick={() => goToProblem(session, { where }, { kind: "text" })}
              >
                {t("app/problem-go-text")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Actions({ report, title }: { readonly report: ImportReport; readonly title: string }) {
  const t = useTranslate();
  const session = useSession();
  const canRun = useApp((state) => state.document.system !== undefined);
  const hasText = useApp((state) => state.document.text !== undefined);
  return (
    <div className="import-actions">
      <button
        type="button"
        className="button quiet"
        onClick={() => {
          saveReport(session, title, report).catch(() => undefined);
        }}
      >
        {t("app/import-save-report")}
      </button>
      <button type="button" className="button end" onClick={() => open(session)}>
        {t("app/import-other")}
      </button>
      {hasText && (
        <button type="button" className={canRun ? "button" : "button primary"} onClick={() => openText(session)}>
          {t("app/mend-open")}
        </button>
      )}
      {canRun && (
        <button type="button" className="button primary" onClick={() => openPage(session.store, undefined)}>
          {t("app/import-open")}
        </button>
      )}
    </div>
  );
}

async function saveReport({ store, platform }: Session, title: string, report: ImportReport): Promise<void> {
  const state = store.getState();
  const { language } = state.view;
  const source = state.document.source?.name ?? "";
  const text = reportText(`${source}\n${title}`, report, savedFile(state)?.charts.length ?? 0, language);
  const name = `${source.replace(/\.[^.]+$/, "")} ${translate(language, "app/import-report")}.txt`;
  const outcome = await platform.export(name, new TextEncoder().encode(text));
  if (outcome.status === "saved") notify(store, translate(language, "app/saved", { name: outcome.name }));
  if (outcome.status === "failed") {
    notify(store, translate(language, "app/table-not-written", { name, cause: causeText(language, outcome) }), "error");
  }
}
