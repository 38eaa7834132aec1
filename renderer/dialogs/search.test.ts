import { expect, test } from "vitest";
import { find } from "./search.ts";

const items = [
  { key: "a", label: "人才总量", hint: "", words: "人才总量 Total talent total_talent" },
  { key: "b", label: "高层次人才", hint: "", words: "高层次人才 High-level talent high_talent" },
  { key: "c", label: "住房压力", hint: "", words: "住房压力 Housing pressure housing_pressure" },
];
const bothNames = [
  {
    key: "in",
    label: "高层次流入",
    otherLabel: "High-level talent inflow",
    hint: "",
    words: "高层次流入 High-level talent inflow",
  },
  { key: "up", label: "升级", otherLabel: "Upgrading", hint: "", words: "升级 Upgrading to high-level talent" },
  { key: "all", label: "高层次人才", otherLabel: "High-level talent", hint: "", words: "高层次人才 High-level talent" },
];

test("what is called so in either language comes first, then what begins so", () => {
  expect(find(bothNames, "high-level talent").map(({ key }) => key)).toEqual(["all", "in", "up"]);
  expect(find(bothNames, "高层次人才").map(({ key }) => key)).toEqual(["all"]);
});

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

test("what cannot be chosen now is found where it is asked for, after everything that can be", () => {
  const [first, ...others] = items;
  const some = [{ ...(first ?? { key: "", label: "", hint: "", words: "" }), obstacle: "taken" }, ...others];
  expect(find(some, "").map(({ key }) => key)).toEqual(["b", "c"]);
  expect(find(some, "talent").map(({ key }) => key)).toEqual(["b", "a"]);
  expect(find(some, "人才总量").map(({ key }) => key)).toEqual(["a"]);
});
