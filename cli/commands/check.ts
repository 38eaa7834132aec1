import { basename } from "node:path";
import { translate } from "../../i18n/translate.ts";
import type { System } from "../../models/check/system.ts";
import { hasErrors } from "../../models/problem.ts";
import type { ScenarioFile } from "../../scenarios/scenario.ts";
import { formatConfidence } from "../confidence.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import { type OpenedModel, openModel } from "../open-model.ts";
import { isStudy, type OpenedStudy, openStudy, studyPath } from "../open-study.ts";
import type { Arguments } from "../options.ts";
import { countProblems, formatProblems } from "../problems.ts";

export const checkOptions = { sources: "value", confidence: "switch" } as const;

/** `foretide check`: every problem of a file, or that it is sound. Exit status 1 if any is an error. */
export function check(given: string, args: Arguments, context: Context): number {
  const sources = args.value("sources");
  const argument = sources === undefined ? given : studyPath(given, context.language);
  if (sources !== undefined && !isStudy(argument)) {
    throw new Failure(translate(context.language, "cli/sources-without-study"), 1);
  }
  const opened = isStudy(argument) ? openStudy(argument, context, sources) : openModel(argument, context);
  const { model, system, problems } = opened;
  if (args.has("confidence") && model && system && !hasErrors(problems)) {
    context.tell(formatProblems(problems, argument, { ...context, format: "table" }));
    context.print(formatConfidence({ ...opened, model, system, problems }, argument, context));
    return 0;
  }
  context.print(formatProblems(problems, argument, context));
  if (problems.length > 0) context.tell(`${countProblems(problems, context)}\n`);
  else if (system && context.format !== "csv" && context.format !== "json") {
    context.print(
      `${isStudyOpened(opened) ? soundStudy(argument, opened.file, context) : soundModel(argument, system, context)}\n`,
    );
  }
  return hasErrors(problems) ? 1 : 0;
}

function isStudyOpened(opened: OpenedStudy | OpenedModel): opened is OpenedStudy & { readonly file: ScenarioFile } {
  return "file" in opened && opened.file !== undefined;
}

function soundModel(argument: string, system: System, { language }: Context): string {
  const count = (kind: string) =>
    system.variables.filter((variable) => variable.source && variable.kind === kind).length;
  return translate(language, "cli/sound", {
    file: basename(argument),
    stocks: count("stock"),
    flows: count("flow"),
    auxiliaries: count("auxiliary"),
    constants: count("constant"),
  });
}

function soundStudy(argument: string, file: ScenarioFile, { language }: Context): string {
  return translate(language, "cli/sound-study", {
    file: basename(argument),
    scenarios: file.scenarios.length,
    model: file.model,
  });
}
