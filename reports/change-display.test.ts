import { expect, test } from "vitest";
import { changeDisplay } from "./change-display.ts";
import { percentUnit, plainUnit, readUnit } from "./numbers/unit.ts";

const money = readUnit("yi_CNY/year");

test.each([
  [36513, 35298, money, "▲ +3.4%"],
  [34900, 35298, money, "▼ −1.1%"],
  [35300, 35298, money, "＝ ±0.0%"],
  [0.72, 0.7, percentUnit, "▲ +2 个百分点"],
  [0.7001, 0.7, percentUnit, "＝ ±0 个百分点"],
  [5, 0, plainUnit, "▲ +"],
  [0, 0, plainUnit, "＝ ±0.0%"],
] as const)("%d against %d (%o) reads %s", (value, base, unit, text) => {
  const display = changeDisplay(value, base, unit, "zh");
  expect(`${display?.arrow} ${display?.text}`).toBe(text);
});

test("a missing number has no change", () => {
  expect(changeDisplay(Number.NaN, 1, money, "en")).toBeUndefined();
});
