import { expect, test } from "vitest";
import type { Language } from "../../../i18n/catalogue.ts";
import { type Refusal, readTypedNumber } from "../../../reports/assumptions/read-typed.ts";
import { refusalWords } from "../../../reports/assumptions/refusal-words.ts";
import { percentUnit, readUnit } from "../../../reports/numbers/unit.ts";
import type { LeverModel } from "../../store/lever-model.ts";
import { leverFormat, leverText, leverWords } from "./lever-text.ts";

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

function typedInto(each: LeverModel, text: string, language: Language = "zh"): number | Refusal {
  const typed = readTypedNumber(text, leverFormat(each, language), undefined);
  return typed.kind === "value" ? typed.value : typed.refusal;
}

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
  [lever, "12 万人/年", "zh", 120_000],
  [lever, "120,000人/年", "zh", 120_000],
  [lever, "12/年", "zh", 120_000],
  [lever, "120 thousand people a year", "en", 120_000],
  [lever, "120K people/yr", "en", 120_000],
  [lever, "120,000 people a year", "en", 120_000],
  [money, "45 亿元/年", "zh", 45],
  [money, "4,500,000,000 元/年", "zh", 45],
  [money, "0.0045 万亿元/年", "zh", 45],
  [share, "30%", "zh", 0.3],
] as const)("typed beside %o, %s (%s) is %d to the last bit", (typedLever, text, language, value) => {
  expect(typedInto(typedLever, text, language)).toBe(value);
});

test.each([
  [lever, "三成", "not-a-number", "可填 1,000 或 1.2万。"],
  [share, "三成", "not-a-number", "可填 30 或 30%。"],
  [lever, "", "not-a-number", "可填 1,000 或 1.2万。"],
  [lever, "1,00", "not-a-number", "可填 1,000 或 1.2万。"],
  [lever, "0,125", "not-a-number", "可填 1,000 或 1.2万。"],
  [lever, "1e999", "not-a-number", "可填 1,000 或 1.2万。"],
  [lever, "1e307", "too-large", "先核对位数和“万”“亿”。"],
  [lever, "=2*3", "formula", "先在别处算好，再填结果。推算过程写在来源里。"],
  [lever, "12 亿元/年", "wrong-unit", "这一项的单位：万人/年。只填数也可以。"],
  [lever, "30％", "wrong-unit", "这一项的单位：万人/年。只填数也可以。"],
  [money, "30%/年", "wrong-unit", "这一项的单位：亿元/年。只填数也可以。"],
] as const)("%o does not take “%s” (%s): %s", (each, text, kind, advice) => {
  const refusal = typedInto(each, text);
  if (typeof refusal === "number") throw new Error(`${text} is taken as ${refusal}`);
  expect(refusal.kind).toBe(kind);
  expect(refusalWords(refusal, leverWords(each, "zh"), "zh", false).advice).toBe(advice);
});
