import { expect, test } from "vitest";
import { percentUnit, readUnit } from "../../../reports/numbers/unit.ts";
import type { LeverModel } from "../../store/lever-model.ts";
import { isStrayPercent, leverText, valueTyped } from "./lever-text.ts";

const lever: LeverModel = {
  key: "housing",
  variable: "housing",
  element: undefined,
  label: "",
  unit: readUnit("person/year", new Map([["person", { zh: "人", en: "person" }]])),
  kind: "lever",
  low: 60_000,
  high: 180_000,
  hasRange: true,
  step: 2000,
  value: 110_000,
  path: undefined,
  base: 110_000,
  parent: 110_000,
  saved: undefined,
  changesHistory: false,
};
const share: LeverModel = { ...lever, unit: percentUnit, low: 0.2, high: 0.8, step: 0.01, value: 0.5 };
const money: LeverModel = { ...lever, unit: readUnit("yi_CNY/year"), low: 0, high: 60, step: 1, value: 45 };

test("a value is shown in the scale of its range", () => {
  expect(leverText(lever, 110_000, "zh")).toBe("11.0 万人/年");
  expect(leverText(share, 0.5, "zh")).toBe("50%");
  expect(leverText(money, 45, "en")).toBe("¥4.5bn a year");
});

test.each([
  [lever, "12", "zh", 120_000],
  [lever, "12万", "zh", 120_000],
  [lever, "120K", "en", 120_000],
  [lever, "120", "en", 120_000],
  [share, "30%", "zh", 0.3],
  [share, "30", "zh", 0.3],
  [money, "45", "zh", 45],
  [money, "4.5", "en", 45],
  [money, "¥4.5bn", "en", 45],
  [lever, "1.1", "zh", 11_000],
  [lever, "1.1万", "zh", 11_000],
  [lever, "１２。５", "zh", 125_000],
  [lever, "12.", "zh", 120_000],
  [share, "0.7", "zh", 0.007],
  [share, "0.7%", "zh", 0.007],
  [money, "(5)", "zh", -5],
] as const)("typed beside %o, %s (%s) is %d to the last bit", (typedLever, text, language, value) => {
  expect(valueTyped(typedLever, text, language)).toBe(value);
});

test("what is not a number is not stored", () => {
  for (const text of ["三成", "", "1,00", "0,125", "1e999", "1e307"])
    expect(valueTyped(lever, text, "zh"), text).toBeUndefined();
});

test("per cent of people or of money is not stored", () => {
  expect([lever, money, share].map((each) => valueTyped(each, "30％", "zh"))).toEqual([undefined, undefined, 0.3]);
  expect([lever, money, share].map((each) => isStrayPercent(each, "30%"))).toEqual([true, true, false]);
  expect(isStrayPercent(money, "三成")).toBe(false);
});
