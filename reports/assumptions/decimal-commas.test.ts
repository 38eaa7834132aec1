import { expect, test } from "vitest";
import { readDecimals } from "./decimal-commas.ts";

const read = (...rows: readonly (readonly string[])[]) => readDecimals(rows);

test("what is pasted with decimal commas is told once, by the first of them", () => {
  const { rows, comma, unclear } = read(["0,6", "1,25"], ["1.234", "1,234"], [" 12,5 % ", "abc"]);
  expect(rows).toEqual([
    ["0.6", "1.25"],
    ["1234", "1.234"],
    [" 12.5 % ", "abc"],
  ]);
  expect(comma).toEqual({ text: "0,6", read: "0.6" });
  expect(unclear).toEqual([]);
});

test("a comma that may part thousands does, and is told where nothing speaks for it", () => {
  expect(read(["1,000", "5"], ["2,500 人/年", "1.234"])).toEqual({
    rows: [
      ["1,000", "5"],
      ["2,500 人/年", "1.234"],
    ],
    unclear: [
      { text: "1,000", read: "1000", line: 0, column: 0 },
      { text: "2,500 人/年", read: "2500 人/年", line: 1, column: 0 },
      { text: "1.234", read: "1.234", line: 1, column: 1 },
    ],
  });
  const spoken = read(["1,000", "0.5"], ["1,234,567", "1.234"]);
  expect(spoken.rows).toEqual([
    ["1,000", "0.5"],
    ["1,234,567", "1.234"],
  ]);
  expect(spoken.unclear).toEqual([]);
});

test("thousands parted by points alone are no decimals, and nothing is said of decimals", () => {
  const { rows, comma, unclear } = read(["1.234.567"], ["1.234"]);
  expect({ rows, comma, unclear }).toEqual({ rows: [["1234567"], ["1234"]], comma: undefined, unclear: [] });
});

test("texts without numbers, numbers of one reading, full-width ones: as they are", () => {
  const rows = [["约 40", "１２．５％", "=A1,5", "2026-05-01", "12 345,6,7", "", "-¥3"]];
  expect(read(...rows)).toEqual({ rows, unclear: [] });
  expect(read(["０，６"]).rows).toEqual([["0.6"]]);
});
