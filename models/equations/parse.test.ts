import { expect, test } from "vitest";
import { fastest } from "../../tests/fastest.ts";
import { limits } from "../limits.ts";
import { parseEquation, parseEquationList } from "./parse.ts";
import { printExpression } from "./print.ts";

/** The tree with every operation in parentheses, so that its shape can be read. */
function shape(text: string): string {
  const { expression, problems } = parseEquation(text);
  return expression ? JSON.stringify(expression, withoutSpans) : (problems[0]?.code ?? "nothing");
}

function withoutSpans(key: string, value: unknown): unknown {
  return key === "span" ? undefined : value;
}

function problemOf(text: string) {
  const [problem, ...more] = parseEquation(text).problems;
  expect(more).toEqual([]);
  return problem && [problem.code, problem.start, problem.end];
}

test.each([
  ["-2^2", "-(2^2)"],
  ["2^-3", "2^(-3)"],
  ["2^-3*4", "(2^(-3))*4"],
  ["2^3^4", "2^(3^4)"],
  ["30^ - 30^-cons", "30^(-(30^(-cons)))"],
  ["-a*b", "(-a)*b"],
  ["a-b-c", "(a-b)-c"],
  ["a/b*c", "(a/b)*c"],
  ["a + b mod c", "a + (b mod c)"],
  ["a MOD b*c", "(a mod b)*c"],
  ["not a = b", "(not a) = b"],
  ["a < b = c > d", "(a < b) = (c > d)"],
  ["a or b and c = d", "a or (b and (c = d))"],
  ["a Or b AND NOT c", "a or (b and (not c))"],
  ["if a then b else c + 1", "if (a) then (b) else (c + 1)"],
  ["IF(a)THEN(b)ELSE(c)+1", "if a then b else (c + 1)"],
  ["1 + if a then b else if c then d else e", "1 + (if a then b else (if c then d else e))"],
  ["!a & b | c", "((not a) and b) or c"],
  [":NOT: a :AND: b :or: c", "((not a) and b) or c"],
  ["a != b", "a <> b"],
  ["a && b || c", "(a and b) or c"],
  ["（ａ＋ｂ）×ｃ÷２．５", "(a+b)*c/2.5"],
  ["ＭＡＸ（人口，１０）－", "equations/ends-early"],
  ["人口≤１０", "人口 <= 10"],
  ["人口 ≥ 10", "人口 >= 10"],
  ["人口≠10", "人口 <> 10"],
  ["a《b", "a<b"],
  ["人口【青年】", "人口[青年]"],
  ["“住房 压力”×2", '"住房 压力"*2'],
  ["＂住房 压力＂＊２", '"住房 压力"*2'],
  [".34", "0.34"],
  ["007", "7"],
  ["1.", "1"],
  ["1E+3 + 1e3 + 1.5e-3", "1000+1000+0.0015"],
  ["{a comment}\r\n a {another} + b", "a+b"],
  ["a\t\u00a0+\u3000b", "a+b"],
  ["table[a](x)", "LOOKUP(table[a], x)"],
  ["mod(a, b)", "mod(a,b)"],
  ['"a.b"', "a.b"],
  ['hares."area size"', '"hares.area size"'],
])("%s means %s", (text, same) => {
  expect(shape(text)).toBe(same.startsWith("equations/") ? same : shape(same));
});

test.each([
  ["births", "births"],
  ["$cost_2", "$cost_2"],
  ["hares.births", "hares.births"],
  ["size_of_one\\ntime", "size_of_one\\ntime"],
  ["driver's_age", "driver's_age"],
  ["５Ｇ", undefined],
  ["Ｇ５", "G5"],
  ["住房压力", "住房压力"],
  ["温度℃", "温度℃"],
  ['"with \\"quotes\\" and \\\\"', 'with \\"quotes\\" and \\\\'],
  ['"Aux_with_$peC!@|_characters"', "Aux_with_$peC!@|_characters"],
  ['"if"', "if"],
  ['"（全角）"', "(全角)"],
  ["__proto__", "__proto__"],
])("the name in %s is %s", (text, name) => {
  const { expression } = parseEquation(text);
  expect(expression?.type === "reference" ? expression.name : undefined).toBe(name);
});

test.each([
  ["a[x, *, 1:3, i+1]", ["expression", "wildcard", "range", "expression"]],
  ["a[*]", ["wildcard"]],
  ["人口[青年，＊]", ["expression", "wildcard"]],
])("the subscripts of %s are %j", (text, types) => {
  const { expression } = parseEquation(text);
  const subscripts = expression?.type === "reference" ? expression.subscripts : undefined;
  expect(subscripts?.map((subscript) => subscript.type)).toEqual(types);
});

test("spans are offsets into the text as written, comments and full-width signs counted", () => {
  const { expression } = parseEquation(" （人口＋ {x} max(１，b)）× c ");
  expect(expression?.span).toEqual({ start: 1, end: 22 });
  const sum = expression?.type === "binary" ? expression.left : undefined;
  expect(sum?.span).toEqual({ start: 2, end: 18 });
  const call = sum?.type === "binary" ? sum.right : undefined;
  expect(call?.span).toEqual({ start: 10, end: 18 });
});

