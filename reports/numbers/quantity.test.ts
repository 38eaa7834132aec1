import { expect, test } from "vitest";
import type { Language } from "../../i18n/catalogue.ts";
import {
  amountInText,
  axisScaleFor,
  axisUnit,
  headline,
  inText,
  joinQuantity,
  onSlider,
  percentChange,
} from "./quantity.ts";
import { isShareLike, percentUnit, plainUnit, readUnit } from "./unit.ts";

const output = readUnit("yi_CNY/year");
const people = readUnit("person", new Map([["person", { zh: "人", en: "person" }]]));
const fdi = readUnit("yi_USD/year");
const firms = readUnit("firm", new Map([["firm", { zh: "家", en: "firm" }]]));

test.each([
  [36513, output, "zh", "3.65 万亿元/年"],
  [36513, output, "en", "¥3.65tn a year"],
  [3553800, people, "zh", "355.4 万人"],
  [3553800, people, "en", "3.55M people"],
  [101.16, fdi, "zh", "101.2 亿美元/年"],
  [101.16, fdi, "en", "$10.12bn a year"],
  [2.4108, plainUnit, "zh", "2.41"],
  [9992.4, firms, "en", "9,992 firms"],
  [10906, firms, "zh", "1.09 万家"],
  [0.7, percentUnit, "en", "70.00%"],
  [Number.NaN, output, "en", "— a year"],
] as const)("a card shows %d as %s (%s): %s", (value, unit, language, text) => {
  expect(joinQuantity(headline(value, unit, language))).toBe(text);
});

test("the base on a card takes the scale and decimals of the number above it", () => {
  const own = headline(101.16, fdi, "zh");
  expect(headline(87.03, fdi, "zh", own).number).toBe("87.0");
});

test.each([
  [124000, people, "zh", "12.4 万人"],
  [124000, people, "en", "124K"],
  [3.3, fdi, "zh", "3.3 亿美元"],
  [3.3, fdi, "en", "$330M"],
  [0.012, percentUnit, "zh", "1.2 个百分点"],
  [0.012, percentUnit, "en", "1.2 points"],
  [0.01, percentUnit, "en", "1 point"],
  [-2164, output, "zh", "2,164 亿元"],
] as const)("a change of %d is told as an amount (%s %s): %s", (value, unit, language, text) => {
  expect(amountInText(value, unit, language)).toBe(text);
});

test("running text has three significant digits", () => {
  expect(joinQuantity(inText(101.16, fdi, "zh"))).toBe("101 亿美元/年");
  expect(joinQuantity(inText(3629000, people, "zh"))).toBe("363 万人");
  expect(joinQuantity(inText(3504749, people, "en"))).toBe("3.5M people");
});

test.each([
  [45, 1, 60, output, "zh", "45 亿元/年"],
  [45, 1, 60, output, "en", "¥4.5bn a year"],
  [30, 1, 60, output, "en", "¥3bn a year"],
  [
    110000,
    2000,
    180000,
    readUnit("person/year", new Map([["person", { zh: "人", en: "person" }]])),
    "zh",
    "11.0 万人/年",
  ],
  [0.5, 0.01, 0.8, percentUnit, "zh", "50%"],
  [0.06, 0.001, 0.08, readUnit("1/year", new Map(), true), "zh", "6.0%/年"],
  [0, 0.1, 4, readUnit("year"), "zh", "0 年"],
  [1e-320, 1, 60, output, "zh", "1e-320 亿元/年"],
  [-1.2e-7, 1, 60, output, "zh", "−1.2e-7 亿元/年"],
  [0.00034, 1, 60, output, "zh", "0.00034 亿元/年"],
  [1.2e-7, 1, 60, output, "en", "¥1.2e-8bn a year"],
  [1e-9, 0.01, 0.8, percentUnit, "zh", "1e-7%"],
] as const)("a slider at %d shows %s %s %s %s: %s", (value, step, largest, unit, language, text) => {
  expect(joinQuantity(onSlider(value, step, largest, unit, language as Language))).toBe(text);
});

test.each([
  [2164, output, "zh", "亿元/年"],
  [36513, output, "zh", "亿元/年"],
  [3651300, output, "zh", "万亿元/年"],
  [2164, output, "en", "¥bn a year"],
  [124000, people, "zh", "万人"],
  [124000, people, "en", "thousand people"],
  [101, fdi, "en", "$bn a year"],
] as const)("an axis that reaches %d (%s, %s) is in %s", (largest, unit, language, text) => {
  const scale = axisScaleFor(largest, unit, language);
  expect(axisUnit(unit, scale, language)).toBe(text);
});

test.each([
  [0.0344, "+3.4%"],
  [-0.0107, "−1.1%"],
  [0.0003, "±0.0%"],
  [1.204, "+120%"],
])("a ratio of %d reads %s", (ratio, text) => {
  expect(percentChange(ratio)).toBe(text);
});

test.each([
  ["1", { zh: "安居投入中实物比例" }, 0.2, 0.8, true],
  ["1/year", { zh: "空间更新率" }, 0.02, 0.08, true],
  ["1", { zh: "双向挤压市场冲击", en: "Two-way squeeze, market shock" }, -0.3, 0.1, true],
  ["1", { zh: "财政随产出弹性", en: "Elasticity" }, 0, 1, false],
  ["1", { zh: "估值倍率" }, 0, 4, false],
  ["year", { zh: "持有期变化" }, -0.4, 0.4, false],
  ["1/yi_CNY", { zh: "变化率" }, 0, 0.4, false],
])("unit %s of %o in [%d, %d] is a share: %s", (unit, label, low, high, share) => {
  expect(isShareLike(unit, label, low, high)).toBe(share);
});
