import { expect } from "vitest";
import type { Cell, Expr, LookupTable, ScalarFunction, ScalarOperator, System } from "../models/check/system.ts";
import { compileSystem } from "../models/compile/compile.ts";
import type { Method, SimSpecs } from "../models/model.ts";
import { interpret } from "../models/run/interpret.ts";
import { runProgram } from "../models/run/run.ts";
import type { Run, RunRequest } from "../models/run/run-request.ts";

// Systems by hand: each cell is a variable of its own, both orders are the order of the list unless given.

/** A cell as a test writes it; `kind` says what it is. */
export type Part =
  | { kind: "constant"; value: number }
  | { kind: "stock"; initial: Expr; inflows?: number[]; outflows?: number[] }
  | { kind: "computed"; equation: Expr; initial?: Expr }
  | { kind: "held"; equation: Expr }
  | { kind: "pipeline"; input: Expr; delay: Expr; initial: Expr };

/** A system of these cells, each a variable of its own, in this order. */
export function systemOf(parts: readonly Part[], tables: readonly LookupTable[] = []): System {
  const cells = parts.map((part, index): Cell => {
    const base = { index, name: `c${index}`, variable: index };
    return part.kind === "stock" ? { inflows: [], outflows: [], ...base, ...part } : { ...base, ...part };
  });
  const variables = cells.map(
    ({ name }, firstCell) => ({ name, id: name, kind: "auxiliary", dimensions: [], firstCell, cellCount: 1 }) as const,
  );
  const order = cells.map((cell) => cell.index);
  const stepOrder = order.filter((i) => cells[i]?.kind === "computed" || cells[i]?.kind === "held");
  return { simSpecs: specsOf("euler"), variables, cells, tables, initialOrder: order, stepOrder };
}

/** From 0 to `stop`. */
export function specsOf(method: Method, stop = 4, dt = 1, saveStep = dt): SimSpecs {
  return { start: 0, stop, dt, saveStep, method };
}

/** Expressions, short. */
export const number = (value: number): Expr => ({ op: "number", value });
export const cell = (index: number): Expr => ({ op: "cell", cell: index });
export const time: Expr = { op: "time" };
export const dt: Expr = { op: "dt" };
export const binary = (op: ScalarOperator, left: Expr, right: Expr): Expr => ({ op, left, right });
export const call = (name: ScalarFunction, argument: Expr): Expr => ({ op: "call", function: name, argument });
export const choice = (condition: Expr, yes: Expr, no: Expr): Expr => ({ op: "if", condition, then: yes, else: no });
export const lookup = (table: number, x: Expr): Expr => ({ op: "lookup", table, x });

/** The bits of numbers. */
export function hex(values: Float64Array): string[] {
  return [...new BigUint64Array(values.slice().buffer)].map((bits) => bits.toString(16));
}

/** NaN has one form in the output: the oracle's are brought to it. */
function canonical(values: Float64Array): Float64Array {
  return values.map((value) => (Number.isNaN(value) ? Number.NaN : value));
}

/** The same rows in every bit, and the same in all else. */
export function expectSameRun(actual: Run, expected: Run): void {
  expect({ ...actual, values: [], times: hex(actual.times) }).toEqual({
    ...expected,
    values: [],
    times: hex(expected.times),
  });
  expect(hex(actual.values)).toEqual(hex(canonical(expected.values)));
}

/** Every cell. */
export function allOf(system: System): number[] {
  return system.cells.map((one) => one.index);
}

/** Both. */
export const methods: readonly Method[] = ["euler", "rk4"];

/** Compare a compiled run with the oracle's, by both methods, and give the compiled one by Euler. */
export function expectAgreement(
  system: System,
  request: Partial<RunRequest> = {},
  program = compileSystem(system),
): Run {
  const [first] = methods.map((method) => {
    const full = { outputs: allOf(system), ...request, simSpecs: { ...(request.simSpecs ?? specsOf(method)), method } };
    const actual = runProgram(program, full);
    expectSameRun(actual, interpret(system, full));
    return actual;
  });
  if (!first) throw new RangeError("No method.");
  return first;
}
