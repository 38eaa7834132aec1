import { isCalendar } from "../../models/calendar.ts";
import type { Problem } from "../../models/problem.ts";
import type { CheckedModel } from "../check/check-study.ts";
import type { Fact } from "../evidence/facts.ts";
import { observe } from "../results/observe.ts";
import { runAssertions } from "../results/run-assertions.ts";
import type { ScenarioFile } from "../scenario.ts";
import { runExtremes } from "./extremes.ts";
import { type Deviation, largestDeviation } from "./numerics.ts";
import { sensitivityShares } from "./sensitivity.ts";

export type Verdict = "pass" | "warn" | "fail";

/** What a test of confidence looks at: Barlas 1996 asks for them in this order. */
export type ConfidenceGroup = "structure" | "structure-behaviour" | "behaviour";

type Values = Readonly<Record<string, string | number>>;

/** One test: its verdict, the figures of its sentence, and what to look at. */
export interface ConfidenceLine {
  readonly code:
    | "confidence/units"
    | "confidence/unused"
    | "confidence/step"
    | "confidence/method"
    | "confidence/assertions"
    | "confidence/extremes"
    | "confidence/observations"
    | "confidence/sources";
  readonly group: ConfidenceGroup;
  readonly verdict: Verdict;
  /** Include `verdict`, which the sentence selects on. */
  readonly values: Values;
  readonly details: readonly ConfidenceDetail[];
}

/** One case behind a verdict. */
export interface ConfidenceDetail {
  readonly code:
    | "confidence/problem"
    | "confidence/assertion-broken"
    | "confidence/extreme"
    | "confidence/observation-missed"
    | "confidence/observation-met"
    | "confidence/uncited";
  readonly values: Values;
}

/** At most so many cases are named of what is not right; of observations all are, right or not. */
const shown = 5;

/** One test of the sheet: what it says of a model and its study. */
export type ConfidenceTest = (
  file: ScenarioFile,
  checked: CheckedModel,
  problems: readonly Problem[],
  facts: ReadonlyMap<string, Fact>,
) => ConfidenceLine;

/** The tests in the sheet's order; one at a time, so that a window can show how far they are. */
export const confidenceTests: readonly ConfidenceTest[] = [
  (_file, _checked, problems) =>
    problemLine(
      "confidence/units",
      problems,
      (code) => code.startsWith("check/units") || code === "equations/units-syntax",
    ),
  (_file, _checked, problems) => problemLine("confidence/unused", problems, (code) => code === "check/unused"),
  (file, { system }) => deviationLine("confidence/step", 0.01, system, largestDeviation(file, system, "step")),
  (file, { system }) => deviationLine("confidence/method", 0.02, system, largestDeviation(file, system, "method")),
  (file, { system }) => assertionLine(file, system),
  (file, checked) => extremeLine(file, checked),
  (file, { system }) => observationLine(file, system),
  (file, checked, _problems, facts) => sourceLine(file, checked, facts),
];

/**
 * How far to trust a model and its study, line by line.
 *
 * @param problems What reading and checking the model and the study found.
 * @param facts The figures that model files cite by id.
 * @source Barlas, Y. (1996): Formal aspects of model validity and validation in system dynamics. System Dynamics Review 12(3).
 */
export function confidenceSheet(
  file: ScenarioFile,
  checked: CheckedModel,
  problems: readonly Problem[],
  facts: ReadonlyMap<string, Fact> = new Map(),
): readonly ConfidenceLine[] {
  return confidenceTests.map((test) => test(file, checked, problems, facts));
}

function line(
  code: ConfidenceLine["code"],
  group: ConfidenceGroup,
  verdict: Verdict,
  values: Values,
  details: readonly ConfidenceDetail[] = [],
  most = shown,
): ConfidenceLine {
  return { code, group, verdict, values: { verdict, ...values }, details: details.slice(0, most) };
}

function problemLine(
  code: "confidence/units" | "confidence/unused",
  problems: readonly Problem[],
  isOurs: (code: string) => boolean,
): ConfidenceLine {
  const found = problems.filter((problem) => isOurs(problem.code));
  const details = found.map(({ where, values }) => {
    const name = where.variable ?? String(values.name ?? "");
    return { code: "confidence/problem" as const, values: { name, line: where.line ?? 0 } };
  });
  return line(code, "structure", found.length === 0 ? "pass" : "warn", { count: found.length }, details);
}

