import { expect, test } from "vitest";
import { commaList } from "./comma-list.ts";

test("a list has the comma of its language", () => {
  expect(commaList(["S1", "S2-20"], "zh")).toBe("S1、S2-20");
  expect(commaList(["S1", "S2-20"], "en")).toBe("S1, S2-20");
  expect(commaList([], "zh")).toBe("");
});
