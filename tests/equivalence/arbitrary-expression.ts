import fc from "fast-check";
import type { Distribution, Expr, ScalarFunction, ScalarOperator } from "../../models/check/system.ts";

const operators: readonly ScalarOperator[] = [
  ...(["add", "subtract", "multiply", "divide", "power", "mod", "min", "max"] as const),
  ...(["less", "lessOrEqual", "greater", "greaterOrEqual", "equal", "notEqual", "and", "or"] as const),
];
const functions: readonly ScalarFunction[] = [
  ...(["abs", "int", "trunc", "round", "sqrt", "sign", "exp", "ln", "log10"] as const),
  ...(["sin", "cos", "tan", "arcsin", "arccos", "arctan"] as const),
];
const distributions: readonly Distribution[] = ["uniform", "normal", "lognormal", "exponential", "poisson"];

/** Numbers that tell roundings, signs and ends of ranges apart, and plain ones more often. */
export const arbitraryNumber: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, -0, 1, 2, 3, -1, 0.5, 0.1, 10, -2.5, 100) },
  { weight: 2, arbitrary: fc.double({ min: -1000, max: 1000, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(1e-300, 1e300, 5e-324, 1 / 3, 2 ** 53, 0.30000000000000004, -1e-9) },
);

/**
 * An expression whose cells and tables are arbitrary numbers: `resolve` brings them into range.
 *
 * @param draws Whether random draws may stand in it.
 */
export function arbitraryExpression(draws: boolean): fc.Arbitrary<Expr> {
  const { expression } = fc.letrec<{ expression: Expr }>((tie) => {
    const inner = tie("expression");
    return {
      expression: fc.oneof(
        { maxDepth: 4, depthIdentifier: draws ? "held" : "computed" },
        { weight: 4, arbitrary: leaf },
        { weight: 6, arbitrary: fc.record({ op: fc.constantFrom(...operators), left: inner, right: inner }) },
        { weight: 2, arbitrary: fc.record({ op: fc.constantFrom("negate", "not"), operand: inner }) },
        {
          weight: 2,
          arbitrary: fc.record({ op: fc.constant("call"), function: fc.constantFrom(...functions), argument: inner }),
        },
        {
          weight: 1,
          arbitrary: fc.record({ op: fc.constant("if"), condition: inner, then: inner, else: inner }),
        },
        { weight: 2, arbitrary: fc.record({ op: fc.constant("lookup"), table: fc.nat(99), x: inner }) },
        {
          weight: 1,
          arbitrary: fc.record({
            op: fc.constant("choose"),
            index: inner,
            from: fc.array(inner, { minLength: 1, maxLength: 4 }),
          }),
        },
        { weight: draws ? 3 : 0, arbitrary: arbitraryDraw(inner) },
      ),
    };
  });
  return expression;
}

const leaf: fc.Arbitrary<Expr> = fc.oneof(
  { weight: 2, arbitrary: arbitraryNumber.map((value): Expr => ({ op: "number", value })) },
  { weight: 5, arbitrary: fc.nat(999).map((cell): Expr => ({ op: "cell", cell })) },
  { weight: 1, arbitrary: fc.constantFrom<Expr>({ op: "time" }, { op: "dt" }, { op: "start" }, { op: "stop" }) },
);

function arbitraryDraw(inner: fc.Arbitrary<Expr>): fc.Arbitrary<Expr> {
  const draw = { op: fc.constant("draw"), distribution: fc.constantFrom(...distributions), stream: fc.nat(5) } as const;
  const parameters = fc.array(inner, { minLength: 2, maxLength: 2 });
  return fc
    .oneof(fc.record({ ...draw, parameters }), fc.record({ ...draw, parameters, seed: inner }))
    .map((drawn): Expr => {
      const hasOne = drawn.distribution === "exponential" || drawn.distribution === "poisson";
      return { ...drawn, parameters: hasOne ? drawn.parameters.slice(0, 1) : drawn.parameters };
    });
}

/** The same expression with each cell among those that are `available`, and each table among `tables`. */
export function resolve(expr: Expr, available: readonly number[], tables: number): Expr {
  return mapExpression(expr, (node) => {
    if (node.op === "lookup") return { ...node, table: node.table % tables };
    if (node.op !== "cell") return node;
    const cell = available[node.cell % Math.max(1, available.length)];
    return cell === undefined ? { op: "number", value: node.cell } : { op: "cell", cell };
  });
}

/** The same expression with left and right exchanged wherever the operator stands. */
export function swapOperands(expr: Expr, op: ScalarOperator): Expr {
  return mapExpression(expr, (node) =>
    node.op === op && "left" in node ? { ...node, left: node.right, right: node.left } : node,
  );
}

/** Replace each node, the operands first. */
function mapExpression(expr: Expr, replace: (node: Expr) => Expr): Expr {
  const inner = (child: Expr) => mapExpression(child, replace);
  return replace(mapOperands(expr, inner));
}

function mapOperands(expr: Expr, inner: (child: Expr) => Expr): Expr {
  if ("left" in expr) return { ...expr, left: inner(expr.left), right: inner(expr.right) };
  switch (expr.op) {
    case "negate":
    case "not":
      return { ...expr, operand: inner(expr.operand) };
    case "call":
      return { ...expr, argument: inner(expr.argument) };
    case "if":
      return { op: "if", condition: inner(expr.condition), then: inner(expr.then), else: inner(expr.else) };
    case "lookup":
      return { ...expr, x: inner(expr.x) };
    case "choose":
      return { ...expr, index: inner(expr.index), from: expr.from.map(inner) };
    case "draw": {
      const parameters = expr.parameters.map(inner);
      return expr.seed ? { ...expr, parameters, seed: inner(expr.seed) } : { ...expr, parameters };
    }
    default:
      return expr;
  }
}
