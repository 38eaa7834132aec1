import type { Language } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import { type ChangeDisplay, changeDisplay } from "../change-display.ts";
import type { LineLook } from "../charts/line-look.ts";
import { missing } from "../numbers/digits.ts";
import { headline, joinQuantity } from "../numbers/quantity.ts";
import type { Unit } from "../numbers/unit.ts";
import { changeSentence, type Moment } from "../sentences/change.ts";

/** One scenario's value of an indicator at the time spoken of. */
export interface CardValue extends LineLook {
  readonly id: string;
  /** Absent while it is being computed. */
  readonly value: number | undefined;
  readonly isSelected: boolean;
}

/** What a card is made from; the value with style 0 is the base's. */
export interface CardInput {
  readonly label: string;
  readonly unit: Unit;
  readonly language: Language;
  readonly at: Moment;
  readonly values: readonly CardValue[];
  /** Words for a number without a unit: “2020 年=1”. */
  readonly note: string;
}

/** An indicator card: value of the selected scenario, change against the base, all scenarios on a strip. */
export interface IndicatorCard {
  readonly label: string;
  readonly number: string;
  readonly unit: string;
  readonly change: ChangeDisplay | undefined;
  /** “基准 3.53”; empty when the base itself is selected. */
  readonly base: string;
  /** Places on the strip, 0 to 1; the selected scenario last but for the base, so that it is not covered. */
  readonly strip: readonly (CardValue & { readonly place: number })[];
  /** The whole card as a sentence. */
  readonly sentence: string;
  /** What is said where there is no number. */
  readonly absent: string | undefined;
}

/** What an indicator card shows. */
export function indicatorCard(input: CardInput): IndicatorCard {
  const { unit, language, values } = input;
  const base = values.find(({ style }) => style === 0)?.value ?? Number.NaN;
  const selected = values.find(({ isSelected }) => isSelected) ?? values.find(({ style }) => style === 0);
  const value = selected?.value ?? Number.NaN;
  const isWaiting = selected !== undefined && selected.value === undefined;
  const isBase = selected?.style === 0;
  const shown = headline(value, unit, language);
  const change = isBase ? undefined : changeDisplay(value, base, unit, language);
  const hasData = Number.isFinite(value);
  const absent = hasData ? undefined : translate(language, isWaiting ? "app/chart-computing" : "app/card-no-data");
  return {
    label: input.label,
    number: hasData ? shown.number : missing,
    unit: shown.unit === "" ? input.note : shown.unit,
    change,
    base:
      isBase || !hasData
        ? ""
        : translate(language, "app/base-short", { value: headline(base, unit, language, shown).number }),
    strip: stripOf(values),
    sentence: translate(language, "app/card-open", {
      label: input.label,
      value: absent ?? joinQuantity(shown),
      change: isBase || !hasData ? "" : changeSentence(value, base, input.at, unit, language),
    }),
    absent,
  };
}

function stripOf(values: readonly CardValue[]): IndicatorCard["strip"] {
  const finite = values.flatMap((each) =>
    each.value !== undefined && Number.isFinite(each.value) ? [{ ...each, value: each.value }] : [],
  );
  const low = Math.min(...finite.map(({ value }) => value));
  const high = Math.max(...finite.map(({ value }) => value));
  const rank = ({ style, isSelected }: CardValue) => (style === 0 ? 2 : isSelected ? 1 : 0);
  return finite
    .map((each) => ({ ...each, place: high > low ? (each.value - low) / (high - low) : 0.5 }))
    .sort((a, b) => rank(a) - rank(b));
}
