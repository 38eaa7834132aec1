import { expect, test } from "vitest";
import { columnWidths, numberWidth } from "./column-widths.ts";

const none = new Set<never>();

function used({ name, unit, scenario, range, source }: ReturnType<typeof columnWidths>, count: number): number {
  return numberWidth + name + unit + count * scenario + range + source;
}

test("five scenarios fit beside names and sources at 1280, and fill the width at 1920", () => {
  const narrow = columnWidths(1036, 5, none);
  expect(narrow.isPinned).toBe(false);
  expect(used(narrow, 5)).toBeLessThanOrEqual(1020);
  expect(used(narrow, 5)).toBeGreaterThan(1010);
  const wide = columnWidths(1676, 5, none);
  expect(wide.isPinned).toBe(false);
  expect(used(wide, 5)).toBeGreaterThan(1640);
  expect(wide.name).toBeGreaterThan(narrow.name);
});

test("scenarios that do not fit are scrolled: those in sight are whole, none is cut", () => {
  for (const width of [1036, 1196, 1676]) {
    const sizes = columnWidths(width, 40, none);
    expect(sizes.isPinned).toBe(true);
    const room = width - 16 - numberWidth - sizes.name - sizes.unit - sizes.range - sizes.source;
    expect(room % sizes.scenario).toBeLessThan(Math.floor(room / sizes.scenario));
  }
});

test("a hidden column leaves its room to the others", () => {
  expect(columnWidths(1036, 6, none).isPinned).toBe(true);
  expect(columnWidths(1036, 6, new Set(["range"] as const)).isPinned).toBe(false);
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
  expect(narrow.isPinned).toBe(false);
  expect(used(narrow, 4)).toBeLessThanOrEqual(1020);
});
