import { expect, test } from "vitest";
import { cardCount, chartGrid, type FoldView, foldedPanels, hasStrips, viewRoom } from "./fold.ts";

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

function sized(width: number, fold?: boolean): FoldView {
  return { width, scenariosFold: fold, leversFold: fold };
}

test("panels that are opened in a small window leave less room for cards and charts", () => {
  expect([sized(1024), sized(1024, false)].map(viewRoom)).toEqual([936, 476]);
  expect([sized(1024), sized(1024, false)].map(cardCount)).toEqual([5, 3]);
  expect([sized(1024), sized(1024, false)].map((view) => chartGrid(view).columns)).toEqual([2, 1]);
  expect(cardCount(sized(1280, false))).toBe(5);
});

test("charts are 2 x 2, above 1920 3 x 2, at four times the size one; at 720 high cards lose the strip", () => {
  const widths = [320, 1280, 1920, 2560];
  expect(widths.map((width) => chartGrid(sized(width)).columns)).toEqual([1, 2, 2, 3]);
  expect(widths.map((width) => cardCount(sized(width)))).toEqual([2, 5, 5, 7]);
  expect([hasStrips(720), hasStrips(900)]).toEqual([false, true]);
});
