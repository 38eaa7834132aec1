import fc from "fast-check";
import { expect, test } from "vitest";
import { fastest } from "../tests/fastest.ts";
import { canonicalName, nearestName } from "./names.ts";

const seed = 20260301;

test.each([
  ["Births", "births"],
  ["wom multiplier", "wom_multiplier"],
  ['"wom multiplier"', "wom_multiplier"],
  ["size_of_one\\ntime_lynx_harvest", "size_of_one_time_lynx_harvest"],
  ["two\nlines", "two_lines"],
  ["two\r\n lines", "two_lines"],
  ["non\u00a0breaking", "non_breaking"],
  ["a _ \\n__b", "a_b"],
  ["  around  ", "around"],
  ["_own", "_own"],
  ['"say \\"hi\\""', 'say_\\"hi\\"'],
  ['"back\\\\slash"', "back\\\\slash"],
  ['hares."area size"', "hares.area_size"],
  ["住房 压力", "住房_压力"],
  ["人才“码”", "人才码"],
  ["ＧＤＰ　总量", "gdp_总量"],
  ["STRASSE", "strasse"],
  ["straße", "strasse"],
  ["ΟΔΟΣ", "οδοσ"],
  ["e\u0301tat", "\u00e9tat"],
  ["ÉTAT", "état"],
  ["__proto__", "_proto_"],
])("%j is canonically %j", (name, canonical) => {
  expect(canonicalName(name)).toBe(canonical);
});

test(`the canonical form of a canonical form is itself (seed ${seed})`, () => {
  const name = fc.string({ unit: fc.constantFrom(...'aB _\\n"“”\n\u00a0ß中。Ａ.1') });
  fc.assert(
    fc.property(name, (text) => canonicalName(canonicalName(text)) === canonicalName(text)),
    { seed, numRuns: 2000 },
  );
});

test.each([
  ["brith_rate", ["death_rate", "birth_rate"], "birth_rate"],
  ["Birth Rate", ["birth_rates", "birth_rate"], "birth_rate"],
  ["housing_presure", ["housing_pressure", "housing_price"], "housing_pressure"],
  ["住房压利", ["住房价格", "住房压力"], "住房压力"],
  ["住屋", ["人口", "住房"], "住房"],
  ["abc", ["abd", "abe"], "abd"],
  ["x", ["y"], undefined],
  ["population", ["price", "stock"], undefined],
  ["anything", [], undefined],
])("the nearest to %j of %j is %j", (name, candidates, nearest) => {
  expect(nearestName(name, candidates)).toBe(nearest);
});

test("the nearest of 5,000 names is found in under 100 ms", () => {
  const names = Array.from({ length: 5000 }, (_, index) => `variable_number_${index}_of_the_model`);
  const find = () => nearestName("variable_nubmer_4999_of_the_model", names);
  expect(find()).toBe("variable_number_4999_of_the_model");
  expect(fastest(100, find)).toBeLessThan(100);
});

/** The textbook's table, without limits or shortcuts. */
function plainDistance(a: string, b: string): number {
  const table = [...a, ""].map((_, row) =>
    [...b, ""].map((_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number) => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] ? at(row - 2, column - 2) + 1 : 99;
      const others = [at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + same];
      table[row]?.splice(column, 1, Math.min(swapped, ...others));
    }
  }
  return at(a.length, b.length);
}

test(`the nearest name has the least distance of all, if any is near enough (seed ${seed})`, () => {
  const word = fc.string({ unit: fc.constantFrom(..."abc"), minLength: 2, maxLength: 14 });
  const property = fc.property(word, fc.array(word, { maxLength: 5 }), (wanted, candidates) => {
    const limit = Math.min(4, Math.max(1, Math.floor(wanted.length / 3)));
    const near = candidates.filter((candidate) => plainDistance(wanted, candidate) <= limit);
    const least = Math.min(...near.map((candidate) => plainDistance(wanted, candidate)));
    expect(nearestName(wanted, candidates)).toBe(near.find((one) => plainDistance(wanted, one) === least));
  });
  fc.assert(property, { seed, numRuns: 3000 });
});
