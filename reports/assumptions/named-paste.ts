import type { Scenario } from "../../scenarios/scenario.ts";
import { parseDecimal } from "../numbers/typed-decimal.ts";
import type { Block, GridFrame } from "./plan-edits.ts";
import { headNames, headOf, rowFinder, scenarioCalled } from "./table-in.ts";

type Texts = readonly (readonly string[])[];

/**
 * A pasted block that names its lines or its scenarios, as a table with a head: laid on the cells its names would push every
 * number into the next one. Nothing where it is numbers alone.
 */
export function namedTable(
  texts: Texts,
  frame: GridFrame,
  block: Block,
  scenarios: readonly Scenario[],
): Texts | undefined {
  if (texts.length > 1 && headOf(texts) !== undefined) return texts;
  const isScenario = (name: string) => scenarioCalled(name.trim(), scenarios) !== undefined;
  const [head = [], ...below] = texts;
  const hasHead = head.some(isScenario) && !head.some(isNumber);
  const lines = hasHead ? below : texts;
  if (areNames(lines, frame)) return [["id", ...(hasHead ? head.slice(1) : headsFor(lines, frame, block))], ...lines];
  if (lines.length === 0 || !hasHead || !head.every(isScenario)) return undefined;
  return [["id", ...head], ...lines.map((line, at) => [frame.rows[block.top + at]?.key ?? "", ...line])];
}

function isNumber(text: string): boolean {
  return parseDecimal(text) !== undefined;
}

/** Whether the first cells of lines are what most of these lines are called; none is a number. */
function areNames(lines: Texts, frame: GridFrame): boolean {
  if (lines.some((line) => line.length < 2)) return false;
  const names = headNames(lines.map(([name]) => name)).filter((name) => name !== "");
  const { find } = rowFinder(frame.rows);
  const known = names.filter((name) => find(name, name) !== undefined);
  return known.length * 2 > names.length && !names.some(isNumber);
}

/** The selected scenario and those after it, one a column; columns of words, such as units, have none. */
function headsFor(lines: Texts, frame: GridFrame, block: Block): readonly string[] {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const heads: string[] = [];
  let next = block.left;
  for (let column = 1; column < width; column += 1) {
    const cells = lines.map((line) => line[column] ?? "").filter((text) => text.trim() !== "");
    const isWords = cells.length > 0 && !cells.some((text) => /\d/.test(text));
    heads.push(isWords ? "" : (frame.scenarios[next] ?? ""));
    if (!isWords) next += 1;
  }
  return heads;
}
