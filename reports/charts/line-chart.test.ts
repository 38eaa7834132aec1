import { expect, test } from "vitest";
import { readUnit } from "../numbers/unit.ts";
import { savedShapes } from "./chart-option.ts";
import { timeAt, xOf, yOf } from "./frame.ts";
import { lineChart } from "./line-chart.ts";
import { base, children, global, input, line, texts, times } from "./line-chart-fixture.ts";
import { nearestIndex, readout } from "./readout.ts";
import type { Shape } from "./shapes.ts";

test("the base is drawn last, in solid ink; the saved position is a dotted ghost under the lines", () => {
  const { strokes } = lineChart(input());
  const order = [...strokes].sort((a, b) => a.z - b.z).map((drawn) => drawn.id);
  expect(order).toEqual(["global saved", "funds", "global", "base"]);
  const style = new Map(strokes.map((drawn) => [drawn.id, drawn]));
  expect(style.get("base")).toMatchObject({ colour: "ink", width: 2.25, dash: [], opacity: 1 });
  expect(style.get("funds")).toMatchObject({ colour: "s2", width: 1.75, dash: [8, 3], opacity: 1 });
  expect(style.get("global")).toMatchObject({ colour: "s3", width: 2.5 });
  expect(style.get("global saved")).toMatchObject({ colour: "s3", width: 1.5, dash: [1, 3], opacity: 0.8 });
});

test("a saved position has no more points than are seen: a straight one its two ends", () => {
  const [saved, ...others] = savedShapes(lineChart(input()));
  expect(others).toEqual([]);
  expect(saved?.type === "polyline" && saved.shape.points).toHaveLength(2);
});

test("axes have round ticks and whole years", () => {
  const { axes, frame } = lineChart(input());
  expect(frame.value).toEqual({ min: 60, max: 110, step: 10 });
  expect(frame.time).toEqual({ min: 2020, max: 2035, step: 5 });
  expect(axes.value.map(({ at, text }) => [at, text])).toEqual(
    [60, 70, 80, 90, 100, 110].map((at) => [at, String(at)]),
  );
  expect(axes.time.map(({ at, text }) => [at, text])).toEqual([2020, 2025, 2030, 2035].map((at) => [at, String(at)]));
});

test("against the base the base is the zero line, and zero is always on the axis", () => {
  const chart = lineChart(input({ mode: "difference" }));
  expect(chart.lines[0]?.values.every((value) => value === 0)).toBe(true);
  expect(chart.frame.value.min).toBeLessThanOrEqual(0);
  const above = line("above", 1, (year) => 100 + (year - 2020) * 2);
  expect(lineChart(input({ mode: "difference", lines: [base, above] })).frame.value.min).toBeLessThanOrEqual(0);
});

test.each([
  ["value", 105],
  ["difference", 15],
  ["percent", (15 / 90) * 100],
  ["index", 175],
] as const)("in the mode %s the selected line ends at %d", (mode, end) => {
  expect(lineChart(input({ mode })).lines[2]?.values.at(-1)).toBeCloseTo(end, 9);
});

test("where the base itself is changed, what was saved is measured against what it was", () => {
  const moved = line("base", 0, () => 80, { ghost: times.map(() => 60) });
  const other = line("other", 1, () => 90, { ghost: times.map(() => 75) });
  const [first, second] = lineChart(input({ mode: "difference", lines: [moved, other] })).lines;
  expect([first, second].map((drawn) => [drawn?.values[3], drawn?.ghost?.[3]])).toEqual([
    [0, 0],
    [10, 15],
  ]);
});

test("the axis holds what is in the part of time shown, and what documents and goals say only of plain values", () => {
  const span = { start: 2020, end: 2025 };
  expect(lineChart(input({ span })).frame.value.max).toBeLessThan(lineChart(input()).frame.value.max);
  const said = { observations: [{ time: 2024, low: 150, high: 160 }], goal: { value: 190, label: "" } };
  const top = (mode: "value" | "index") => lineChart(input({ mode, ...said })).frame.value.max;
  expect([top("value") >= 190, top("index") < 190]).toEqual([true, true]);
});

test("an axis held during a drag does not shrink and grows only for a line that leaves it", () => {
  const heldAxis = { min: 0, max: 200, step: 50 };
  expect(lineChart(input({ heldAxis })).frame.value).toEqual(heldAxis);
  const tight = { min: 60, max: 100, step: 10 };
  expect(lineChart(input({ heldAxis: tight })).frame.value.max).toBeGreaterThanOrEqual(105);
});

test.each([
  [-0.2, 100, 0, 100],
  [-100, 0.2, -100, 0],
  [-2, 100, -20, 100],
  [-1e-12, 50, 0, 50],
])("lines from %d to %d stand on an axis from %d to %d: what cannot be seen beyond zero takes no step", (...ends) => {
  const [low, high, min, max] = ends;
  const lines = [line("base", 0, (year) => (year === 2020 ? low : high))];
  const unit = readUnit("people");
  expect(lineChart(input({ lines, unit })).frame.value).toMatchObject({ min, max });
  const heldAxis = { min, max, step: 50 };
  expect(lineChart(input({ lines, unit, heldAxis })).frame.value).toEqual(heldAxis);
});

