import type { Language } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import type { ChartLine, ChartMode } from "../charts/chart-input.ts";
import { nearestIndex } from "../charts/readout.ts";
import { isAgainstBase } from "../charts/series-mode.ts";
import { amountInText, inText, joinQuantity, percentChange } from "../numbers/quantity.ts";
import type { Unit } from "../numbers/unit.ts";
import { changeSize, type Moment, moreWord } from "./change.ts";
import { momentWords, tidyChinese } from "./moment.ts";

/** What a sentence is made from: the lines of a chart in the model's unit, and the time it speaks of. */
export interface SentenceInput {
  readonly times: ArrayLike<number>;
  readonly lines: readonly ChartLine[];
  readonly mode: ChartMode;
  readonly unit: Unit;
  readonly language: Language;
  readonly at: number;
  /** The model's unit of time; absent: the calendar's years. */
  readonly timeUnits?: string | undefined;
}

interface Ending {
  readonly line: ChartLine;
  readonly value: number;
  readonly change: number;
  readonly base: number;
}

/** The one sentence under a chart's title: what its numbers say. Empty where there are none. */
export function chartSentence(input: SentenceInput): string {
  // A run that broke off is spoken of as far as it came.
  const last = input.times[input.times.length - 1] ?? input.at;
  return tidyChinese(chooseSentence({ ...input, at: Math.min(input.at, last) }), input.language);
}

function chooseSentence(input: SentenceInput): string {
  const index = nearestIndex(input.times, input.at);
  const base = input.lines.find((line) => line.style === 0);
  const baseValue = base?.values[index];
  if (input.lines.some((line) => line.base)) return partsSentence(input, index);
  if (!base || baseValue === undefined || !Number.isFinite(baseValue)) return "";
  const endings = input.lines
    .filter((line) => line !== base)
    .map((line) => ({
      line,
      value: line.values[index] ?? Number.NaN,
      change: (line.values[index] ?? Number.NaN) - baseValue,
      base: baseValue,
    }))
    .filter(({ value }) => Number.isFinite(value));
  const draft = endings.find(({ line }) => line.isSelected && line.ghost);
  if (draft && !isAgainstBase(input.mode)) return draftSentence(input, draft, index);
  if (endings.length === 0) return baseSentence(input, base, index);
  if (isAgainstBase(input.mode)) return reversalSentence(input, base, index) ?? differenceSentence(input, endings);
  if (endings.length === 1 && endings[0]) return oneSentence(input, endings[0], baseValue);
  return highestSentence(input, [...endings, { line: base, value: baseValue, change: 0, base: baseValue }]);
}

/** Parts of one quantity: each is held against itself in the base. */
function partsSentence(input: SentenceInput, index: number): string {
  const endings = input.lines.flatMap((line): Ending[] => {
    if (line.style === 0) return [];
    const [now, base] = [line.values[index] ?? Number.NaN, line.base?.[index] ?? Number.NaN];
    return Number.isFinite(now) && Number.isFinite(base) ? [{ line, value: now, change: now - base, base }] : [];
  });
  return isAgainstBase(input.mode) ? differenceSentence(input, endings) : highestSentence(input, endings);
}

function moment(input: SentenceInput, time: number): string {
  return momentWords(time, input.timeUnits, input.language);
}

function value(input: SentenceInput, number: number): string {
  return joinQuantity(inText(number, withoutTime(input.unit), input.language));
}

/** “101 亿美元”, not “101 亿美元/年”: the year is in the sentence already. */
function withoutTime(unit: Unit): Unit {
  return unit.kind === "percent" ? unit : { ...unit, per: { zh: "", en: "" }, noun: { ...unit.noun, en: "" } };
}

/** Both ends of a range; the unit is said once where it is the same. */
function rangeWords(input: SentenceInput, from: number, to: number): { readonly low: string; readonly high: string } {
  const [low, high] = [from, to].map((end) => inText(end, withoutTime(input.unit), input.language));
  if (!low || !high) return { low: "", high: "" };
  const isSame = low.unit === high.unit && low.unit !== "%";
  return { low: isSame ? low.number : joinQuantity(low), high: joinQuantity(high) };
}

function baseSentence(input: SentenceInput, base: ChartLine, index: number): string {
  const [first, last] = [base.values[0] ?? Number.NaN, base.values[index] ?? Number.NaN];
  const words = {
    start: moment(input, input.times[0] ?? 0),
    year: moment(input, input.at),
    from: value(input, first),
    to: value(input, last),
  };
  if (changeSize(first, last, input.unit) === "none") return translate(input.language, "app/say-base-flat", words);
  return translate(input.language, last > first ? "app/say-base-rises" : "app/say-base-falls", words);
}

function draftSentence(input: SentenceInput, { line, value: now }: Ending, index: number): string {
  const saved = line.ghost?.[index] ?? Number.NaN;
  const words = { name: line.name, year: moment(input, input.at), value: value(input, now) };
  if (changeSize(saved, now, input.unit) === "none") return translate(input.language, "app/say-draft-flat", words);
  const more = moreWord(now - saved, input.unit, input.language);
  return translate(input.language, "app/say-draft", {
    ...words,
    more,
    amount: amountInText(now - saved, input.unit, input.language),
  });
}

function oneSentence(input: SentenceInput, { line, value: now, change }: Ending, base: number): string {
  const words = { name: line.name, year: moment(input, input.at), value: value(input, now) };
  const size = changeSize(base, now, input.unit);
  if (size === "none") return translate(input.language, "app/say-one-flat", words);
  const more = moreWord(change, input.unit, input.language);
  if (size === "slight") return translate(input.language, "app/say-one-slightly", { ...words, more });
  const amount = amountInText(change, input.unit, input.language);
  return translate(input.language, "app/say-one", {
    ...words,
    more,
    amount,
    percent: percentChange(change / Math.abs(base)),
  });
}

