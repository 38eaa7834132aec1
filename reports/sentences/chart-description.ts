import type { Language } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import type { ChartLine } from "../charts/chart-input.ts";
import { amountInText, inText, joinQuantity } from "../numbers/quantity.ts";
import { changeSize, moreWord } from "./change.ts";
import type { SentenceInput } from "./chart-sentence.ts";
import { momentWords, tidyChinese } from "./moment.ts";

/** What a description is made from, beside what its sentence is. */
export interface DescriptionInput extends SentenceInput {
  readonly title: string;
  /** The words beside the title; empty where there are none. */
  readonly unitWords: string;
  /** How many observations there are, and how many the base meets. */
  readonly fit: { readonly count: number; readonly met: number };
  /** The goal's words; absent: none. */
  readonly goal?: string | undefined;
}

/** A chart for those who do not see it: what it shows, where each line begins and ends, the greatest change, the fit, the keys. */
export function chartDescription(input: DescriptionInput): string {
  const { language, fit, goal } = input;
  const parts = [
    headWords(input),
    ...input.lines.map((_, index) => lineWords(input, index)),
    mostWords(input),
    goal === undefined ? "" : translate(language, "app/describe-goal", { goal }),
    fit.count === 0 ? "" : translate(language, "app/describe-fit", { count: fit.count, met: fit.met }),
    translate(language, "app/describe-keys"),
  ];
  const text = parts.filter((part) => part !== "").join(language === "zh" ? "" : " ");
  return tidyChinese(text, language);
}

function last({ times }: SentenceInput): number {
  return times.length - 1;
}

function moment({ times, timeUnits, language }: SentenceInput, index: number): string {
  return momentWords(times[index] ?? Number.NaN, timeUnits, language);
}

function headWords(input: DescriptionInput): string {
  const { title, unitWords, language, lines } = input;
  const words = { title, start: moment(input, 0), end: moment(input, last(input)), count: lines.length };
  return unitWords === ""
    ? translate(language, "app/describe-chart-plain", words)
    : translate(language, "app/describe-chart", { ...words, unit: unitWords });
}

function value(number: number, { unit }: SentenceInput, language: Language): string {
  return joinQuantity(inText(number, unit, language));
}

function lineWords(input: DescriptionInput, index: number): string {
  const line = input.lines[index];
  const [from, to] = [line?.values[0], line?.values[last(input)]];
  if (!line || !isWhole(line) || from === undefined || to === undefined) return "";
  return translate(input.language, "app/describe-line", {
    name: line.name,
    start: moment(input, 0),
    end: moment(input, last(input)),
    from: value(from, input, input.language),
    to: value(to, input, input.language),
  });
}

/** Whether the run came to its end. */
function isWhole({ values }: ChartLine): boolean {
  return Number.isFinite(values[0]) && Number.isFinite(values[values.length - 1]);
}

/** The line and the time at which it is furthest from its base. */
function mostWords(input: DescriptionInput): string {
  const base = input.lines.find(({ style }) => style === 0);
  let most: { readonly name: string; readonly index: number; readonly from: number; readonly to: number } | undefined;
  for (const line of input.lines) {
    const own = line.base ?? base?.values;
    if (!own || line === base || !isWhole(line)) continue;
    for (let index = 0; index <= last(input); index += 1) {
      const [from, to] = [own[index] ?? Number.NaN, line.values[index] ?? Number.NaN];
      if (Math.abs(to - from) > Math.abs((most?.to ?? 0) - (most?.from ?? 0)))
        most = { name: line.name, index, from, to };
    }
  }
  if (!most || changeSize(most.from, most.to, input.unit) === "none") return "";
  return translate(input.language, "app/describe-most", {
    name: most.name,
    year: moment(input, most.index),
    more: moreWord(most.to - most.from, input.unit, input.language),
    amount: amountInText(most.to - most.from, input.unit, input.language),
  });
}