function deviationLine(
  code: "confidence/step" | "confidence/method",
  limit: number,
  system: CheckedModel["system"],
  largest: Deviation | undefined,
): ConfidenceLine {
  // Nothing to compare says nothing good either.
  const values = { limit: limit * 100, broken: "no", calendar: "yes" };
  if (!largest)
    return line(code, "structure-behaviour", "warn", { ...values, count: 0, percent: 0, name: "", time: 0 });
  const { name, time, deviation, isEnded } = largest;
  const where = { count: 1, name, time, calendar: isCalendar(time, system.simSpecs.timeUnits) ? "yes" : "no" };
  if (!Number.isFinite(deviation)) {
    const broken = isEnded ? "ended" : "number";
    return line(code, "structure-behaviour", "fail", { ...values, ...where, percent: 0, broken });
  }
  const verdict = deviation <= limit ? "pass" : deviation <= 5 * limit ? "warn" : "fail";
  const percent = rounded(deviation * 100);
  return line(code, "structure-behaviour", verdict, { ...values, ...where, percent });
}

function assertionLine(file: ScenarioFile, system: CheckedModel["system"]): ConfidenceLine {
  const results = runAssertions(file, system);
  const broken = results.filter(({ holds }) => !holds);
  const verdict = results.length === 0 ? "warn" : broken.length === 0 ? "pass" : "fail";
  const details = broken.map(({ assertion, broken: found }) => ({
    code: "confidence/assertion-broken" as const,
    values: { id: assertion.id, ...(found ?? {}) },
  }));
  return line("confidence/assertions", "structure-behaviour", verdict, counts(results.length, broken.length), details);
}

function extremeLine(file: ScenarioFile, checked: CheckedModel): ConfidenceLine {
  const { count, broken } = runExtremes(file, checked);
  const verdict = count === 0 ? "warn" : broken.length === 0 ? "pass" : "fail";
  const details = broken.map((values) => ({ code: "confidence/extreme" as const, values: { ...values } }));
  return line("confidence/extremes", "structure-behaviour", verdict, counts(count, broken.length), details);
}

function observationLine(file: ScenarioFile, system: CheckedModel["system"]): ConfidenceLine {
  const observed = observe(file, system);
  const missed = observed.filter(({ isMet }) => !isMet);
  const isSerious = missed.some(({ observation }) => observation.kind === "observation");
  const verdict = isSerious ? "fail" : missed.length > 0 || observed.length === 0 ? "warn" : "pass";
  const met = observed.filter(({ isMet }) => isMet);
  const details = [...missed, ...met].map(({ observation, value, low, high, isMet }) => ({
    code: isMet ? ("confidence/observation-met" as const) : ("confidence/observation-missed" as const),
    values: {
      id: observation.id,
      name: observation.variable,
      value: rounded(value),
      side: low === Number.NEGATIVE_INFINITY ? "high" : high === Number.POSITIVE_INFINITY ? "low" : "both",
      low: rounded(low),
      high: rounded(high),
    },
  }));
  const figures = counts(observed.length, missed.length);
  return line("confidence/observations", "behaviour", verdict, figures, details, details.length);
}

function sourceLine(file: ScenarioFile, checked: CheckedModel, facts: ReadonlyMap<string, Fact>): ConfidenceLine {
  const shares = sensitivityShares(file, checked, facts);
  const uncited = shares.filter(({ confidence }) => confidence === "low" || confidence === "none");
  const share = uncited.reduce((sum, each) => sum + each.share, 0);
  const unsourced = uncited
    .filter(({ confidence }) => confidence === "none")
    .reduce((sum, each) => sum + each.share, 0);
  const verdict = shares.length === 0 ? "warn" : unsourced > 0.5 ? "fail" : share <= 0.5 ? "pass" : "warn";
  const details = uncited
    .toSorted((a, b) => b.share - a.share)
    .map(({ name, share: own, confidence }) => ({
      code: "confidence/uncited" as const,
      values: { name, percent: rounded(own * 100), confidence },
    }));
  const values = { percent: rounded(share * 100), unsourced: rounded(unsourced * 100), count: shares.length };
  return line("confidence/sources", "behaviour", verdict, values, details);
}

function counts(count: number, broken: number): Values {
  return { count, broken, kept: count - broken };
}

/** Three figures, and nothing for next to nothing: these are orders of magnitude. */
function rounded(value: number): number {
  return Math.abs(value) < 5e-5 ? 0 : Number(value.toPrecision(3));
}
