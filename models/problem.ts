/** Where a problem lies. Lines and columns count from 1; `start` and `end` are offsets into the equation's text. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** The variable's name as the modeller wrote it. */
  readonly variable?: string;
  readonly start?: number;
  readonly end?: number;
}

export type Severity = "error" | "warning";

/** The code's room, then what is wrong: `xmile/doctype`. Its sentence lives in `i18n`. */
export type ProblemCode = `${"xmile" | "equations" | "check" | "compile" | "run" | "scenarios"}/${string}`;

/** One thing that is wrong with what the user gave us. Never a sentence: codes and values only. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly where: Place;
  /** What the sentence needs; a path of names is joined with " → ". */
  readonly values: Readonly<Record<string, string | number>>;
}

/** Whether any of the problems forbids going on. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}

/** Errors before warnings, else in their order: where only the first are shown, none that keeps from running is left out. */
export function gravestFirst(problems: readonly Problem[]): readonly Problem[] {
  const isError = ({ severity }: Problem) => severity === "error";
  return [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))];
}
