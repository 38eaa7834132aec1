import { expect, test } from "vitest";
import type { Language } from "../../i18n/catalogue.ts";
import type { ChartLine, ChartMode } from "../charts/chart-input.ts";
import { plainUnit, readUnit, type Unit } from "../numbers/unit.ts";
import { changeSentence } from "./change.ts";
import { chartSentence, cursorSentence } from "./chart-sentence.ts";

const times = Array.from({ length: 16 }, (_, index) => 2020 + index);
const people = readUnit("person", new Map([["person", { zh: "人", en: "person" }]]));
const fdi = readUnit("yi_USD/year");

function line(name: string, style: number, value: (year: number) => number, more: Partial<ChartLine> = {}): ChartLine {
  return { id: name, name, style, values: times.map(value), isSelected: false, ...more };
}
const grow =
  (end: number, start = 2_020_000) =>
  (year: number) =>
    start + ((year - 2020) / 15) * (end - start);
const base = line("基准", 0, grow(3_504_750));

function say(lines: readonly ChartLine[], mode: ChartMode, unit: Unit, language: Language = "zh"): string {
  return chartSentence({ times, lines, mode, unit, language, at: 2035 });
}

test("the scenario that gains most is named, with the one that hardly moves", () => {
  const lines = [base, line("安居优先", 1, grow(3_628_750)), line("基金优先", 2, grow(3_505_000))];
  expect(say(lines, "difference", people)).toBe("安居优先最多，2035 年多 12.4 万人；基金优先几乎不变。");
  expect(say(lines, "difference", people, "en")).toBe(
    "安居优先 gains most, 124K more in 2035; 基金优先 hardly moves it.",
  );
  const both = [...lines, line("平台优先", 3, grow(3_505_000))];
  expect(say(both, "difference", people, "en")).toContain("; 基金优先 and 平台优先 hardly move it.");
  expect(say(lines, "percent", people)).toBe("安居优先最高，2035 年高 3.5%；基金优先几乎不变。");
});

test("losses are told as losses", () => {
  const lines = [base, line("挤压", 4, grow(3_400_000)), line("下行", 5, grow(3_450_000))];
  expect(say(lines, "difference", people)).toBe("挤压最少，2035 年少 10.5 万人。");
  expect(say(lines, "difference", people, "en")).toBe("挤压 loses most, 105K fewer in 2035.");
  expect(say([line("基准", 0, () => 0.16), line("吸收", 1, () => 0.14)], "difference", plainUnit)).toBe(
    "吸收最低，2035 年低 0.02。",
  );
});

test("gains and losses together: the largest change is named with its direction", () => {
  const lines = [base, line("挤压", 4, grow(3_400_000)), line("安居", 1, grow(3_550_000))];
  expect(say(lines, "difference", people)).toBe("挤压变化最大，2035 年比基准少 10.5 万人。");
});

test("a turn is the news: first below, then above the base", () => {
  const turn = line(
    "逆风前行",
    5,
    (year) => grow(3_504_750)(year) * (year === 2030 ? 0.919 : year === 2035 ? 1.055 : 1),
  );
  expect(say([base, turn], "difference", people)).toBe("逆风前行先低后高：2030 年比基准低 8.1%，2035 年高 5.5%。");
  expect(say([base, turn], "difference", people, "en")).toBe(
    "逆风前行 dips before it gains: −8.1% in 2030, +5.5% in 2035.",
  );
});

test("beside values a draft is compared with its saved self", () => {
  const flat = line("基准", 0, () => 87);
  const draft = line("全球合作优先", 3, () => 101.2, { isSelected: true, ghost: times.map(() => 97.9) });
  expect(say([flat, draft], "value", fdi)).toBe("全球合作优先 2035 年达 101 亿美元，比已存值多 3.3 亿美元。");
  expect(say([flat, draft], "value", fdi, "en")).toBe(
    "全球合作优先 reaches $10.1bn in 2035, $330M above its saved value.",
  );
});

test("beside values without a draft the highest is named and the others' range given", () => {
  const ends: readonly [string, number][] = [
    ["全球", 2.41],
    ["安居", 2.15],
    ["基金", 2.14],
  ];
  const lines = [line("基准", 0, () => 2.13), ...ends.map(([name, end], index) => line(name, index + 1, () => end))];
  expect(say(lines, "value", plainUnit)).toBe("全球最高，2035 年 2.41；其余在 2.13 至 2.15 之间。");
});