test.each([
  ["", "equations/empty", 0, 0],
  [" {only a comment} ", "equations/empty", 0, 18],
  [" ??? ", "equations/not-defined", 1, 4],
  ["a + ;b", "equations/unknown-character", 4, 5],
  ["a # b", "equations/unknown-character", 2, 3],
  ["a + x\u{e0041}", "equations/unknown-character", 5, 7],
  ["a 、 b", "equations/unknown-character", 2, 3],
  ['a * "b', "equations/unterminated-quote", 4, 6],
  ["a {b", "equations/unterminated-comment", 2, 4],
  ["2 * 5G基站", "equations/starts-with-digit", 4, 8],
  ["1e999", "equations/number-too-large", 0, 5],
  ["a + * b", "equations/missing-operand", 4, 5],
  ["* b", "equations/missing-operand", 0, 1],
  ["max(a,)", "equations/missing-operand", 6, 7],
  ["()", "equations/missing-operand", 1, 2],
  ["a[]", "equations/missing-operand", 2, 3],
  ["a +", "equations/ends-early", 3, 3],
  ["not", "equations/ends-early", 3, 3],
  ["if a then", "equations/ends-early", 9, 9],
  ["Room Temperature", "equations/missing-operator", 5, 16],
  ["2 (a)", "equations/missing-operator", 2, 3],
  ["max(a b)", "equations/missing-operator", 6, 7],
  ["(a + (b", "equations/missing-parenthesis", 5, 6],
  ["max(a, (b)", "equations/missing-parenthesis", 3, 4],
  ["(a + b]", "equations/missing-parenthesis", 0, 1],
  ["（a + b", "equations/missing-parenthesis", 0, 1],
  ["a[b + c", "equations/missing-bracket", 1, 2],
  ["a + b)", "equations/extra-parenthesis", 5, 6],
  ["a]", "equations/extra-parenthesis", 1, 2],
  ["if a b else c", "equations/missing-then", 5, 6],
  ["if a then b", "equations/missing-else", 11, 11],
  ["a, b", "equations/unexpected-token", 1, 2],
  ["(a, b)", "equations/unexpected-token", 2, 3],
  ["a then b", "equations/unexpected-token", 2, 6],
  ["a[*:b]", "equations/unexpected-token", 3, 4],
])("%j is %s from %i to %i, and nothing else", (text, code, start, end) => {
  expect(problemOf(text)).toEqual([code, start, end]);
});

test("nesting is allowed up to the limit and refused above it", () => {
  const deep = (levels: number) => `${"(".repeat(levels)}a${")".repeat(levels)}`;
  expect(parseEquation(deep(limits.equationNesting - 1)).problems).toEqual([]);
  expect(parseEquation(deep(limits.equationNesting)).problems[0]?.code).toBe("equations/too-deep");
});

test.each(["-", "not ", "a^", "if a then b else ", "a[", "max(a,"])(
  "a long run of %j is refused, not overflown",
  (part) => {
    expect(parseEquation(`${part.repeat(3000)}a`).problems[0]?.code).toBe("equations/too-deep");
  },
);

test("a sum of as many terms as the limit is read, and one more is refused", () => {
  const sum = (terms: number) => Array.from({ length: terms }, () => "a").join("+");
  const { expression } = parseEquation(sum(limits.equationDepth));
  expect(expression && printExpression(expression)).toBe(sum(limits.equationDepth).replaceAll("+", " + "));
  expect(problemOf(sum(limits.equationDepth + 1))?.[0]).toBe("equations/too-deep");
});

test("a text above the limit is refused without being read", () => {
  expect(problemOf("a".repeat(limits.equationLength + 1))).toEqual(["equations/too-long", 64_000, 64_001]);
});

test.each(["(", "1e", " ", "a+", "a ", '"', '\\"', "{", "{}", "?", "。", "１", "“", "a.", "if ", "[", ")", "\ud83d"])(
  "64,000 characters of %j are read in under 200 ms",
  (part) => {
    const text = part.repeat(limits.equationLength / part.length).slice(0, limits.equationLength);
    expect(parseEquation(text).problems.length).toBeLessThanOrEqual(1);
    expect(fastest(200, () => parseEquation(text))).toBeLessThan(200);
  },
);

test.each([
  ["1, 2, 3", ["1", "2", "3"]],
  ["a + b，max(a, b)", ["a + b", "max(a, b)"]],
  ["7", ["7"]],
])("the list %s has the elements %j", (text, printed) => {
  expect(parseEquationList(text).expressions?.map(printExpression)).toEqual(printed);
});

test("a list that ends with a comma lacks its last element", () => {
  expect(parseEquationList("1, 2,").problems).toMatchObject([{ code: "equations/ends-early", start: 5 }]);
});
