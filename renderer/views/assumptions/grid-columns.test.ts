import { expect, test } from "vitest";
import { columnWidths } from "./column-widths.ts";
import { gridColumns } from "./grid-columns.ts";

const scenarios = ["base", "a", "b", "c"].map((id, style) => ({ id, name: id, style }));

/** The columns of a table of a width, and the side at which each stays. */
function columns(width: number): readonly string[] {
  const sizes = columnWidths(width, scenarios.length, new Set());
  return gridColumns(scenarios, "en", new Set(), sizes, new Map()).map(({ colId, pinned }) =>
    pinned ? `${colId}:${pinned}` : String(colId),
  );
}

const values = ["s:base", "s:a", "s:b", "s:c"];
const start = ["number:left", "name:left", "unit:left"];

test.each([
  [1200, [...start, ...values, "range", "source"]],
  [860, [...start, ...values, "range:right", "source:right"]],
  [600, [...start, ...values, "range", "source"]],
  [360, ["name:left", ...values, "unit", "range", "source"]],
])(
  "of a table of %s px the scenarios keep their room: the narrower it is, the less stays beside them",
  (width, wanted) => {
    expect(columns(width)).toEqual(wanted);
  },
);
