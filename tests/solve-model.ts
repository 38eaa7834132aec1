import { type CheckedModel, checkModel } from "../models/check/check-model.ts";
import type { System } from "../models/check/system.ts";
import { interpret } from "../models/run/interpret.ts";
import { seriesAt } from "../models/run/run-request.ts";
import { readXmile } from "../models/xmile/read-xmile.ts";
import { utf8, type XmileParts, xmileText } from "./xmile-text.ts";

/** Read a small model with the real reader, then check it. */
export function checkText(parts: XmileParts): CheckedModel {
  const { model, problems } = readXmile(utf8(xmileText(parts)), "test.xmile");
  if (!model) throw new Error(`The reader refuses the test's own text: ${JSON.stringify(problems)}`);
  return checkModel(model, "test.xmile");
}

/** The system of a small model that must be sound. */
export function systemOf(parts: XmileParts): System {
  const { system, problems } = checkText(parts);
  if (!system) throw new Error(`Not sound: ${JSON.stringify(problems)}`);
  return system;
}

/** Every series of a small model that must be sound, by name; hidden cells too. */
export function solve(parts: XmileParts): Map<string, number[]> {
  const system = systemOf(parts);
  const run = interpret(system, { simSpecs: system.simSpecs, outputs: system.cells.map((cell) => cell.index) });
  return new Map(run.names.map((name, row) => [name, [...seriesAt(run, row)]]));
}

/** `name = equation` a line: an auxiliary each; `name[dimension] = equation` an array. */
export function auxiliaries(lines: string): string {
  return lines
    .trim()
    .split(/\n/)
    .map((line) => {
      const [left = "", ...right] = line.split(" = ");
      const [name = "", dimensions] = left.trim().split("[");
      const list = dimensions?.replace("]", "").split(",") ?? [];
      const dims = list.map((each) => `<dim name="${each.trim()}"/>`).join("");
      const equation = right.join(" = ").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
      return `<aux name="${name}">${dims && `<dimensions>${dims}</dimensions>`}<eqn>${equation}</eqn></aux>`;
    })
    .join("\n");
}
