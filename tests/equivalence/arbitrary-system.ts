import fc from "fast-check";
import type { Cell, Expr, LookupTable, System } from "../../models/check/system.ts";
import type { SimSpecs } from "../../models/model.ts";
import type { RunRequest } from "../../models/run/run-request.ts";
import { arbitraryExpression, arbitraryNumber, resolve } from "./arbitrary-expression.ts";

const expression = arbitraryExpression(false);
/** Mostly kept between -1000 and 1000 and never NaN, so that most runs reach their end. */
const tamed: fc.Arbitrary<Expr> = fc.tuple(expression, fc.nat(7)).map(([inner, wild]): Expr => {
  if (wild === 0) return inner;
  const below: Expr = { op: "min", left: inner, right: { op: "number", value: 1000 } };
  return { op: "max", left: below, right: { op: "number", value: -1000 } };
});
const references = fc.array(fc.nat(999), { maxLength: 3 });

const arbitraryParts = fc.record({
  constants: fc.array(arbitraryNumber, { minLength: 1, maxLength: 4 }),
  stocks: fc.array(fc.record({ initial: tamed, inflows: references, outflows: references }), { maxLength: 4 }),
  pipelines: fc.array(fc.record({ input: expression, delay: expression, initial: expression }), { maxLength: 2 }),
  held: fc.array(arbitraryExpression(true), { maxLength: 2 }),
  computed: fc.array(fc.record({ equation: tamed, initial: fc.option(expression, { nil: undefined }) }), {
    minLength: 1,
    maxLength: 8,
  }),
  tables: fc.array(arbitraryTable(), { minLength: 1, maxLength: 3 }),
  isReversed: fc.boolean(),
});

type Parts = typeof arbitraryParts extends fc.Arbitrary<infer T> ? T : never;

/** Points: `x` strictly rising. */
function arbitraryPoints(): fc.Arbitrary<{ x: number[]; y: number[] }> {
  // Small whole numbers are hit exactly by the equations, others hardly ever.
  const x = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -50, max: 50, noNaN: true }));
  const point = fc.tuple(x, arbitraryNumber);
  return fc.array(point, { minLength: 1, maxLength: 6 }).map((points) => {
    const byX = new Map(points.map(([x, y]) => [x + 0, y]));
    const sorted = [...byX].sort(([a], [b]) => a - b);
    return { x: sorted.map(([x]) => x), y: sorted.map(([, y]) => y) };
  });
}

function arbitraryTable(): fc.Arbitrary<LookupTable> {
  const kind = fc.constantFrom("continuous" as const, "extrapolate" as const, "discrete" as const);
  return fc.tuple(arbitraryPoints(), kind).map(([points, type]) => ({ name: "table", kind: type, ...points }));
}

/**
 * A system that is sound by construction: each cell refers only to what is known before it, except stocks' flows and
 * pipelines' inputs, which may refer to all.
 */
function build({ constants, stocks, pipelines, held, computed, tables, isReversed }: Parts): System {
  const counts = [constants, stocks, pipelines, held, computed].map((part) => part.length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  // The place of a cell says nothing of its order: half of the systems have them the other way round.
  const place = (order: number) => (isReversed ? total - 1 - order : order);
  const before = (order: number) => Array.from({ length: order }, (_, i) => place(i));
  const everything = before(total);
  const within = (expr: Expr, available: readonly number[]) => resolve(expr, available, tables.length);
  const cells: Cell[] = [];
  const add = (make: (base: { index: number; name: string; variable: number }, known: number[]) => Cell) => {
    const order = cells.length;
    cells.push(make({ index: place(order), name: `c${place(order)}`, variable: place(order) }, before(order)));
  };
  const flows = (given: readonly number[]) => given.map((flow) => everything[flow % total] ?? 0);
  for (const value of constants) add((base) => ({ ...base, kind: "constant", value }));
  for (const { initial, inflows, outflows } of stocks) {
    add((base, known) => {
      const both = { inflows: flows(inflows), outflows: flows(outflows) };
      return { ...base, kind: "stock", initial: within(initial, known), ...both };
    });
  }
  for (const { input, delay, initial } of pipelines) {
    add((base, known) => {
      const start = { delay: within(delay, known), initial: within(initial, known) };
      return { ...base, kind: "pipeline", input: within(input, everything), ...start };
    });
  }
  for (const equation of held) add((base, known) => ({ ...base, kind: "held", equation: within(equation, known) }));
  for (const { equation, initial } of computed) {
    add((base, known) => {
      const cell = { ...base, kind: "computed", equation: within(equation, known) } as const;
      return initial ? { ...cell, initial: within(initial, known) } : cell;
    });
  }
  const evaluated = cells.filter((cell) => cell.kind === "held" || cell.kind === "computed");
  return {
    simSpecs: { start: 0, stop: 1, dt: 1, saveStep: 1, method: "euler" },
    initialOrder: cells.map((cell) => cell.index),
    stepOrder: evaluated.map((cell) => cell.index),
    cells: [...cells].sort((a, b) => a.index - b.index),
    tables,
    variables: everything
      .map(
        (index) =>
          ({
            name: `c${index}`,
            id: `c${index}`,
            kind: "auxiliary",
            dimensions: [],
            firstCell: index,
            cellCount: 1,
          }) as const,
      )
      .sort((a, b) => a.firstCell - b.firstCell),
  };
}

const arbitrarySpecs: fc.Arbitrary<SimSpecs> = fc
  .record({
    start: fc.constantFrom(0, -2, 2020, 0.1),
    steps: fc.integer({ min: 0, max: 12 }),
    dt: fc.constantFrom(1, 0.5, 0.1, 1 / 3, 2),
    saveEvery: fc.constantFrom(1, 1, 2, 5),
    method: fc.constantFrom("euler" as const, "rk4" as const),
  })
  .map(({ start, steps, dt, saveEvery, method }) => {
    return { start, stop: start + steps * dt, dt, saveStep: saveEvery * dt, method };
  });

/** A system and a request for it: replaced constants and tables, some outputs or all. */
export const arbitraryRun: fc.Arbitrary<{ system: System; request: RunRequest }> = fc
  .record({
    parts: arbitraryParts,
    simSpecs: arbitrarySpecs,
    seed: fc.constantFrom(0, 1, 12345, -7.5),
    replaced: fc.option(arbitraryNumber, { nil: undefined }),
    points: fc.option(arbitraryPoints(), { nil: undefined }),
    fewer: fc.boolean(),
  })
  .map(({ parts, simSpecs, seed, replaced, points, fewer }) => {
    const system = build(parts);
    const constant = system.cells.find((cell) => cell.kind === "constant");
    const all = system.cells.map((cell) => cell.index);
    const request: RunRequest = {
      simSpecs,
      seed,
      outputs: fewer ? all.filter((index) => index % 2 === 0).reverse() : all,
      ...(replaced !== undefined && constant ? { constants: new Map([[constant.index, replaced]]) } : {}),
      ...(points ? { tables: new Map([[0, points]]) } : {}),
    };
    return { system, request };
  });
