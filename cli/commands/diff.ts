import { translate } from "../../i18n/translate.ts";
import { formatCsv } from "../../reports/csv.ts";
import { differenceWords } from "../../reports/differences/difference-words.ts";
import { describeDifference } from "../../scenarios/overrides/describe-difference.ts";
import { type Change, fileDifference } from "../../scenarios/overrides/difference.ts";
import { subjectOf } from "../../scenarios/overrides/subject.ts";
import { isList, isObject, type Json } from "../../scenarios/read/json.ts";
import type { ScenarioFile } from "../../scenarios/scenario.ts";
import { type Context, formatOf } from "../context.ts";
import { Failure } from "../failure.ts";
import { isStudy, type OpenedStudy, openStudy, studyPath } from "../open-study.ts";
import type { Arguments } from "../options.ts";
import { countProblems } from "../problems.ts";
import { tellProblems } from "./run.ts";

export const diffOptions = {} as const;

/** `foretide diff`: what makes the first scenario file the second. Exit status 1 if one of them cannot be read. */
export function diff(first: string, args: Arguments, context: Context): number {
  const [before, after] = [first, args.files[1] ?? ""].map((argument) => open(argument, context));
  if (!before?.file || !after?.file) {
    const problems = [...(before?.problems ?? []), ...(after?.problems ?? [])];
    context.tell(`${countProblems(problems, context)}\n`);
    return 1;
  }
  const files = { before: before.file, after: after.file };
  const changes = fileDifference(files.before, files.after);
  context.print(format(changes, files, after, context));
  if (changes.length === 0) context.tell(`${translate(context.language, "cli/no-difference")}\n`);
  return 0;
}

/** What is wrong with a file that reads is not what was asked; what keeps it from being read is. */
function open(argument: string, context: Context): OpenedStudy {
  const path = studyPath(argument, context.language);
  if (!isStudy(path)) throw new Failure(translate(context.language, "cli/diff-without-study"), 1);
  const study = openStudy(path, context);
  if (!study.file) tellProblems(study.problems, path, context);
  return study;
}

type Files = { readonly before: ScenarioFile; readonly after: ScenarioFile };

function format(changes: readonly Change[], files: Files, study: OpenedStudy, context: Context): string {
  if (formatOf(context) === "json") {
    return `${JSON.stringify(changes, (_, value: unknown) => (isJson(value) ? plain(value) : value), 2)}\n`;
  }
  const described = describeDifference(changes, files, study.system && subjectOf(study.system));
  if (formatOf(context) === "csv") {
    const rows = changes.map(({ kind, path }, at) => {
      const { before = "", after = "" } = described[at] ?? {};
      return [kind, path.join("/"), before, after];
    });
    return formatCsv([["kind", "path", "before", "after"], ...rows]);
  }
  return described.map((change) => `${differenceWords(change, study.model, context.language)}\n`).join("");
}

function isJson(value: unknown): value is Json {
  return value instanceof Map;
}

/** Objects of a document are maps; JSON has none. */
function plain(value: Json): unknown {
  if (isObject(value)) return Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)]));
  return isList(value) ? value.map(plain) : value;
}
