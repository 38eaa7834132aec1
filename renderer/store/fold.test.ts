import { expect, test } from "vitest";
import { cardCount, chartGrid, foldedPanels, hasStrips } from "./fold.ts";

const none = { scenarios: undefined, levers: undefined };

test.each([
  [1440, false, false],
  [1359, false, true],
  [1280, false, true],
  [1159, true, true],
])("at %d wide scenarios are folded: %s, levers: %s", (width, scenarios, levers) => {
  expect(foldedPanels(width, none)).toEqual({ scenarios, levers });
});

test("a user's own choice goes before the width", () => {
  expect(foldedPanels(1100, { scenarios: false, levers: undefined })).toEqual({ scenarios: false, levers: true });
  expect(foldedPanels(1920, { scenarios: undefined, levers: true })).toEqual({ scenarios: false, levers: true });
});

test("charts are 2 x 2, above 1920 3 x 2, at four times the size one; at 720 high cards lose the strip", () => {
  const widths = [320, 1280, 1920, 2560];
  expect(widths.map((width) => chartGrid(width).columns)).toEqual([1, 2, 2, 3]);
  expect(widths.map(cardCount)).toEqual([2, 5, 5, 7]);
  expect([hasStrips(720), hasStrips(900)]).toEqual([false, true]);
});
