import { translate } from "../../i18n/translate.ts";
import type { System } from "../../models/check/system.ts";
import { type CellValue, formatCsv } from "../../reports/csv.ts";
import { formatTable } from "../../reports/table.ts";
import { readSystems, type SystemRow } from "../../scenarios/evidence/systems.ts";
import { runSystem } from "../../scenarios/results/run-systems.ts";
import { type Context, formatOf } from "../context.ts";
import { openModel } from "../open-model.ts";
import { libraryText } from "../open-study.ts";
import type { Arguments } from "../options.ts";

export const systemsOptions = { run: "switch" } as const;

/** `foretide systems`: what in the source documents each part of the models stands for, and what brings it to life. */
export function systems(_argument: string, args: Arguments, context: Context): number {
  const rows = readSystems(libraryText("systems.csv", context.language));
  const live = args.has("run") ? runAll(rows, context) : undefined;
  context.print(formatSystems(rows, live, context));
  return live?.some((effect) => !effect.isAlive) ? 1 : 0;
}

function runAll(rows: readonly SystemRow[], context: Context) {
  const opened = new Map<string, System | undefined>();
  return rows.map((row) => {
    if (!opened.has(row.model)) opened.set(row.model, openModel(`library:${row.model}`, context).system);
    const system = opened.get(row.model);
    if (!system) throw new Error(`the bundled model ${row.model} does not read`);
    return runSystem(row, system);
  });
}

type Effects = ReturnType<typeof runAll> | undefined;

const columns = [
  "id",
  "part",
  "name",
  "model",
  "mechanism",
  "variables",
  "lever",
  "low",
  "high",
  "outcome",
  "at",
  "sign",
  "effect",
  "scenarios",
] as const;
/** What fits on a screen; the CSV has all of it. */
const tableColumns = ["id", "name", "model", "lever", "outcome", "at", "sign", "effect"] as const;

function formatSystems(rows: readonly SystemRow[], live: Effects, context: Context): string {
  const { language } = context;
  const records = rows.map((row, at) => ({
    ...row,
    name: row.name[language] ?? row.id,
    mechanism: row.mechanism[language] ?? "",
    variables: row.variables.join(" "),
    scenarios: row.scenarios.join(" "),
    effect: live?.[at]?.effect ?? row.effect,
  }));
  const format = formatOf(context);
  if (format === "json") return `${JSON.stringify(records, null, 2)}\n`;
  const pick = (names: readonly (typeof columns)[number][]) =>
    records.map((record) => names.map((name): CellValue => record[name]));
  if (format === "csv") return formatCsv([columns, ...pick(columns)]);
  return formatTable([tableColumns.map((name) => translate(language, `cli/column-${name}`)), ...pick(tableColumns)]);
}
