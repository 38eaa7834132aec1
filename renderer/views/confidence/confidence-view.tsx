import { describeProblem } from "../../../i18n/translate.ts";
import { weakPoints } from "../../../reports/evidence/weak-points.ts";
import type { ConfidenceGroup, ConfidenceLine } from "../../../scenarios/confidence/sheet.ts";
import { Icon, type IconName } from "../../app/icons.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { textIn } from "../../store/model-selectors.ts";
import { namedValues } from "../../store/named-values.ts";
import { savedFile } from "../../store/selectors.ts";
import { openPage, openTab } from "../../store/view-actions.ts";
import { type ConfidenceState, sheetLength, useConfidence } from "./use-confidence.ts";
import "../page.css";
import "./confidence.css";

const groups: readonly ConfidenceGroup[] = ["structure", "structure-behaviour", "behaviour"];
const icons: Readonly<Record<ConfidenceLine["verdict"], IconName>> = { pass: "ok", warn: "warn", fail: "error" };

/** How far to trust the open study: the sheet, and what is weak in its model. */
export function ConfidenceView() {
  const t = useTranslate();
  const language = useApp((state) => state.view.language);
  const title = useApp((state) => textIn(savedFile(state)?.title, language, ""));
  const state = useConfidence();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section className="page-scroll confidence" tabIndex={0} aria-label={t("app/tab-confidence")}>
      <header className="page-head">
        <h1>{t("app/confidence-title", { title })}</h1>
        <p role="status">{summaryOf(state)}</p>
        <Progress state={state} />
      </header>
      {groups.map((group) => (
        <Group key={group} group={group} lines={state.lines.filter((line) => line.group === group)} />
      ))}
      <WeakPoints />
    </section>
  );

  function summaryOf({ lines, status, failure }: ConfidenceState): string {
    const count = (verdict: ConfidenceLine["verdict"]) => lines.filter((line) => line.verdict === verdict).length;
    const values = { count: lines.length, pass: count("pass"), warn: count("warn"), fail: count("fail") };
    if (status === "failed") return t("app/confidence-failed", { detail: failure ?? "" });
    if (status === "running") return t("app/confidence-text");
    return t(status === "stopped" ? "app/confidence-stopped" : "app/confidence-summary", values);
  }
}

/** After a tenth of a second: how far, and a way to stop. */
function Progress({ state }: { readonly state: ConfidenceState }) {
  const t = useTranslate();
  if (state.status === "stopped" || state.status === "failed")
    return (
      <button type="button" className="button small" onClick={state.again}>
        {t("app/confidence-again")}
      </button>
    );
  if (state.status !== "running" || !state.isSlow) return null;
  const done = state.lines.length;
  return (
    <div className="confidence-progress">
      <progress max={sheetLength} value={done} aria-label={t("app/confidence-running", { done, count: sheetLength })} />
      <span className="n">{t("app/confidence-running", { done, count: sheetLength })}</span>
      <button type="button" className="button small" onClick={state.stop}>
        {t("app/stop")}
      </button>
    </div>
  );
}

function Group({ group, lines }: { readonly group: ConfidenceGroup; readonly lines: readonly ConfidenceLine[] }) {
  const t = useTranslate();
  if (lines.length === 0) return null;
  return (
    <section aria-label={t(`confidence/group-${group}`)}>
      <h2>{t(`confidence/group-${group}`)}</h2>
      <ul className="confidence-lines">
        {lines.map((line) => (
          <Line key={line.code} line={line} />
        ))}
      </ul>
    </section>
  );
}

function Line({ line }: { readonly line: ConfidenceLine }) {
  const t = useTranslate();
  const language = useApp((state) => state.view.language);
  const store = useAppStore();
  const system = useApp((state) => state.document.system);
  const { code, verdict, values, details } = line;
  return (
    <li data-verdict={verdict} data-line={code}>
      <span className="confidence-verdict">
        <Icon name={icons[verdict]} />
        {t(`confidence/verdict-${verdict}`)}
      </span>
      <div>
        <p>{describeProblem(language, code, namedValues(values, system, language))}</p>
        {details.length > 0 && (
          <ul className="confidence-details">
            {details.map((detail) => {
              const named = namedValues(detail.values, system, language);
              const text = describeProblem(language, detail.code, named);
              return <li key={text}>{text}</li>;
            })}
          </ul>
        )}
        {(code === "confidence/units" || code === "confidence/unused") && verdict !== "pass" && (
          <button type="button" className="evidence-link" onClick={() => openPage(store, "problems")}>
            {t("app/confidence-to-problems")}
          </button>
        )}
        {code === "confidence/sources" && (
          <button type="button" className="evidence-link" onClick={() => openTab(store, "assumptions")}>
            {t("app/confidence-to-assumptions")}
          </button>
        )}
        <p className="confidence-why">{t(`app/why-${whyOf(code)}`)}</p>
      </div>
    </li>
  );
}

type Test = "units" | "unused" | "step" | "method" | "assertions" | "extremes" | "observations" | "sources";

function whyOf(code: ConfidenceLine["code"]): Test {
  switch (code) {
    case "confidence/units":
      return "units";
    case "confidence/unused":
      return "unused";
    case "confidence/step":
      return "step";
    case "confidence/method":
      return "method";
    case "confidence/assertions":
      return "assertions";
    case "confidence/extremes":
      return "extremes";
    case "confidence/observations":
      return "observations";
    case "confidence/sources":
      return "sources";
  }
}

function WeakPoints() {
  const t = useTranslate();
  const model = useApp((state) => savedFile(state)?.model ?? "");
  const points = weakPoints(model);
  return (
    <section aria-label={t("app/weak-title")}>
      <h2>{t("app/weak-title")}</h2>
      {points.length === 0 ? (
        <p className="confidence-unknown">{t("app/weak-unknown")}</p>
      ) : (
        <ul className="confidence-weak">
          {points.map((point) => (
            <li key={point}>{t(point)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
