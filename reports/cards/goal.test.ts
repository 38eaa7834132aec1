import { expect, test } from "vitest";
import { readUnit } from "../numbers/unit.ts";
import { goalLabel, goalState } from "./goal.ts";

const people = readUnit("person", new Map([["person", { zh: "人", en: "person" }]]));
const at = { time: 2035 };

test("a goal that is reached is met", () => {
  expect(goalState({ low: 3.6e6 }, 3.629e6, at, people, "zh")).toEqual({
    isMet: true,
    label: "目标 360 万人",
    sentence: "2035 年达到目标 360 万人。",
  });
});

test("a goal is met at its very end", () => {
  for (const value of [1, 2]) expect(goalState({ low: 1, high: 2 }, value, at, people, "zh")?.isMet).toBe(true);
  for (const value of [0.999, 2.001])
    expect(goalState({ low: 1, high: 2 }, value, at, people, "zh")?.isMet).toBe(false);
});

test("a goal that is missed says by how much and on which side", () => {
  expect(goalState({ low: 3.6e6 }, 3.554e6, at, people, "en")?.sentence).toBe("2035: 46K below the goal of 3.6M.");
  expect(goalState({ high: 1 }, 1.2, at, readUnit("1"), "zh")?.isMet).toBe(false);
});

test("both ends of a range are said, one number once", () => {
  expect(goalLabel({ low: 1, high: 2 }, readUnit("1"), "en")).toBe("goal of 1 – 2");
  expect(goalLabel({ low: 2, high: 2 }, readUnit("1"), "en")).toBe("goal of 2");
});

test("no value, nothing to say", () => {
  expect(goalState({ low: 1 }, Number.NaN, at, people, "zh")).toBeUndefined();
});
