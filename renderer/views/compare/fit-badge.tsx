import { canonicalName } from "../../../models/names.ts";
import { inText, joinQuantity } from "../../../reports/numbers/quantity.ts";
import { momentWords } from "../../../reports/sentences/moment.ts";
import { cellsOf, parseReference, subjectOf } from "../../../scenarios/overrides/subject.ts";
import { judge, measure, type Observed } from "../../../scenarios/results/judge.ts";
import { Icon } from "../../app/icons.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { useApp } from "../../store/context.tsx";
import { createMemo } from "../../store/memo.ts";
import { textIn } from "../../store/model-selectors.ts";
import { runOf } from "../../store/run-plan.ts";
import { savedFile, scenariosOf, unitOf, variableNamed } from "../../store/selectors.ts";
import type { AppState } from "../../store/state.ts";

const memo = createMemo<readonly Observed[]>();

/** What documents say of a chart's variable, beside what the base gives: computed again after every edit of the base. */
export function observedOf(state: AppState, variable: string): readonly Observed[] {
  const base = scenariosOf(state)[0];
  const run = base && runOf(state, base.id);
  const observations = savedFile(state)?.observations;
  return memo.get(variable, [run, observations, state.document.system], () => {
    const { system } = state.document;
    if (!run || !system || !observations) return [];
    const id = canonicalName(parseReference(variable).id);
    return observations
      .filter((each) => each.kind === "observation" && parseReference(each.variable).id === id)
      .map((each) => {
        const [cell] = cellsOf(subjectOf(system), parseReference(each.variable));
        return judge(each, measure(each, { ...run, names: [] }, cell));
      })
      .filter(({ value }) => Number.isFinite(value));
  });
}

/** Whether the base still meets what was observed: edits that break history are seen at once. */
export function FitBadge({ variable }: { readonly variable: string }) {
  const t = useTranslate();
  const observed = useApp((state) => observedOf(state, variable));
  const unit = useApp((state) => {
    const named = variableNamed(state, variable);
    return named && unitOf(state, named.variable);
  });
  const language = useApp((state) => state.view.language);
  const units = useApp((state) => state.document.system?.simSpecs.timeUnits);
  const worst = observed.find(({ isMet }) => !isMet) ?? observed.at(-1);
  if (!worst || !unit) return null;
  const { observation, isMet, value } = worst;
  const show = (number: number | undefined) =>
    number === undefined ? "" : joinQuantity(inText(number, unit, language));
  const [low, high] = [show(observation.low), show(observation.high)];
  const words = t("app/fit-text", {
    label: textIn(
      typeof observation.note === "string" ? { [language]: observation.note } : observation.note,
      language,
      observation.id,
    ),
    data: low === high ? low : [low, high].filter((end) => end !== "").join(" – "),
    value: show(value),
  });
  const year = momentWords(Math.floor(observation.time ?? observation.from ?? Number.NaN), units, language);
  const verdict = t(isMet ? "app/fit-met" : "app/fit-missed", { year });
  return (
    <span className="fit-badge n" data-met={isMet} title={`${verdict}. ${words}`}>
      <Icon name={isMet ? "ok" : "warn"} size={14} />
      <span className="fit-words" aria-hidden="true">
        {verdict}
      </span>
      <span className="visually-hidden">{`${verdict}. ${words}`}</span>
    </span>
  );
}
