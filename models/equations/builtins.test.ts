import { expect, test } from "vitest";
import { canonicalName } from "../names.ts";
import { builtinNames, builtins, findBuiltin, isKnownUnsupported } from "./builtins.ts";
import { knownOnly } from "./known-functions.ts";

const standard = [
  "ABS ARCCOS ARCSIN ARCTAN COS EXP INF INT LN LOG10 MAX MIN PI SIN SQRT TAN EXPRND LOGNORMAL NORMAL POISSON RANDOM",
  "DELAY DELAY1 DELAY3 DELAYN FORCST SMTH1 SMTH3 SMTHN TREND PULSE RAMP STEP DT STARTTIME STOPTIME TIME",
  "INIT PREVIOUS SELF SUM MEAN MIN MAX PROD STDDEV SIZE",
].flatMap((line) => line.split(" "));

test.each(standard)("%s of the standard is there under its own name", (name) => {
  expect(findBuiltin(name)?.name).toBe(name);
});

test.each([
  ["Initial", "INIT"],
  ["SMOOTH", "SMTH1"],
  ["delay fixed", "DELAY"],
  ["Integer", "INTEGER"],
  ["IF THEN ELSE", "IF_THEN_ELSE"],
  ["Random_Uniform", "RANDOM"],
  ["ＭＡＸ", "MAX"],
  ["TIME STEP", "DT"],
])("%s is another name of %s", (alias, name) => {
  expect(findBuiltin(alias)?.name).toBe(name);
});

test.each([
  ["ABS", 1, 1, ["value"]],
  ["PI", 0, 0, []],
  ["MAX", 1, Number.POSITIVE_INFINITY, ["valueOrArray"]],
  ["SMTH1", 2, 3, ["value", "value", "value"]],
  ["DELAYN", 3, 4, ["value", "value", "value", "value"]],
  ["PULSE", 1, 3, ["value", "value", "value"]],
  ["LOOKUP", 2, 2, ["lookup", "value"]],
  ["SUM", 1, 1, ["array"]],
])("%s takes %i to %d arguments: %j", (name, minimum, maximum, kinds) => {
  expect(builtins.get(name)).toMatchObject({ minimum, maximum, arguments: kinds });
});

test("no name or alias stands for two functions", () => {
  const names = [...builtins.values()].flatMap((entry) => [entry.name, ...entry.aliases]).map(canonicalName);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test("nothing that is simulated is listed as not simulated", () => {
  expect([...knownOnly].filter((name) => findBuiltin(name))).toEqual([]);
});

test.each([
  ["NPV", true],
  ["sample if true", true],
  ["MAX", false],
  ["no_such_function", false],
  ["constructor", false],
])("whether %s is known and not simulated: %s", (name, known) => {
  expect(isKnownUnsupported(name)).toBe(known);
});

test("the names to choose from are those of the table", () => {
  expect(builtinNames).toEqual([...builtins.keys()]);
});
