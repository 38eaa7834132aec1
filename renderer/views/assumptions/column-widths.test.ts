import { expect, test } from "vitest";
import { columnWidths, numberWidth } from "./column-widths.ts";

const none = new Set<never>();

function used({ name, unit, scenario, range, source }: ReturnType<typeof columnWidths>, count: number): number {
  return numberWidth + name + unit + count * scenario + range + source;
}

test("five scenarios fit beside names and sources at 1280, and fill the width at 1920", () => {
  const narrow = columnWidths(1036, 5, none);
  expect(narrow.isScrolled).toBe(false);
  expect(used(narrow, 5)).toBeLessThanOrEqual(1020);
  expect(used(narrow, 5)).toBeGreaterThan(1010);
  const wide = columnWidths(1676, 5, none);
  expect(wide.isScrolled).toBe(false);
  expect(used(wide, 5)).toBeGreaterThan(1640);
  expect(wide.name).toBeGreaterThan(narrow.name);
});

test("at 1440 names of a part stand whole, and sources have their room", () => {
  const { name, source, scenario, range } = columnWidths(1196, 5, none);
  expect(name).toBeGreaterThan(272);
  expect(source).toBeGreaterThan(150);
  expect(scenario).toBeGreaterThan(96);
  expect(range).toBeGreaterThan(130);
});

test("scenarios that do not fit are scrolled: those in sight are whole, none is cut", () => {
  for (const width of [1036, 1196, 1676]) {
    const sizes = columnWidths(width, 40, none);
    expect(sizes).toMatchObject({ pins: "sides", isScrolled: true });
    // The sources run on under the scrollbar.
    const room = width - numberWidth - sizes.name - sizes.unit - sizes.range - sizes.source;
    expect(room % sizes.scenario).toBeLessThan(Math.floor(room / sizes.scenario));
  }
});

test("a hidden column leaves its room to the others", () => {
  expect(columnWidths(1036, 6, none).isScrolled).toBe(true);
  expect(columnWidths(1036, 6, new Set(["range"] as const)).isScrolled).toBe(false);
});

test("a width that someone has given a column stays, and the others share what is left", () => {
  const kept = new Map([
    ["name", 300],
    ["source", 120],
  ]);
  for (const count of [3, 40]) {
    const sizes = columnWidths(1676, count, none, kept);
    expect([sizes.name, sizes.source]).toEqual([300, 120]);
  }
  const narrow = columnWidths(1036, 4, none, new Map([["name", 260]]));
  expect(narrow.isScrolled).toBe(false);
  expect(used(narrow, 4)).toBeLessThanOrEqual(1020);
});

test.each([
  [956, "sides", 3],
  [656, "start", 3],
  [476, "name", 2],
  [276, "name", 1],
])("in a table of %s px %s stays and %s scenarios stand whole beside it", (width, pins, count) => {
  const sizes = columnWidths(width, 12, none);
  expect(sizes.pins).toBe(pins);
  const before = sizes.name + (pins === "name" ? 0 : numberWidth + sizes.unit);
  const behind = pins === "sides" ? sizes.range + sizes.source : 0;
  const room = width - (pins === "sides" ? 0 : 16) - before - behind;
  expect(Math.floor(room / sizes.scenario)).toBe(count);
  expect(room % sizes.scenario).toBeLessThan(count);
});

test("beside scrolled scenarios the last column's head, 110 px wide, stands clear of the scrollbar over it", () => {
  const padding = 12;
  expect(columnWidths(980, 5, none)).toMatchObject({ isScrolled: true, source: 110 + 2 * padding + 16 });
});

test("a name that someone has made wide leaves a scenario its room in a narrow window", () => {
  const sizes = columnWidths(376, 12, none, new Map([["name", 500]]));
  expect(sizes.name + sizes.scenario).toBeLessThanOrEqual(360);
});
