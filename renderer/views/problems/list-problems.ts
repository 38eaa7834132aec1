import type { Language } from "../../../i18n/catalogue.ts";
import { describeProblem } from "../../../i18n/translate.ts";
import type { Problem } from "../../../models/problem.ts";
import { parseReference, subjectOf } from "../../../scenarios/overrides/subject.ts";
import type { SourceLine } from "../../engine/protocol.ts";
import { createMemo } from "../../store/memo.ts";
import { fullLabel } from "../../store/model-selectors.ts";
import type { AppState } from "../../store/state.ts";
import { type MendOffer, offerOf } from "./mend-offer.ts";

/** Where a click on a problem goes. */
export type ProblemTarget =
  | { readonly kind: "assumption"; readonly name: string; readonly scenario?: string }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "scenario"; readonly id: string }
  /** A line of the file that is open, or of the model beside it. */
  | { readonly kind: "text" }
  | { readonly kind: "model-text" };

/** A problem as it is told: what, what to do, where, and where a click leads. */
export interface ListedProblem {
  readonly problem: Problem;
  readonly what: string;
  readonly advice: string;
  /** The variable's or the scenario's name, as the reader knows it. */
  readonly subject: string;
  readonly lines: readonly SourceLine[];
  readonly target: ProblemTarget | undefined;
  /** What one click would mend. */
  readonly offer: MendOffer | undefined;
}

/** The first sentence says what happened; what follows is what to do. A full stop in a quotation ends nothing. */
function splitAdvice(text: string): readonly [what: string, advice: string] {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === "“") depth += 1;
    else if (letter === "”") depth = Math.max(0, depth - 1);
    const isEnd = letter === "。" || (letter === "." && text[at + 1] === " ");
    if (isEnd && depth === 0) return [text.slice(0, at + 1), text.slice(at + 1).trim()];
  }
  return [text, ""];
}

const memo = createMemo<readonly Problem[]>();

/** Everything that is wrong with what is open: the file, its model, and its runs. */
export function problemsOf({ document, runs }: AppState): readonly Problem[] {
  if (document.failure) return document.failure.problems;
  return memo.get("all", [document.problems, runs.latest, document.value?.file.scenarios], () => {
    const ids = new Set(document.value?.file.scenarios.map(({ id }) => id));
    const ran = [...runs.latest].flatMap(([scenario, run]) =>
      ids.has(scenario) ? run.problems.map((problem) => ({ ...problem, values: { ...problem.values, scenario } })) : [],
    );
    return ran.length === 0 ? document.problems : [...document.problems, ...ran];
  });
}

/** How many are errors, and how many are worth a look. */
export function countProblems(problems: readonly Problem[]): { readonly errors: number; readonly warnings: number } {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: problems.length - errors };
}

/** The problems in words, in the order in which they stand in the file. */
export function listProblems(state: AppState, problems: readonly Problem[], language: Language): ListedProblem[] {
  const { failure, lines: known } = state.document;
  const lines = failure ? (failure.lines ?? []) : known;
  return problems.map((problem) => {
    const [what, advice] = splitAdvice(describeProblem(language, problem.code, problem.values));
    const target = targetOfProblem(state, problem);
    const subject = subjectWords(state, problem, target, language);
    const offer = canMend(state, problem) ? offerOf(problem) : undefined;
    return { problem, what, advice, subject, lines: linesNear(lines, problem), target, offer };
  });
}

/** The line of a problem, cut around its own place where it is long, and the two beside it. */
function linesNear(lines: readonly SourceLine[], { where }: Problem): readonly SourceLine[] {
  const { file, line, column } = where;
  if (line === undefined) return [];
  const near = lines.filter((each) => each.file === file && Math.abs(each.line - line) <= 1);
  const isCut = near.some((each) => each.line === line && each.column === column && column !== undefined);
  return near.filter((each) => each.column === (isCut && each.line === line ? column : undefined));
}

/** The names that a problem may mean, the surest first. */
function namesIn({ where, values }: Problem): readonly string[] {
  return [where.variable, values.variable, values.name].filter((name) => typeof name === "string");
}

/** Where a problem is to be mended: a scenario that the file has, else a variable that the model has, else the text. */
function targetOfProblem({ document }: AppState, problem: Problem): ProblemTarget | undefined {
  const text = textTarget(document, problem);
  if (document.failure) return text;
  const scenario = scenarioOf(document, problem);
  if (problem.code.startsWith("run/") && scenario !== undefined) return { kind: "scenario", id: scenario };
  const subject = document.system && subjectOf(document.system);
  for (const name of namesIn(problem).map((each) => parseReference(each).id)) {
    if (subject?.targets.has(name))
      return { kind: "assumption", name, ...(scenario === undefined ? {} : { scenario }) };
    if (subject?.variables.has(name)) return { kind: "variable", name };
  }
  return scenario === undefined ? text : { kind: "scenario", id: scenario };
}

/** The file in whose text a problem stands, if it can be opened as text. */
export function textTarget(document: AppState["document"], { where }: Problem): ProblemTarget | undefined {
  const { failure, source, text, value } = document;
  if (where.line === undefined) return undefined;
  if (failure) return failure.text !== undefined && where.file === failure.name ? { kind: "text" } : undefined;
  if (where.file === source?.name) return text === undefined ? undefined : { kind: "text" };
  const isBeside = source?.kind === "scenario" && source.handle !== undefined && value !== undefined;
  return isBeside && where.file === fileNameOf(value.file.model) ? { kind: "model-text" } : undefined;
}

function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Whether a problem's own mend could be made: in the document, or in the text it stands in. */
function canMend({ document }: AppState, problem: Problem): boolean {
  return isOfDocument(document, problem) || textTarget(document, problem) !== undefined;
}

/** What checking finds in a study is mended in the study; what reading finds, in its text. */
export function isOfDocument({ value, failure }: AppState["document"], { code }: Problem): boolean {
  return !failure && value !== undefined && code.startsWith("scenarios/") && code !== "scenarios/unknown-key";
}

/** The scenario that a problem names, if the file has it. */
function scenarioOf({ value }: AppState["document"], { values }: Problem): string | undefined {
  const named = [values.scenario, values.owner, values.id];
  return value?.file.scenarios.find(({ id }) => named.includes(id))?.id;
}

function subjectWords(
  { document }: AppState,
  problem: Problem,
  target: ProblemTarget | undefined,
  language: Language,
): string {
  if (target?.kind === "scenario") {
    const scenario = document.value?.file.scenarios.find(({ id }) => id === target.id);
    return scenario?.name[language] ?? scenario?.name.zh ?? scenario?.name.en ?? target.id;
  }
  const name = target && "name" in target ? target.name : problem.where.variable;
  if (name === undefined) return "";
  const variable = document.system && subjectOf(document.system).variables.get(parseReference(name).id);
  return variable ? fullLabel(variable, language) : name.replaceAll("_", " ");
}
