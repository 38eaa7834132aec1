import { expect, test } from "vitest";
import { plainUnit, readUnit } from "../numbers/unit.ts";
import { type CardInput, indicatorCard } from "./indicator-card.ts";

const input: CardInput = {
  label: "五圈产出",
  unit: readUnit("yi_CNY/year"),
  language: "zh",
  at: { time: 2035 },
  note: "",
  values: [
    { id: "base", style: 0, value: 35298.5, isSelected: false },
    { id: "global", style: 3, value: 36513, isSelected: true },
    { id: "housing", style: 1, value: 35548, isSelected: false },
  ],
};

test("a card has the selected scenario's value, its change and the base in the same scale", () => {
  const card = indicatorCard(input);
  expect([card.number, card.unit, card.change?.arrow, card.change?.text, card.base]).toEqual([
    "3.65",
    "万亿元/年",
    "▲",
    "+3.4%",
    "基准 3.53",
  ]);
  expect(card.sentence).toBe("五圈产出，3.65 万亿元/年。2035 年比基准多 1,215 亿元（+3.4%）。");
});

test("the strip goes from lowest to highest, the base drawn last", () => {
  const { strip } = indicatorCard(input);
  expect(strip.map(({ id }) => id)).toEqual(["housing", "global", "base"]);
  expect(strip.map(({ place }) => Number(place.toFixed(2)))).toEqual([0.21, 1, 0]);
});

test("the base selected has no change to show", () => {
  const values = input.values.map((each) => ({ ...each, isSelected: each.style === 0 }));
  const card = indicatorCard({ ...input, values });
  expect([card.number, card.change, card.base]).toEqual(["3.53", undefined, ""]);
});

test("an index has its note for a unit", () => {
  const card = indicatorCard({
    ...input,
    unit: plainUnit,
    note: "2020年=1",
    values: [{ id: "base", style: 0, value: 2.13, isSelected: true }],
  });
  expect([card.number, card.unit]).toEqual(["2.13", "2020年=1"]);
});

test("a scenario without a result says so", () => {
  const card = indicatorCard({
    ...input,
    values: input.values.map((each) => ({ ...each, value: each.style === 0 ? each.value : Number.NaN })),
  });
  expect([card.number, card.change, card.base, card.absent]).toEqual(["—", undefined, "", "没有数据"]);
  expect(card.strip.map(({ id }) => id)).toEqual(["base"]);
});

test("a run that is on its way is said to be computed, not to be missing", () => {
  const values = input.values.map((each) => (each.isSelected ? { ...each, value: undefined } : each));
  const card = indicatorCard({ ...input, values });
  expect([card.number, card.absent, card.sentence]).toEqual(["—", "正在计算", "五圈产出，正在计算。"]);
  expect(card.strip.map(({ id }) => id)).toEqual(["housing", "base"]);
});
