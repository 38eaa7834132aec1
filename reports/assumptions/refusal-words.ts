import type { Language } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import { printShifted } from "../numbers/exact-decimal.ts";
import type { DecimalPoints } from "./decimal-commas.ts";
import type { GridRow, RowRange } from "./grid-row.ts";
import type { EditPlan, RefusedCell } from "./plan-edits.ts";
import type { Refusal } from "./read-typed.ts";
import { rowFormat, showNumber, showRange } from "./row-format.ts";
import type { UnitFormat } from "./unit-format.ts";

/** Why something is not stored, as a heading and what to do about it. */
export interface RefusalWords {
  readonly title: string;
  readonly advice: string;
}

/** How the place in which something was typed writes its numbers. */
export interface PlaceWords {
  readonly format: UnitFormat;
  value(value: number): string;
  range(range: RowRange): string;
}

/** How a line of the table writes them. */
export function rowWords(row: GridRow, language: Language): PlaceWords {
  const format = rowFormat(row, language);
  return {
    format,
    value: (value) => showNumber(value, { ...format, hasPlus: false }),
    range: ({ low, high }) => showRange(low, high, format),
  };
}

/** What to say beside a cell or a lever's field that was refused: the same words. */
export function refusalWords(
  refusal: Refusal,
  place: PlaceWords,
  language: Language,
  isRangeCited: boolean,
): RefusalWords {
  switch (refusal.kind) {
    case "out-of-range": {
      const value = place.value(refusal.value);
      const range = place.range(refusal.range);
      return {
        title: translate(language, "app/grid-refused-range", { value, range }),
        advice: translate(language, isRangeCited ? "app/grid-advice-range" : "app/grid-advice-range-assumed", {
          value,
        }),
      };
    }
    case "not-a-number":
      return {
        title: translate(language, "app/grid-refused-number", { text: short(refusal.text) }),
        advice: numberAdvice(refusal.meant, place.format, language),
      };
    case "wrong-unit":
      return {
        title: translate(language, "app/grid-refused-wrong-unit", { unit: short(refusal.unit) }),
        advice: translate(language, "app/grid-advice-wrong-unit", { unit: place.format.unit }),
      };
    default:
      return {
        title: translate(language, `app/grid-refused-${refusal.kind}`),
        advice: translate(language, `app/grid-advice-${refusal.kind}`),
      };
  }
}

/** 三成 is 0.3 where ratios are shown, 30 where per cent is. */
function numberAdvice(meant = 0.3, { takesPercent, shift }: UnitFormat, language: Language): string {
  if (!takesPercent) return translate(language, "app/grid-advice-number");
  const number = printShifted(meant, shift);
  return translate(language, "app/grid-advice-meant", { number, percent: `${printShifted(meant, 2)}%` });
}

function short(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}

/** What pasting did: how many cells went in, how many did not and why, and how commas were read where one may ask. */
export function pasteReport(plan: EditPlan, language: Language, read?: DecimalPoints): string {
  return joinSentences([editReport(plan, language), ...(read ? commaReport(read, language) : [])], language);
}

/** How commas were read: told once for all of them. */
function commaReport({ comma, unclear: [unclear] }: DecimalPoints, language: Language): readonly string[] {
  return [
    ...(comma
      ? [translate(language, "app/grid-pasted-commas", { text: short(comma.text), read: short(comma.read) })]
      : []),
    ...(unclear
      ? [translate(language, "app/grid-pasted-unclear", { text: short(unclear.text), read: short(unclear.read) })]
      : []),
  ];
}

/** Sentences that follow one another. */
export function joinSentences(sentences: readonly string[], language: Language): string {
  return sentences.join(language === "zh" ? "" : " ");
}

/** What an operation on cells did, in one sentence, with the first two reasons of what it could not do. */
function editReport(plan: EditPlan, language: Language): string {
  const count = plan.edits.length;
  const refused = plan.refused.length;
  if (refused === 0) {
    return plan.unusual.length === 0
      ? translate(language, "app/grid-pasted", { count })
      : translate(language, "app/grid-pasted-unusual", { count, unusual: plan.unusual.length });
  }
  const named = [...new Set(plan.refused.map((cell) => lineReason(cell, language)))];
  const reasons =
    named.slice(0, 2).join(language === "zh" ? "，" : ", ") +
    (named.length > 2 ? (language === "zh" ? "，还有别的" : ", and more") : "");
  return translate(language, "app/grid-pasted-refused", { count, refused, reasons });
}

function lineReason({ line, refusal }: RefusedCell, language: Language): string {
  return translate(language, "app/grid-line-reason", {
    line,
    reason: translate(language, `app/grid-reason-${refusal.kind}`),
  });
}
