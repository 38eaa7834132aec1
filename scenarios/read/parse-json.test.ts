import fc from "fast-check";
import { expect, test } from "vitest";
import { fastest } from "../../tests/fastest.ts";
import { toJson } from "./json.ts";
import { parseJson } from "./parse-json.ts";

function codes(text: string, limit = 100): string[] {
  return parseJson(text, limit).faults.map(({ code, at }) => `${code.slice("scenarios/".length)}@${at}`);
}

test.each([
  ["", ["empty@0"]],
  [" \n\t", ["empty@3"]],
  ['{"a": }', ["json-character@6"]],
  ['{"a": tru}', ["json-character@6"]],
  ['{"a": 1', ["json-end@7"]],
  ['{"a": 1 "b": 2}', ["json-comma@8"]],
  ["[1, 2,]", ["json-trailing-comma@5"]],
  ['{"a" 1}', ["json-colon@5"]],
  ["{a: 1}", ["json-key@1"]],
  ["{'a': 1}", ["json-key@1"]],
  ["// hello\n1", ["json-comment@0"]],
  ["/* hello", ["json-comment@0", "json-end@8"]],
  ['["one\ntwo"]', ["json-string@1"]],
  ['["open', ["json-string@1"]],
  ['["\\x"]', ["json-escape@2"]],
  ['["\\u12"]', ["json-escape@2"]],
  ["[01]", ["json-number@1"]],
  ["[+1, .5, 1., 1e999, NaN, -Infinity]", [1, 5, 9, 13, 20, 25].map((at) => `json-number@${at}`)],
  ["1 2", ["json-after-end@2"]],
  ['{"a": 1, "a": 2}', ["duplicate-key@9"]],
  ["[1, 2}", ["json-comma@5"]],
])("%s is refused at its place", (text, expected) => {
  expect(codes(text)).toEqual(expected);
});

test.each([
  ['{"a": 1 "title": { "zh": "x" }}', '"title"'],
  ['{"a": 1 "a rather long name of a key": 2}', '"a rather lo'],
  ['{"a": 1 {"b": 2}}', '{"b": 2}}'],
])("%s is told with what stands there", (text, expected) => {
  expect(parseJson(text, 100).faults[0]?.values).toEqual({ found: expected });
});

test("several faults are found in one reading", () => {
  expect(codes('{"a": 01, /* why */ "b": [1,], "a": 2 "c": 3}')).toEqual([
    "json-number@6",
    "json-comment@10",
    "json-trailing-comma@27",
    "duplicate-key@31",
    "json-comma@38",
  ]);
});

test.each([
  [100, []],
  [101, ["json-depth@100"]],
  [200_000, ["json-depth@100"]],
])("%i brackets", (depth, expected) => {
  expect(codes("[".repeat(depth) + "]".repeat(depth))).toEqual(expected);
});

test("a name is never a property", () => {
  const { node } = parseJson('{"__proto__": {"polluted": 1}, "constructor": 2}', 100);
  expect(node && toJson(node)).toEqual(
    new Map<string, unknown>([
      ["__proto__", new Map([["polluted", 1]])],
      ["constructor", 2],
    ]),
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});

function asMaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asMaps);
  if (value === null || typeof value !== "object") return value;
  return new Map(Object.entries(value).map(([key, inner]) => [key, asMaps(inner)]));
}

function hostParse(text: string): { value?: unknown } {
  try {
    const value = JSON.parse(text, (_, each) => {
      if (each === Number.POSITIVE_INFINITY || each === Number.NEGATIVE_INFINITY) throw new RangeError("we refuse it");
      return each;
    });
    return { value: asMaps(value) };
  } catch {
    return {};
  }
}

test("what the host's own parser reads is read as the same, and what it refuses is refused", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (text, at, inserted) => {
      const place = at % (text.length + 1);
      for (const each of [text, text.slice(0, place) + inserted + text.slice(place)]) {
        const host = hostParse(each);
        const { node, faults } = parseJson(each, 1000);
        if ("value" in host) expect(node && toJson(node)).toEqual(host.value);
        else expect(faults.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 2000 },
  );
});

test("time grows with the length, not with its square", () => {
  for (const unit of ["[", '{"a":', '"', "\\", "1e", "//", "/*", " ", ",", "-", "\u0000"]) {
    const text = unit.repeat(500_000);
    expect(fastest(2000, () => parseJson(text, 100))).toBeLessThan(2000);
  }
});
