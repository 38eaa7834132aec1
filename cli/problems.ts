import { describeProblem, translate } from "../i18n/translate.ts";
import type { Problem } from "../models/problem.ts";
import { formatCsv } from "../reports/csv.ts";
import type { Context } from "./context.ts";

/** One problem a line: `severity code file:line:column message`. */
export function formatProblem(problem: Problem, file: string, context: Context): string {
  const { language } = context;
  const severity = translate(language, `cli/severity-${problem.severity}`);
  const { line, column } = problem.where;
  const place = [problem.where.file ?? file, line, column].filter((part) => part !== undefined).join(":");
  return `${severity} ${problem.code} ${place} ${describeProblem(language, problem.code, problem.values)}\n`;
}

/** What was not told already: a run tells again what was found before it. */
export function notYetTold(problems: readonly Problem[], told: readonly Problem[]): readonly Problem[] {
  const isSame = (one: Problem, other: Problem) =>
    one.code === other.code && JSON.stringify(one.values) === JSON.stringify(other.values);
  return problems.filter((problem) => !told.some((each) => isSame(each, problem)));
}

/** All problems in the format asked for, by place; lines where none is, since that is what editors and grep read. */
export function formatProblems(found: readonly Problem[], file: string, context: Context): string {
  const problems = sortByPlace(found, file);
  if (context.format === "json")
    return `${JSON.stringify(
      problems.map((problem) => asRecord(problem, file, context)),
      null,
      2,
    )}\n`;
  if (context.format === "csv") {
    const records = problems.map((problem) => asRecord(problem, file, context));
    return formatCsv([columns, ...records.map((record) => columns.map((column) => record[column]))]);
  }
  return problems.map((problem) => formatProblem(problem, file, context)).join("");
}

/** As one reads the files from their top: what concerns a whole file goes first, what stands at one place keeps its order. */
function sortByPlace(problems: readonly Problem[], file: string): readonly Problem[] {
  const files = [...new Set(problems.map(({ where }) => where.file ?? file))];
  const keys = ({ where }: Problem) => [files.indexOf(where.file ?? file), where.line ?? 0, where.column ?? 0];
  return problems.toSorted((left, right) => {
    const others = keys(right);
    return keys(left).reduce((order, key, at) => order || key - (others[at] ?? 0), 0);
  });
}

const columns = ["severity", "code", "file", "line", "column", "variable", "message"] as const;

function asRecord(
  problem: Problem,
  file: string,
  { language }: Context,
): Record<(typeof columns)[number], string | number | undefined> {
  const { where } = problem;
  return {
    severity: problem.severity,
    code: problem.code,
    file: where.file ?? file,
    line: where.line,
    column: where.column,
    variable: where.variable,
    message: describeProblem(language, problem.code, problem.values),
  };
}

/** How many errors and warnings there are, in words. */
export function countProblems(problems: readonly Problem[], { language }: Context): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  return translate(language, "cli/problem-count", { errors, warnings: problems.length - errors });
}
