import { findBuiltin } from "../equations/builtins.ts";
import { type Report, tell } from "./report.ts";
import { type Entry, isLookup, placeOfVariable } from "./scope.ts";
import type { SystemVariable } from "./system.ts";

/** What Vensim keeps as variables and other tools as settings: there whether used or not. */
const settings: ReadonlySet<string> = new Set(["initial_time", "final_time", "time_step", "saveper"]);

/** Warn of constants and graphical functions that nothing uses. Any other variable may be wanted for itself. */
export function tellUnused(report: Report, entries: readonly Entry[], variables: readonly SystemVariable[]): void {
  const constants = new Set(
    variables.filter((variable) => variable.kind === "constant").map((variable) => variable.id),
  );
  for (const entry of entries) {
    if (entry.isUsed || settings.has(entry.id) || !(isLookup(entry) || constants.has(entry.id))) continue;
    tell(report, "check/unused", placeOfVariable(entry.variable), { name: entry.name });
  }
}

/** Warn of variables that hide a built-in: `time` for one; a graphical function hides what is called by its name. */
export function tellBuiltinNames(report: Report, entries: readonly Entry[]): void {
  for (const entry of entries) {
    const builtin = findBuiltin(entry.variable.name);
    if (!builtin || settings.has(entry.id) || !(builtin.maximum === 0 || isLookup(entry))) continue;
    const values = { name: entry.name, function: builtin.name };
    tell(report, "check/builtin-name", placeOfVariable(entry.variable), values);
  }
}
