import { useEffect, useState } from "react";
import { momentWords } from "../../../reports/sentences/moment.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { useApp } from "../../store/context.tsx";
import { isWaiting } from "../../store/run-plan.ts";
import { selectedTime } from "../../store/selectors.ts";
import type { AppState } from "../../store/state.ts";
import { draftEffects } from "./draft-effects.ts";

/** Milliseconds of rest after which a change is spoken of. */
const rest = 700;

function isMoving(state: AppState): boolean {
  return state.view.isDragging || isWaiting(state);
}

/** What a change has done, for those who do not see the lines move: said once it rests, never while it is dragged. */
export function SettledChange() {
  const t = useTranslate();
  const effects = useApp((state) => (isMoving(state) ? undefined : draftEffects(state)));
  const year = useApp((state) =>
    momentWords(selectedTime(state) ?? Number.NaN, state.document.system?.simSpecs.timeUnits, state.view.language),
  );
  const words = effects
    ?.map(({ label, change }) => t("app/say-effect", { label, year, change: change.text }))
    .join(" ");
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (words === undefined) return;
    const clock = setTimeout(() => setSaid(words), rest);
    return () => clearTimeout(clock);
  }, [words]);
  return (
    <div className="visually-hidden" role="status">
      {said}
    </div>
  );
}
