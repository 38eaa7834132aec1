import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDecimal } from "../numbers/typed-decimal.ts";
import { readTextTable } from "./text-table.ts";

/** The cells of the lines below the head. */
function read(...lines: string[]) {
  const { cells, troubles } = readTextTable(`id;Assumption;a;b;Source\r\n${lines.join("\r\n")}\r\n`);
  return { cells: cells.slice(1).map((row) => row.slice(2, 4)), troubles };
}

test("commas before decimals are read as such where they can be nothing else", () => {
  const { cells, troubles } = read("x;X;0,6;12,5", "y;Y;1.234,5;−3,25", "z;Z;1.234.567;0,125", "w;W;7;1234,5");
  expect(cells).toEqual([
    ["0.6", "12.5"],
    ["1234.5", "−3.25"],
    ["1234567", "0.125"],
    ["7", "1234.5"],
  ]);
  expect(troubles).toBeUndefined();
});

test("per cent, units, signs, spaces and powers of ten stay about a number", () => {
  const { cells } = read(
    "x;X;12,5 %;1 234,5 亿元/年",
    "y;Y;(0,6);1\u202f234\u00a0567,25",
    "z;Z;€ 0,5;1,2E-07",
    "w;W;1'234,5;3 万亿",
  );
  expect(cells).toEqual([
    ["12.5 %", "1234.5 亿元/年"],
    ["(0.6)", "1234567.25"],
    ["€ 0.5", "1.2E-07"],
    ["1234.5", "3 万亿"],
  ]);
});

test("a number with two readings is read like the others of its column, else of the table", () => {
  expect(read("x;X;0,6;5", "y;Y;1.234;2,345").cells[1]).toEqual(["1234", "2.345"]);
  expect(read("x;X;0.6;5", "y;Y;1.234;2,345").cells[1]).toEqual(["1.234", "2,345"]);
  // Each column in its own way.
  const mixed = read("x;X;0,6;0.6", "y;Y;1.234;1.234", "z;Z;1,234;1,234");
  expect(mixed).toEqual({
    cells: [
      ["0.6", "0.6"],
      ["1234", "1.234"],
      ["1.234", "1,234"],
    ],
    troubles: undefined,
  });
});

test("where nothing tells, or the table tells both, such numbers are left out, and that is told once", () => {
  const alone = read("x;X;1,234;5", "y;Y;2,345;6.789");
  expect(alone).toEqual({
    cells: [
      [undefined, "5"],
      [undefined, undefined],
    ],
    troubles: [{ kind: "unclear-comma", count: 3, example: "1,234" }],
  });
  const torn = read("x;X;0,6;1", "y;Y;0.6;2", "z;Z;1,234;3");
  expect(torn.cells).toEqual([
    ["0.6", "1"],
    ["0.6", "2"],
    [undefined, "3"],
  ]);
  expect(torn.troubles).toEqual([{ kind: "unclear-comma", count: 1, example: "1,234" }]);
});

test("a table with points stays as it is, and so do words that look like numbers", () => {
  const lines = ["x;2,5 GHz;1.234;1,234,567", "y;Y;0.6;1.5", "1,5;Z;abc;", 'w;W;"table 0:0.2; 1:1.234";5'];
  const { cells, troubles } = readTextTable(`id;假设;a;b\n${lines.join("\n")}\n`);
  expect(cells.slice(1).map((row) => row.join("|"))).toEqual([
    "x|2,5 GHz|1.234|1,234,567",
    "y|Y|0.6|1.5",
    "1,5|Z|abc|",
    "w|W|table 0:0.2; 1:1.234|5",
  ]);
  expect(troubles).toBeUndefined();
});

test("points are read with the commas of whoever typed them", () => {
  const lines = [
    'x;X;0,6;"path 2025:0,6; 2030:1,234"',
    'y;Y;1;"table 0:0.2; 1:1.234"',
    'z;Z;2;"table 0:0,5; 1:1.234,5"',
  ];
  expect(
    readTextTable(`id;假设;a;b\n${lines.join("\n")}\n`)
      .cells.slice(1)
      .map((row) => row[3]),
  ).toEqual(["path 2025:0.6; 2030:1.234", "table 0:0.2; 1:1.234", "table 0:0.5; 1:1234.5"]);
});

test("commas that part cells are no decimals", () => {
  expect(readTextTable('id,a\nx,"0,6"\ny,"1,234"\n').cells).toEqual([
    ["id", "a"],
    ["x", "0,6"],
    ["y", "1,234"],
  ]);
});

test("whatever numbers German Excel writes come out as they were, or as not read", () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
    fc.integer({ min: -2_000_000, max: 2_000_000 }).map((each) => each / 1000),
  );
  const german = (value: number, isGrouped: boolean) => {
    const [whole = "", fraction] = String(value).split(".");
    const grouped = isGrouped && !whole.includes("e") ? whole.replace(/\B(?=(\d{3})+$)/g, ".") : whole;
    return fraction === undefined ? grouped : `${grouped},${fraction}`;
  };
  const property = fc.property(fc.array(fc.tuple(number, fc.boolean()), { minLength: 1 }), (values) => {
    const lines = values.map(([value, isGrouped]) => `x;X;${german(value, isGrouped)};0,5`);
    for (const [at, [cell]] of read(...lines).cells.entries()) {
      const { digits } = parseDecimal(String(cell)) ?? {};
      expect(Number(digits), `${lines[at]} is read as ${cell}`).toBe((values[at]?.[0] ?? Number.NaN) + 0);
    }
  });
  fc.assert(property, { numRuns: 200 });
});
