import { expect, test } from "vitest";
import { openBundled } from "../../tests/bundled/open-bundled.ts";
import { buildSectors } from "./build-rows.ts";
import { sayValue } from "./cell-words.ts";
import type { GridRow } from "./grid-row.ts";
import { readNumber } from "./read-number.ts";
import { rowFormat } from "./row-format.ts";

const lines = ["city", "talent", "funds", "corridor", "ecosystem", "xiasha"].flatMap((name) => {
  const { model, system, file, facts } = openBundled(name);
  return buildSectors(model, system, file, facts).flatMap(({ rows }) => rows);
});

/** A number as its line would show it in a sentence, and what that sentence's number means when it is typed. */
function readBack(row: GridRow, value: number, language: "zh" | "en") {
  const said = sayValue(value, row, language);
  const read = readNumber(said, rowFormat(row, language)) ?? Number.NaN;
  // Sentences have six digits.
  return Math.abs(read - value) <= 1e-5 * Math.abs(value) ? [] : [`${row.key}: ${said} is read as ${read}`];
}

test.each(["zh", "en"] as const)("what the window says of a number can be typed in %s as it says it", (language) => {
  const numbers = (row: GridRow) =>
    typeof row.modelValue === "number" ? [row.modelValue, 3, -3, 1.2e-7, -4.5e-12] : [];
  expect(lines.flatMap((row) => numbers(row).flatMap((value) => readBack(row, value, language)))).toEqual([]);
  expect(lines.length).toBeGreaterThan(500);
});

test("the sign of a change stands before the currency's", () => {
  const shift = lines.find(({ key }) => key === "extra_shift[use_housing]");
  expect(shift && [sayValue(3, shift, "en"), sayValue(-20, shift, "en"), sayValue(3, shift, "zh")]).toEqual([
    "+¥0.3bn/yr",
    "−¥2bn/yr",
    "+3 亿元/年",
  ]);
});