test("a highest that reads like the next is not told beside a range that reaches it", () => {
  const ends = (...values: readonly number[]) =>
    values.map((end, index) => line("甲乙丙"[index] ?? "", index, () => end));
  expect(say(ends(3.53, 3.569, 3.574), "value", plainUnit)).toBe("丙最高，2035 年 3.57；其余不低于 3.53。");
  expect(say(ends(3.53, 3.569, 3.574), "value", plainUnit, "en")).toBe(
    "丙 is highest, 3.57 in 2035; the rest are no lower than 3.53.",
  );
  expect(say(ends(3.566, 3.574), "value", plainUnit)).toBe("乙 2035 年 3.57，比基准略高。");
  expect(say(ends(3.566, 3.567, 3.574), "value", plainUnit)).toBe("各情景与基准几乎没有差别。");
});

test.each([
  [grow(3_628_750), "安居 2035 年 363 万人，比基准多 12.4 万人（+3.5%）。"],
  [grow(3_520_000), "安居 2035 年 352 万人，比基准略多。"],
  [grow(3_505_000), "安居 2035 年 351 万人，与基准几乎一样。"],
])("one scenario beside the base (%#): %s", (value, sentence) => {
  expect(say([base, line("安居", 1, value)], "value", people)).toBe(sentence);
});

test("the base alone is told from start to end", () => {
  expect(say([base], "difference", people)).toBe("基准由 2020 年的 202 万人升到 2035 年的 350 万人。");
  expect(say([line("基准", 0, () => 5)], "value", plainUnit, "en")).toBe(
    "The base hardly changes from 2020 to 2035: 5.",
  );
});

test("a run that broke off is spoken of as far as it came", () => {
  const input = { lines: [base], mode: "value", unit: people, language: "en", at: 2035 } as const;
  expect(chartSentence({ ...input, times: times.slice(0, 9) })).toContain("in 2028");
});

test("nothing to show says nothing, no difference says so", () => {
  expect(say([], "value", people)).toBe("");
  expect(say([base, line("安居", 1, grow(3_504_751))], "difference", people)).toBe("各情景与基准几乎没有差别。");
});

test("a card's change: than what, when, how much", () => {
  expect(changeSentence(3_628_750, 3_504_750, { time: 2035 }, people, "zh")).toBe(
    "2035 年比基准多 12.4 万人（+3.5%）。",
  );
  expect(changeSentence(3_628_750, 3_504_750, { time: 2035 }, people, "en")).toBe(
    "124K above the base in 2035 (+3.5%).",
  );
  expect(changeSentence(3_505_000, 3_504_750, { time: 2035 }, people, "zh")).toBe("2035 年与基准几乎一样。");
  expect(changeSentence(3_520_000, 3_504_750, { time: 2035 }, people, "zh")).toBe("2035 年比基准略多（+0.4%）。");
});

test("the cursor is read aloud", () => {
  const global = line("全球合作优先", 3, (year) => grow(3_504_750)(year) * 1.015);
  expect(cursorSentence(global, base, 10, { time: 2030 }, people, "zh")).toBe(
    "2030 年，全球合作优先，305 万人，比基准高 1.5%",
  );
  const same = line("基金优先", 3, (year) => grow(3_504_750)(year) * 1.0004);
  expect(cursorSentence(same, base, 10, { time: 2030 }, people, "zh")).toBe(
    "2030 年，基金优先，301 万人，与基准几乎一样",
  );
  const none = line("基准", 0, () => 0);
  const some = line("B", 1, () => 124_000);
  expect(cursorSentence(some, none, 10, { time: 2030 }, people, "en")).toBe("2030, B, 124K, 124K above the base");
  expect(cursorSentence(base, base, 10, { time: 2030 }, people, "en")).toBe("2030, 基准, 3.01M");
});

test("of elements the one that moves most against itself is named", () => {
  const zero = line("基准", 0, () => 0, { base: times.map(() => 0) });
  const parts = [
    line("北区", 1, () => 2_100_000, { base: times.map(() => 2_000_000) }),
    line("南区", 2, () => 9_000_000, { base: times.map(() => 9_000_000) }),
  ];
  expect(say([zero, ...parts], "difference", people)).toBe("北区最多，2035 年多 10 万人；南区几乎不变。");
  expect(say(parts, "value", people)).toBe("南区更高，2035 年 900 万人；北区 210 万人。");
});
