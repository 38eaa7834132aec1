import { formatDecimal } from "../../reports/numbers/digits.ts";
import { CommandButton } from "../controls/command-button.tsx";
import { useApp } from "../store/context.tsx";
import { heldWork } from "../store/long-runs.ts";
import { isDirty } from "../store/selectors.ts";
import { isApart } from "../views/known-views.ts";
import { countProblems, problemsOf } from "../views/problems/list-problems.ts";
import { dtText } from "./status-text.ts";
import { useTranslate } from "./use-translate.ts";

/** The foot of the window: problems, how fast, by what method, backed up when. */
export function StatusBar() {
  return (
    <footer className="status-bar n">
      <ProblemState />
      <RunState />
      <HeldState />
      <MethodState />
      <span className="end">
        <BackupState />
      </span>
    </footer>
  );
}

function ProblemState() {
  const t = useTranslate();
  const status = useApp((state) => state.document.status);
  const page = useApp((state) => state.view.page);
  const tab = useApp((state) => state.view.tab);
  const problems = useApp(problemsOf);
  if (status === "empty" || status === "opening") return null;
  const { errors, warnings } = countProblems(problems);
  // What could not be read at all is on the page, not in the file.
  if (status === "failed" && problems.length === 0) return null;
  const tone = errors > 0 || status === "failed" ? "error" : warnings > 0 ? "warning" : "ok";
  const words =
    errors > 0
      ? t("app/problem-count", { count: errors })
      : warnings > 0
        ? t("app/warning-count", { count: warnings })
        : t("app/no-problems");
  // A file that could not be opened shows its problems already, unless a page that speaks of no study is in front of it.
  if (status === "failed") {
    if (!isApart(tab)) return <span className="state">{stateOf(tone, words)}</span>;
    return (
      <CommandButton command="view.problems" className="state">
        {stateOf(tone, words)}
      </CommandButton>
    );
  }
  return (
    <CommandButton command="view.problems" className="state" aria-pressed={page === "problems"}>
      {stateOf(tone, words)}
    </CommandButton>
  );
}

function stateOf(tone: "error" | "warning" | "ok", words: string) {
  return (
    <>
      <i className="status-dot" data-tone={tone} />
      {words}
    </>
  );
}

function RunState() {
  const t = useTranslate();
  const trouble = useApp(({ document, runs }) => (document.status === "ready" ? runs.engineTrouble : undefined));
  const isSlow = useApp((state) => state.runs.isSlow);
  const elapsed = useApp((state) => state.runs.elapsed);
  const count = useApp((state) => state.runs.count);
  if (trouble !== undefined) {
    return (
      <span className="state" role="alert">
        <i className="status-dot" data-tone="warning" />
        {t(trouble === "stopped" ? "app/engine-stopped" : "app/engine-failed")}
        <CommandButton command="run.again" className="button small">
          {t("app/run-again")}
        </CommandButton>
      </span>
    );
  }
  if (isSlow) {
    return (
      <span className="state">
        {t("app/engine-slow")}
        <CommandButton command="run.stop" className="button small">
          {t("app/stop")}
        </CommandButton>
      </span>
    );
  }
  return count > 0 ? <span>{t("app/run-time", { count, time: formatDecimal(elapsed, 1) })}</span> : null;
}

/** Runs that the user was asked about, and that have not been started. */
function HeldState() {
  const t = useTranslate();
  const hasHeld = useApp((state) => heldWork(state) !== undefined);
  if (!hasHeld) return null;
  return (
    <span className="state">
      <i className="status-dot" data-tone="warning" />
      {t("app/long-run-held")}
      <CommandButton command="run.long" className="button small">
        {t("app/long-run-start")}
      </CommandButton>
    </span>
  );
}

function MethodState() {
  const t = useTranslate();
  const specs = useApp((state) => state.document.system?.simSpecs);
  if (!specs) return null;
  return <span>{t("app/method", { method: specs.method === "rk4" ? "RK4" : "Euler", dt: dtText(specs.dt) })}</span>;
}

function BackupState() {
  const t = useTranslate();
  const at = useApp((state) => state.document.backedUpAt);
  const language = useApp((state) => state.view.language);
  const dirty = useApp(isDirty);
  if (!at || !dirty) return t("app/offline");
  const clock = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", { hour: "2-digit", minute: "2-digit" });
  return t("app/backed-up", { time: clock.format(new Date(at)) });
}
