import { useEffect, useState } from "react";
import { useApp } from "../store/context.tsx";
import { foldedPanels } from "../store/fold.ts";
import { type CoachPlace, coachPlace } from "./coach-place.ts";
import { keyWords } from "./keyboard.ts";
import { pageBox } from "./page-box.ts";
import { useTranslate } from "./use-translate.ts";
import "./coach-marks.css";

const steps = [
  { anchor: ".lever-panel .lever, .panel-right.rail .icon-button", side: "left", words: "app/coach-lever" },
  { anchor: ".scenario-row ~ .scenario-row, .rail-swatch ~ .rail-swatch", side: "right", words: "app/coach-scenario" },
  { anchor: '[data-tab="assumptions"]', side: "below", words: "app/coach-tables" },
] as const;

const storageKey = "foretide-coach";

function isDone(): boolean {
  try {
    return localStorage.getItem(storageKey) === "done";
  } catch {
    // A browser that keeps nothing would show the marks at every start: then rather never.
    return true;
  }
}

function setDone(): void {
  try {
    localStorage.setItem(storageKey, "done");
  } catch {
    // Nothing can be kept; they are gone from this window all the same.
  }
}

/** Three steps beside the things they speak of, at the first run only; gone for good after the first real change. */
export function CoachMarks() {
  const [step, setStep] = useState(() => (isDone() ? steps.length : 0));
  const hasChanged = useApp((state) => state.document.history.past.length > 0);
  const isInSight = useApp(
    ({ document, view }) =>
      document.status === "ready" &&
      document.source?.kind === "library" &&
      view.tab === "compare" &&
      view.page === undefined &&
      view.dialog === undefined,
  );
  useEffect(() => {
    if (hasChanged || step >= steps.length) setDone();
    if (hasChanged) setStep(steps.length);
  }, [hasChanged, step]);
  const current = steps[step];
  if (!current || !isInSight || hasChanged) return null;
  return <CoachMark {...current} step={step} onNext={() => setStep(step + 1)} onNever={() => setStep(steps.length)} />;
}

/** Where the thing is, as long as it is there. */
function usePlace(anchor: string, side: CoachPlace["side"]): CoachPlace | undefined {
  const [place, setPlace] = useState<CoachPlace>();
  const width = useApp((state) => state.view.width);
  const folds = useApp(({ view }) => `${view.scenariosFold} ${view.leversFold}`);
  const isDrawn = useApp((state) => state.runs.count > 0);
  const language = useApp((state) => state.view.language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the window shows moves the thing
  useEffect(() => {
    const thing = document.querySelector(anchor);
    setPlace(thing && isDrawn ? coachPlace(pageBox(thing), side, { width }) : undefined);
  }, [anchor, side, width, folds, isDrawn, language]);
  return place;
}

function CoachMark({
  anchor,
  side,
  words,
  step,
  onNext,
  onNever,
}: (typeof steps)[number] & { readonly step: number; readonly onNext: () => void; readonly onNever: () => void }) {
  const t = useTranslate();
  const isMac = useApp((state) => state.view.isMac);
  const place = usePlace(anchor, side);
  const isFolded = useApp(
    ({ view }) => foldedPanels(view.width, { scenarios: view.scenariosFold, levers: view.leversFold }).levers,
  );
  if (!place) return null;
  const isLast = step === steps.length - 1;
  return (
    <aside
      className="coach"
      aria-label={t("app/coach")}
      data-side={place.side}
      style={{ left: place.left, top: place.top, "--coach-point": `${place.point}px` }}
    >
      <b>{t(words === "app/coach-lever" && isFolded ? "app/coach-lever-folded" : words)}</b>
      <p>
        {words === "app/coach-lever"
          ? t("app/coach-lever-text", { undo: keyWords("Ctrl Z", isMac) })
          : t(`${words}-text`)}
      </p>
      <div className="coach-foot">
        <span
          className="coach-dots"
          role="img"
          aria-label={t("app/coach-step", { step: step + 1, count: steps.length })}
        >
          {steps.map((each, index) => (
            <i key={each.words} data-on={index === step} />
          ))}
        </span>
        {!isLast && (
          <button type="button" onClick={onNever}>
            {t("app/coach-never")}
          </button>
        )}
        <button type="button" className="next" onClick={onNext}>
          {t(isLast ? "app/coach-done" : "app/coach-next")}
        </button>
      </div>
    </aside>
  );
}
