import { expect, test } from "vitest";
import { isMessageKey } from "../i18n/translate.ts";
import { scenarioProblems } from "./problems.ts";

test("every code has a sentence", () => {
  expect(Object.keys(scenarioProblems).filter((code) => !isMessageKey(code))).toEqual([]);
});
