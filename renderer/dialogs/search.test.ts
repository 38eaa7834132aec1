import { expect, test } from "vitest";
import { find } from "./search.ts";

const items = [
  { key: "a", label: "人才总量", hint: "", words: "人才总量 Total talent total_talent" },
  { key: "b", label: "高层次人才", hint: "", words: "高层次人才 High-level talent high_talent" },
  { key: "c", label: "住房压力", hint: "", words: "住房压力 Housing pressure housing_pressure" },
];
const keys = (text: string) => find(items, text).map(({ key }) => key);

test.each([
  ["人才", ["a", "b"]],
  ["talent", ["a", "b"]],
  ["housing", ["c"]],
  ["high tal", ["b"]],
  ["pressure", ["c"]],
  ["", ["a", "b", "c"]],
  ["zzz", []],
])("%j finds %j", (text, found) => {
  expect(keys(text)).toEqual(found);
});
