import type { Builder } from "./builder.ts";
import { findDimension } from "./dimension-table.ts";
import type { Loop } from "./order-cells.ts";
import { tell } from "./report.ts";

/** Names at each end of a loop too long to be told whole. */
const namesShown = 50;

/** Tell the cells that wait for one another, by their names: `a → b → a`. */
export function tellLoops({ report, cells, variables, dimensions }: Builder, loops: readonly Loop[]): void {
  for (const { graph, path } of loops) {
    const inFile = path.filter((index) => variables[cells[index]?.variable ?? -1]?.source);
    const closed = inFile.length > 0 && inFile[0] !== inFile.at(-1) ? [...inFile, ...inFile.slice(0, 1)] : inFile;
    const names = (closed.length > 1 ? closed : path).map((index) => cells[index]?.name ?? "");
    const first = cells[closed[0] ?? path[0] ?? -1];
    const source = variables[first?.variable ?? -1]?.source;
    const where = { ...source?.where, variable: source?.name ?? first?.name ?? "" };
    const own = new Set(inFile.map((index) => cells[index]?.variable));
    if (source && own.size === 1 && findDimension(dimensions, source.name)) {
      // Meant as the number of the element: told as what it is, not as a loop that nobody drew.
      tell(report, "check/dimension-or-variable", where, { name: source.name });
      continue;
    }
    const code = graph === "step" ? "check/algebraic-loop" : "check/initial-loop";
    tell(report, code, where, { path: shorten(names).join(" → ") });
  }
}

function shorten(names: readonly string[]): readonly string[] {
  if (names.length <= 2 * namesShown + 1) return names;
  return [...names.slice(0, namesShown), "…", ...names.slice(-namesShown)];
}
