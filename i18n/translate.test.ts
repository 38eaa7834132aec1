import { expect, test } from "vitest";
import { catalogue, languages, type MessageKey } from "./catalogue.ts";
import { describeProblem, translate } from "./translate.ts";

test("a sentence is filled with its values in both languages", () => {
  expect(translate("zh", "check/unused", { name: "住房压力" })).toContain("“住房压力”");
  expect(translate("en", "check/unused", { name: "price" })).toContain("“price”");
});

test.each([
  [1, "1 scenario "],
  [12, "12 scenarios "],
  [1234, "1,234 scenarios "],
])("%d is counted as %s", (count, words) => {
  expect(translate("en", "app/run-time", { count, time: "1" })).toContain(words);
});

test("a problem without a sentence shows its code rather than nothing", () => {
  expect(describeProblem("en", "check/no-such-code", {})).toBe("check/no-such-code");
});

function argumentNames(message: string): string[] {
  return [...message.matchAll(/\{(\w+)(?=[},])/g)].map((match) => match[1] ?? "").sort();
}

test("both languages of every message take the same arguments", () => {
  const differing = (Object.keys(catalogue.zh) as MessageKey[]).filter(
    (key) =>
      String([...new Set(argumentNames(catalogue.zh[key]))]) !== String([...new Set(argumentNames(catalogue.en[key]))]),
  );
  expect(differing).toEqual([]);
  expect(languages).toEqual(["zh", "en"]);
});