function highestSentence(input: SentenceInput, endings: readonly Ending[]): string {
  const sorted = [...endings].sort((a, b) => b.value - a.value);
  const [highest, second, lowest] = [sorted[0], sorted[1], sorted.at(-1)];
  if (!highest || !second || !lowest) return "";
  const [top, near, low] = [highest, second, lowest].map((ending) => value(input, ending.value));
  if (changeSize(lowest.value, highest.value, input.unit) === "none" || top === low)
    return translate(input.language, "app/say-none-differ");
  const words = { name: highest.line.name, year: moment(input, input.at), value: top ?? "" };
  if (sorted.length === 2)
    return translate(input.language, "app/say-higher", { ...words, other: lowest.line.name, low: low ?? "" });
  // “The highest is 3.57, the rest reach 3.57” would deny itself.
  if (near === top) return translate(input.language, "app/say-highest-near", { ...words, low: low ?? "" });
  return translate(input.language, "app/say-highest", { ...words, ...rangeWords(input, lowest.value, second.value) });
}

/** A scenario that is clearly below the base and ends clearly above it, or the other way round: its turn is the news. */
function reversalSentence(input: SentenceInput, base: ChartLine, index: number): string | undefined {
  const turns = input.lines.flatMap((line) => {
    const ratio = (at: number) => ((line.values[at] ?? 0) - (base.values[at] ?? 0)) / Math.abs(base.values[at] || 1);
    const end = ratio(index);
    if (line === base || Math.abs(end) < 0.01) return [];
    const times = Array.from({ length: index }, (_, place) => place).filter((place) =>
      isWhole(input.times[place] ?? 0.5),
    );
    const far = times.reduce(
      (best, place) => (ratio(place) * Math.sign(end) < ratio(best) * Math.sign(end) ? place : best),
      0,
    );
    return ratio(far) * Math.sign(end) < -0.01 ? [{ line, early: input.times[far] ?? 0, turn: ratio(far), end }] : [];
  });
  const largest = turns.sort((a, b) => Math.abs(b.turn) + Math.abs(b.end) - Math.abs(a.turn) - Math.abs(a.end))[0];
  if (!largest) return undefined;
  const percent = (ratio: number) =>
    input.language === "zh" ? percentChange(Math.abs(ratio)).slice(1) : percentChange(ratio);
  const [down, up] = largest.end > 0 ? [largest.turn, largest.end] : [largest.end, largest.turn];
  return translate(input.language, largest.end > 0 ? "app/say-dip" : "app/say-peak", {
    name: largest.line.name,
    early: moment(input, largest.early),
    late: moment(input, input.at),
    down: percent(down),
    up: percent(up),
  });
}

function isWhole(time: number): boolean {
  return Math.abs(time - Math.round(time)) < 1e-9;
}

function differenceSentence(input: SentenceInput, endings: readonly Ending[]): string {
  const moved = endings.filter(({ value: now, base }) => changeSize(base, now, input.unit) !== "none");
  const most = [...moved].sort((a, b) => Math.abs(b.change) - Math.abs(a.change))[0];
  if (!most) return translate(input.language, "app/say-none-differ");
  const isPercent = input.mode === "percent" && input.unit.kind !== "percent";
  const amount = isPercent
    ? percentChange(Math.abs(most.change / most.base)).slice(1)
    : amountInText(most.change, input.unit, input.language);
  const words = { name: most.line.name, year: moment(input, input.at), amount };
  const flat = endings.filter((ending) => !moved.includes(ending));
  const direction = most.change >= 0 ? "up" : "down";
  const isExtreme = moved.every(({ change }) => Math.sign(change) === Math.sign(most.change));
  if (!isExtreme)
    return translate(input.language, "app/say-most", {
      ...words,
      more: moreWord(most.change, input.unit, input.language),
    });
  const more = moreWord(most.change, isPercent ? { ...input.unit, kind: "plain" } : input.unit, input.language, false);
  const others = namesOf(
    flat.map(({ line }) => line.name),
    input.language,
  );
  if (others === "") return translate(input.language, `app/say-most-${direction}`, { ...words, more });
  return translate(input.language, `app/say-most-${direction}-flat`, {
    ...words,
    more,
    flat: others,
    count: flat.length,
  });
}

function namesOf(names: readonly string[], language: Language): string {
  const [first, second] = names;
  if (first === undefined) return "";
  if (second === undefined) return first;
  if (names.length === 2) return translate(language, "app/join-names", { first, second });
  return translate(language, "app/and-others", { first, count: language === "zh" ? names.length : names.length - 1 });
}

/** What a live region reads when the cursor moves: “2030 年，全球合作优先，2.63 万亿元，比基准高 1.5%”. */
export function cursorSentence(
  line: ChartLine,
  base: ChartLine | undefined,
  index: number,
  at: Moment,
  unit: Unit,
  language: Language,
): string {
  const now = line.values[index] ?? Number.NaN;
  const words = {
    year: momentWords(at.time, at.units, language),
    name: line.name,
    value: joinQuantity(inText(now, withoutTime(unit), language)),
  };
  const other = base?.values[index];
  if (base === undefined || other === undefined || line.style === 0) return translate(language, "app/at-time", words);
  if (changeSize(other, now, unit) === "none") return translate(language, "app/at-time-flat", words);
  const change = now - other;
  // Of nothing there is no per cent.
  const isShare = unit.kind === "percent" || other === 0;
  const much = isShare ? amountInText(change, unit, language) : percentChange(Math.abs(change / other)).slice(1);
  const more = moreWord(change, { ...unit, kind: "plain" }, language);
  return translate(language, "app/at-time-change", { ...words, more, percent: much });
}
