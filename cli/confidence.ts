import { describeProblem, translate } from "../i18n/translate.ts";
import type { System } from "../models/check/system.ts";
import type { Model } from "../models/model.ts";
import type { Problem } from "../models/problem.ts";
import { formatCsv } from "../reports/csv.ts";
import { bareStudy } from "../scenarios/bare-study.ts";
import { type ConfidenceLine, confidenceSheet } from "../scenarios/confidence/sheet.ts";
import { readFacts } from "../scenarios/evidence/facts.ts";
import type { ScenarioFile } from "../scenarios/scenario.ts";
import type { Context } from "./context.ts";
import { libraryText } from "./open-study.ts";

/** What was opened: a study with its model, or a model alone. */
export interface ConfidenceSubject {
  readonly file?: ScenarioFile;
  readonly model: Model;
  readonly system: System;
  readonly problems: readonly Problem[];
}

/** The sheet that says how far to trust a model and its study, in the format asked for; lines where none is. */
export function formatConfidence(subject: ConfidenceSubject, argument: string, context: Context): string {
  const { model, system, problems, file = bareStudy(model, system, argument) } = subject;
  const facts = new Map(readFacts(libraryText("facts.csv", context.language)).map((fact) => [fact.id, fact]));
  const sheet = confidenceSheet(file, { model, system }, problems, facts);
  if (context.format === "json")
    return `${JSON.stringify(
      sheet.map((line) => ({ ...line, sentence: sentenceOf(line, context) })),
      null,
      2,
    )}\n`;
  if (context.format === "csv") {
    const rows = sheet.map((line) => [line.group, line.code, line.verdict, sentenceOf(line, context)]);
    return formatCsv([["group", "code", "verdict", "sentence"], ...rows]);
  }
  return formatLines(sheet, context);
}

function sentenceOf({ code, values }: ConfidenceLine, { language }: Context): string {
  return describeProblem(language, code, values);
}

/** A heading for each group, a line for each test, and beneath it the cases that were not right. */
function formatLines(sheet: readonly ConfidenceLine[], context: Context): string {
  const { language } = context;
  let text = "";
  let group = "";
  for (const line of sheet) {
    if (line.group !== group) text += `${translate(language, `confidence/group-${line.group}`)}\n`;
    group = line.group;
    text += `  [${translate(language, `confidence/verdict-${line.verdict}`)}] ${sentenceOf(line, context)}\n`;
    for (const { code, values } of line.details) text += `      ${describeProblem(language, code, values)}\n`;
  }
  return text;
}
