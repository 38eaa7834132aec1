import type { Language } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import { hasErrors, type Problem } from "../../models/problem.ts";
import { checkRequest } from "../../models/run/check-request.ts";
import { type CellValue, formatCsv } from "../../reports/csv.ts";
import { formatTable } from "../../reports/table.ts";
import { findScenario } from "../../scenarios/overrides/inheritance.ts";
import { planRun } from "../../scenarios/overrides/plan-run.ts";
import { type ComparisonRow, compareScenarios, horizonOf } from "../../scenarios/results/compare-scenarios.ts";
import type { ScenarioFile } from "../../scenarios/scenario.ts";
import { type Context, formatOf } from "../context.ts";
import { Failure } from "../failure.ts";
import { findVariable, splitReference } from "../find-variable.ts";
import { isSound, isStudy, openStudy, type SoundStudy, studyPath } from "../open-study.ts";
import { type Arguments, parseNumber } from "../options.ts";
import { countProblems, notYetTold } from "../problems.ts";
import { splitNames } from "../select-outputs.ts";
import { tellProblems } from "./run.ts";

export const compareOptions = { scenarios: "values", at: "values", indicators: "values" } as const;

/** `foretide compare`: each scenario's indicators beside the base's. Exit status 1 if the study cannot run. */
export function compare(argument: string, args: Arguments, context: Context): number {
  const path = studyPath(argument, context.language);
  if (!isStudy(path)) throw new Failure(translate(context.language, "cli/compare-without-study"), 1);
  const study = openStudy(path, context);
  tellProblems(study.problems, path, context);
  if (!isSound(study)) {
    context.tell(`${countProblems(study.problems, context)}\n${translate(context.language, "cli/cannot-run")}\n`);
    return 1;
  }
  const question = questionFrom(args, study, context);
  const ahead = notYetTold(warningsAhead(study, question.scenarios), study.problems);
  tellProblems(ahead, path, context);
  const { rows, problems } = compareScenarios(study.file, study.system, question);
  tellProblems(notYetTold(problems, [...study.problems, ...ahead]), path, context);
  context.print(formatRows(rows, study, context));
  return hasErrors(problems) ? 1 : 0;
}

/** That a run is long is told before it starts. */
function warningsAhead({ file, system }: SoundStudy, asked: readonly string[] | undefined): readonly Problem[] {
  const [base] = file.scenarios;
  const ids = new Set([...(base ? [base.id] : []), ...(asked ?? file.scenarios.map(({ id }) => id))]);
  const problems = [...ids].flatMap((id) => checkRequest(system, planRun(file, id, system).request));
  const warnings = problems.filter(({ severity }) => severity === "warning");
  return warnings.filter((problem, at) => notYetTold([problem], warnings.slice(0, at)).length > 0);
}

function questionFrom(args: Arguments, { file, system }: SoundStudy, { language }: Context) {
  const list = (option: string) =>
    args.values(option).length > 0 ? args.values(option).flatMap(splitNames) : undefined;
  const scenarios = list("scenarios");
  for (const id of scenarios ?? []) {
    const ids = file.scenarios.map((scenario) => scenario.id).join(", ");
    if (!findScenario(file, id)) throw new Failure(translate(language, "cli/unknown-scenario", { id, ids }), 1);
  }
  const indicators = list("indicators");
  for (const name of indicators ?? []) findVariable(name, system, language);
  const at = list("at")?.map((value) => timeWithin(value, horizonOf(file, system), language));
  return { ...(scenarios && { scenarios }), ...(indicators && { indicators }), ...(at && { at }) };
}

function timeWithin(value: string, { start, stop }: ReturnType<typeof horizonOf>, language: Language): number {
  const time = parseNumber(value);
  if (time === undefined) throw new Failure(translate(language, "cli/bad-number", { option: "at", value }), 1);
  if (time < start || time > stop)
    throw new Failure(translate(language, "cli/time-outside", { value, start, stop }), 1);
  return time;
}

const columns = ["scenario", "indicator", "time", "value", "base", "change", "change %"] as const;

function formatRows(rows: readonly ComparisonRow[], { file, system }: SoundStudy, context: Context): string {
  const format = formatOf(context);
  if (format === "json")
    return `${JSON.stringify(
      rows.map(({ cell, ...row }) => row),
      null,
      2,
    )}\n`;
  const cells = rows.map((row): CellValue[] => [
    row.scenario,
    row.indicator,
    row.time,
    row.value,
    row.base,
    row.change,
    row.changePercent,
  ]);
  if (format === "csv") return formatCsv([columns, ...cells]);
  const head = columns.map((column) =>
    translate(context.language, `cli/column-${column === "change %" ? "change-percent" : column}`),
  );
  const named = rows.map((row, at): CellValue[] => [
    nameOf(row.scenario, file, context),
    labelOf(row.cell, system, context),
    ...(cells[at] ?? []).slice(2),
  ]);
  return formatTable([head, ...named]);
}

/** What the model calls a cell in the reader's language: a table is for reading, CSV and JSON are for programs. */
function labelOf(cell: number, system: SoundStudy["system"], { language }: Context): string {
  const name = system.cells[cell]?.name ?? "";
  const variable = system.variables[system.cells[cell]?.variable ?? -1];
  const label = variable?.source?.labels[language] ?? variable?.name ?? name;
  const { subscripts } = splitReference(name);
  return subscripts === undefined ? label : `${label}[${subscripts}]`;
}

function nameOf(id: string, file: ScenarioFile, { language }: Context): string {
  return findScenario(file, id)?.name[language] ?? id;
}