test("an axis held during a drag counts in what it counted in, however large the lines become", () => {
  const before = lineChart(input({}));
  const lines = input({}).lines.map((line) => ({ ...line, values: Array.from(line.values, (value) => value * 1e4) }));
  const held = { heldAxis: before.frame.value, heldScale: before.scale };
  const { scale, frame } = lineChart(input({ lines, ...held }));
  expect(scale).toBe(before.scale);
  expect(frame.value.max).toBeGreaterThanOrEqual(before.frame.value.max * 1e3);
  expect(lineChart(input({ lines })).scale).not.toEqual(before.scale);
});

test("names stand at the line ends in the line's text colour, at least 15 px apart", () => {
  const labels = children({}, "front").filter((shape) => shape.type === "text");
  expect(labels.map((shape) => [shape.style.text, shape.style.fill])).toEqual([
    ["global", "t3"],
    ["funds", "t2"],
    ["base", "ink"],
  ]);
  const ys = labels.map((shape) => Number(shape.style.y));
  expect(Math.min(...ys.slice(1).map((y, index) => y - (ys[index] ?? 0)))).toBeGreaterThanOrEqual(15 - 1e-9);
});

test("with too little height only base, selected, highest and lowest are named", () => {
  const many = Array.from({ length: 7 }, (_, index) =>
    line(`s${index}`, (index % 8) + 1, (year) => 40 + index * 9 + (year - 2020)),
  );
  const shown = texts(children({ lines: [base, global, ...many], size: { width: 420, height: 90 } }, "front"));
  expect(shown).toContain("base");
  expect(shown).toContain("global");
  expect(shown.length).toBeLessThanOrEqual(5);
});

test("markers stand at five-year marks and not where a line lies on the base", () => {
  const drawn = children({}, "front").filter((shape) => shape.type === "polygon");
  // global is a square at 2025, 2030 and 2035; funds, which lies on the base, has one triangle at its end.
  expect(drawn.map((shape) => shape.style.fill)).toEqual(["s2", "s3", "s3", "s3"]);
});

test("an observation is a point, or a bar where the document gives a range, and only beside values", () => {
  const observations = [
    { time: 2024, low: 64, high: 64 },
    { time: 2025, low: 60, high: 80 },
  ];
  const isMark = (shape: Shape) => shape.type !== "text" && shape.style.lineWidth === 1.25;
  const kinds = children({ observations }, "front").filter(isMark);
  expect(kinds.map((shape) => shape.type)).toEqual(["circle", "line", "line", "line", "circle"]);
  const none = children({ observations, mode: "percent" }, "front").filter(isMark);
  expect(none).toEqual([]);
});

test("a band is the selected scenario's colour without outline, 90% paler than 50%", () => {
  const fan = { style: 3, times: [2020, 2035], low90: [60, 80], low50: [60, 95], high50: [60, 110], high90: [60, 120] };
  const [wide, narrow] = children({ fan }, "behind");
  expect(wide?.style).toEqual({ fill: "s3", opacity: 0.14 });
  expect(narrow?.style).toEqual({ fill: "s3", opacity: 0.2 });
  expect(lineChart(input({ fan })).frame.value.max).toBeGreaterThanOrEqual(120);
});

test("a gap in a series leaves a gap and no NaN in the axis", () => {
  const broken = line("broken", 1, (year) => (year > 2030 ? Number.NaN : year - 1950));
  const chart = lineChart(input({ lines: [base, broken] }));
  expect(Number.isFinite(chart.frame.value.max)).toBe(true);
  expect(chart.strokes[1]?.values.at(-1)).toBeNaN();
});

test("pixels and times agree", () => {
  const { frame } = lineChart(input());
  expect(timeAt(frame, xOf(frame, 2030))).toBeCloseTo(2030, 9);
  expect(yOf(frame, frame.value.max)).toBeCloseTo(frame.top, 9);
  expect(timeAt(frame, -50)).toBe(2020);
});

test("the read-out is sorted by value and gives the distance from the base", () => {
  const rows = readout(lineChart(input()), "value", nearestIndex(times, 2030.2));
  expect(rows.map((row) => [row.id, row.value, row.change])).toEqual([
    ["global", "90.00", "+10.00"],
    ["funds", "80.00", "±0.00"],
    ["base", "80.00", ""],
  ]);
});

test("a small chart has few ticks, a narrow one few years", () => {
  const { frame } = lineChart(input({ size: { width: 300, height: 140 } }));
  expect((frame.value.max - frame.value.min) / frame.value.step).toBeLessThanOrEqual(3);
  expect(frame.time.step).toBe(5);
});

test("a room has lines of 4 to 5 px and no text under 20 px", () => {
  const { strokes } = lineChart(input({ isRoom: true }));
  expect(strokes.map((drawn) => drawn.width)).toEqual([4, 3.5, 3, 5]);
});

test("elements are measured against themselves in the base, not against one line for all", () => {
  const zero = times.map(() => 0);
  const parts = [
    line("base", 0, () => 0, { base: zero }),
    line("north", 1, () => 14, { base: times.map(() => 10) }),
    line("south", 2, () => 90, { base: times.map(() => 100) }),
  ];
  const chart = lineChart(input({ lines: parts, mode: "difference" }));
  expect(chart.lines.map(({ values }) => values[15])).toEqual([0, 4, -10]);
  const rows = readout(lineChart(input({ lines: parts.slice(1) })), "value", 15);
  expect(rows.map(({ id, change }) => [id, change])).toEqual([
    ["south", ""],
    ["north", ""],
  ]);
});
