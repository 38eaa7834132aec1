import { expect, test } from "vitest";
import { labelsThatFit, placeLabels } from "./label-layout.ts";

function place(anchors: readonly number[], gap = 15, low = 0, high = 200) {
  return placeLabels(
    anchors.map((anchor, index) => ({ item: index, anchor })),
    gap,
    low,
    high,
  );
}

test("labels that do not touch stay at their lines", () => {
  expect(place([10, 60, 120]).map((label) => label.y)).toEqual([10, 60, 120]);
});

test("touching labels are spread around their middle", () => {
  expect(place([100, 102]).map((label) => label.y)).toEqual([93.5, 108.5]);
});

test("a crowd at an edge stays inside and 15 apart", () => {
  expect(place([0, 1, 2, 3]).map((label) => label.y)).toEqual([0, 15, 30, 45]);
  expect(place([199, 200, 200]).map((label) => label.y)).toEqual([170, 185, 200]);
});

test("any set of lines keeps its order, its distance and its frame", () => {
  for (let seed = 1; seed < 300; seed += 1) {
    const anchors = Array.from(
      { length: (seed % 9) + 1 },
      (_, index) => Math.abs(Math.sin(seed * 31 + index * 7)) * 240 - 20,
    );
    const placed = place(anchors);
    const ys = placed.map((label) => label.y);
    const gaps = ys.slice(1).map((y, index) => y - (ys[index] ?? 0));
    expect(Math.min(15, ...gaps)).toBeGreaterThan(15 - 1e-6);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(-1e-6);
    expect(Math.max(...ys)).toBeLessThanOrEqual(200 + 1e-6);
    expect(placed.map((label) => label.anchor)).toEqual([...anchors].sort((a, b) => a - b));
  }
});

test("too little height keeps base, selected, highest and lowest", () => {
  const items = [0, 1, 2, 3, 4, 5].map((id) => ({ id, anchor: id * 3, isKept: id === 2 || id === 3 }));
  expect(labelsThatFit(items, 4).map((item) => item.id)).toEqual([0, 2, 3, 5]);
  expect(labelsThatFit(items, 6).map((item) => item.id)).toEqual([0, 1, 2, 3, 4, 5]);
});
