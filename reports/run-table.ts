import { type Run, seriesAt } from "../models/run/run-request.ts";
import { type CellValue, formatCsv } from "./csv.ts";
import { formatTable } from "./table.ts";

/** A run as rows: `time` and a column for each saved cell, named as the model writes it. */
function tabulateRun(run: Run): CellValue[][] {
  const series = run.names.map((_, row) => seriesAt(run, row));
  const rows = Array.from(run.times, (time, point): CellValue[] => [time, ...series.map((values) => values[point])]);
  return [["time", ...run.names], ...rows];
}

/** JSON has no word for NaN and infinities: they stand as texts. */
function jsonNumbers(values: Float64Array): (number | string)[] {
  return Array.from(values, (value) => (Number.isFinite(value) ? value : String(value)));
}

/** A run as text: CSV with shortest round-trip numbers, a table for the eye, or JSON with a list for each series. */
export function formatRun(run: Run, format: "table" | "csv" | "json"): string {
  if (format === "csv") return formatCsv(tabulateRun(run));
  if (format === "table") return formatTable(tabulateRun(run));
  const series = run.names.map((name, row) => ({ name, values: jsonNumbers(seriesAt(run, row)) }));
  return `${JSON.stringify({ time: jsonNumbers(run.times), series, completed: run.completed })}\n`;
}
