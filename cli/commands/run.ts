import { translate } from "../../i18n/translate.ts";
import type { System } from "../../models/check/system.ts";
import { compileSystem } from "../../models/compile/compile.ts";
import { hasErrors, type Problem } from "../../models/problem.ts";
import { checkRequest } from "../../models/run/check-request.ts";
import { runProgram } from "../../models/run/run.ts";
import { formatRun } from "../../reports/run-table.ts";
import { findScenario, type Layer, layersOf } from "../../scenarios/overrides/inheritance.ts";
import { planLayers } from "../../scenarios/overrides/plan-run.ts";
import type { ScenarioFile, Settings } from "../../scenarios/scenario.ts";
import { type Context, formatOf } from "../context.ts";
import { Failure } from "../failure.ts";
import { openModel } from "../open-model.ts";
import { isStudy, openStudy, studyPath } from "../open-study.ts";
import { type Arguments, choiceOption, numberOption } from "../options.ts";
import { countProblems, formatProblems, notYetTold } from "../problems.ts";
import { selectOutputs } from "../select-outputs.ts";
import { readAssignments } from "../set-constants.ts";

export const runOptions = {
  scenario: "value",
  set: "values",
  outputs: "values",
  method: "value",
  dt: "value",
  start: "value",
  stop: "value",
  save: "value",
  seed: "value",
} as const;

interface Subject {
  readonly file?: ScenarioFile;
  readonly system?: System;
  readonly problems: readonly Problem[];
}

/** `foretide run`: one run, its series on stdout. Exit status 1 if the file cannot run, or the run stopped on the way. */
export function run(given: string, args: Arguments, context: Context): number {
  const argument = args.value("scenario") === undefined ? given : studyPath(given, context.language);
  const subject: Subject = isStudy(argument) ? openStudy(argument, context) : openModel(argument, context);
  tellProblems(subject.problems, argument, context);
  const { system } = subject;
  if (!system || hasErrors(subject.problems)) {
    context.tell(`${countProblems(subject.problems, context)}\n${translate(context.language, "cli/cannot-run")}\n`);
    return 1;
  }
  const outputs = selectOutputs(args.values("outputs"), system, context.language);
  const layers = [
    readAssignments(args.values("set"), system, context.language),
    ...layersFor(subject.file, args, context),
  ];
  const plan = planLayers(layers, system, { settings: settingsFrom(args, context), ...(outputs && { outputs }) });
  // That it is long is told before it starts: Ctrl C is there to say no.
  const ahead = notYetTold(checkRequest(plan.system, plan.request), subject.problems);
  tellProblems(ahead, argument, context);
  const result = runProgram(compileSystem(plan.system), plan.request);
  tellProblems(notYetTold(result.problems, [...subject.problems, ...ahead]), argument, context);
  if (result.times.length > 0) context.print(formatRun(result, formatOf(context)));
  return hasErrors(result.problems) ? 1 : 0;
}

/** Problems beside a result: lines on stderr, whatever the result's format. */
export function tellProblems(problems: readonly Problem[], argument: string, context: Context): void {
  context.tell(formatProblems(problems, argument, { ...context, format: "table" }));
}

/** The scenario that `--scenario` names, the base without it; nothing for a bare model. */
function layersFor(file: ScenarioFile | undefined, args: Arguments, { language }: Context): readonly Layer[] {
  const asked = args.value("scenario");
  if (!file) {
    if (asked === undefined) return [];
    throw new Failure(translate(language, "cli/scenario-without-study"), 1);
  }
  const id = asked ?? file.scenarios[0]?.id ?? "";
  if (findScenario(file, id)) return layersOf(file, id);
  throw new Failure(
    translate(language, "cli/unknown-scenario", { id, ids: file.scenarios.map((scenario) => scenario.id).join(", ") }),
    1,
  );
}

function settingsFrom(args: Arguments, context: Context): Settings {
  const { language } = context;
  const numbers = {
    start: numberOption(args, "start", language),
    stop: numberOption(args, "stop", language),
    dt: numberOption(args, "dt", language),
    saveStep: numberOption(args, "save", language),
    seed: seedFrom(args, context),
  };
  const method = choiceOption(args, "method", ["euler", "rk4"], language);
  return { ...withoutAbsent(numbers), ...(method && { method }) };
}

function withoutAbsent<Key extends string>(values: Record<Key, number | undefined>): Partial<Record<Key, number>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<
    Record<Key, number>
  >;
}

function seedFrom(args: Arguments, { language }: Context): number | undefined {
  const seed = numberOption(args, "seed", language);
  if (seed === undefined || (Number.isSafeInteger(seed) && seed >= 0)) return seed;
  throw new Failure(translate(language, "cli/bad-seed", { value: args.value("seed") ?? "" }), 1);
}
