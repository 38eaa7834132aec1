import { expect, test } from "vitest";
import { besideWords, withoutTurns } from "./direction.ts";
import { describeProblem, translate } from "./translate.ts";

test.each([
  ["plain 中文 “x” 👍", "plain 中文 “x” 👍"],
  ["cod.\u202egpj", "cod.gpj"],
  ["\u2066open", "open"],
  ["a\u2069\u202cb", "ab"],
])("%j loses only what would turn words round", (text, plain) => {
  expect(withoutTurns(text)).toBe(plain);
  expect(besideWords(text)).toBe(plain);
});

test.each(["خط أساس (2030)", "עברית"])("%s moves no words of a sentence that it stands in", (name) => {
  expect(besideWords(name)).toBe(`\u2068${name}\u2069`);
  expect(translate("en", "app/step-rename", { name })).toContain(`“\u2068${name}\u2069”`);
  expect(describeProblem("zh", "check/unused", { name: `\u202e${name}` })).toContain(`“\u2068${name}\u2069”`);
});
