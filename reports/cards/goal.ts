import type { Language } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import { amountInText, inText, joinQuantity } from "../numbers/quantity.ts";
import type { Unit } from "../numbers/unit.ts";
import { type Moment, moreWord } from "../sentences/change.ts";
import { momentWords, tidyChinese } from "../sentences/moment.ts";

/** What a study wants of a quantity: at least `low`, at most `high`, at a time of its own or at the one looked at. */
export interface Goal {
  readonly low?: number;
  readonly high?: number;
  readonly at?: number;
}

/** Whether a goal is met, in few words and in a sentence. */
export interface GoalState {
  readonly isMet: boolean;
  /** “目标 360 万人”. */
  readonly label: string;
  readonly sentence: string;
}

/** A goal in words: “目标 360 万人”. */
export function goalLabel({ low, high }: Goal, unit: Unit, language: Language): string {
  const ends = [low, ...(high === low ? [] : [high])].filter((end) => end !== undefined);
  return tidyChinese(
    translate(language, "app/goal", { value: ends.map((end) => words(end, unit, language)).join(" – ") }),
    language,
  );
}

/** A value held against a goal; nothing where there is no value. */
export function goalState(
  goal: Goal,
  value: number,
  at: Moment,
  unit: Unit,
  language: Language,
): GoalState | undefined {
  if (!Number.isFinite(value)) return undefined;
  const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = goal;
  const off = value < low ? value - low : value > high ? value - high : 0;
  const label = goalLabel(goal, unit, language);
  const year = momentWords(at.time, at.units, language);
  const sentence =
    off === 0
      ? translate(language, "app/goal-met", { year, goal: label })
      : translate(language, "app/goal-missed", {
          year,
          goal: label,
          amount: amountInText(off, unit, language),
          more: moreWord(off, unit, language),
        });
  return { isMet: off === 0, label, sentence: tidyChinese(sentence, language) };
}

function words(value: number, unit: Unit, language: Language): string {
  return joinQuantity(
    inText(
      value,
      unit.kind === "percent" ? unit : { ...unit, per: { zh: "", en: "" }, noun: { ...unit.noun, en: "" } },
      language,
    ),
  );
}
