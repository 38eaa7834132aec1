import type { System } from "../../models/check/system.ts";
import type { Model } from "../../models/model.ts";
import type { Problem } from "../../models/problem.ts";
import { checkRequest } from "../../models/run/check-request.ts";
import { planRun } from "../overrides/plan-run.ts";
import { subjectOf } from "../overrides/subject.ts";
import { type Places, unknownPlaces } from "../read/places.ts";
import type { ScenarioFile } from "../scenario.ts";
import { checkFile, checkSpellings } from "./check-file.ts";
import { checkNames } from "./check-names.ts";
import { checkAllOverrides } from "./check-overrides.ts";
import { checkSources, type Documents } from "./check-sources.ts";
import { rangesOf } from "./ranges.ts";
import { unitReaderOf } from "./read-unit.ts";
import type { Report } from "./report.ts";

/** The model that a study asks, read and checked. */
export interface CheckedModel {
  readonly model: Model;
  readonly system: System;
}

/** What else is at hand while checking. */
export interface CheckOptions {
  /** Where things stand in the file; absent for a document that was edited. */
  readonly places?: Places;
  /** The cited documents, for `check --sources`. */
  readonly documents?: Documents;
}

/**
 * Everything that is wrong with a study beyond its form: in itself, and against its model where that could be read.
 * Also for what was understood of a file with errors.
 */
export function checkStudy(
  file: ScenarioFile,
  checked: CheckedModel | undefined,
  { places = unknownPlaces(""), documents }: CheckOptions = {},
): readonly Problem[] {
  const report: Report = { places, problems: [] };
  checkFile(file, report);
  for (const { overrides } of file.assertions) if (overrides) checkSpellings(overrides, report);
  const subject = checked && subjectOf(checked.system);
  checkSources(file, subject, report, documents);
  if (checked && subject) {
    const { model, system } = checked;
    checkAllOverrides(file, { subject, ranges: rangesOf(model, system), report });
    checkNames({ file, subject, readUnit: unitReaderOf(model), report });
    checkSettings(file, system, report);
  }
  return inOrder(report.problems);
}

/** What the settings in force ask of a run, told at the scenario that sets some. */
function checkSettings(file: ScenarioFile, system: System, report: Report): void {
  for (const scenario of file.scenarios) {
    if (!scenario.settings) continue;
    const { request } = planRun(file, scenario.id, system);
    const own = checkRequest(system, { simSpecs: request.simSpecs });
    const where = report.places.of(scenario, "settings");
    report.problems.push(...own.map((problem) => ({ ...problem, where: { ...where, ...problem.where } })));
  }
}

/** From top to bottom; what has no line comes last, as it came. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const last = Number.POSITIVE_INFINITY;
  const line = (problem: Problem) => problem.where.line ?? last;
  const column = (problem: Problem) => problem.where.column ?? last;
  return [...problems].sort((a, b) => compare(line(a), line(b)) || compare(column(a), column(b)));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
