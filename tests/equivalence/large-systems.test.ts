import { describe, test } from "vitest";
import type { Expr, System } from "../../models/check/system.ts";
import {
  binary,
  cell,
  choice,
  expectAgreement,
  number,
  type Part,
  specsOf,
  systemOf,
  time,
} from "../../tests/systems-by-hand.ts";

describe("large models", () => {
  /** Rings of stocks that flow into one another through an auxiliary. */
  function ring(count: number): System {
    const parts = Array.from({ length: count }, (_, i): Part[] => {
      const next = (3 * i + 3) % (3 * count);
      return [
        { kind: "stock", initial: number(i % 7), inflows: [3 * i + 2], outflows: [(3 * i + 2 + 3) % (3 * count)] },
        { kind: "computed", equation: binary("multiply", cell(next), number(0.1 + i / count)) },
        { kind: "computed", equation: binary("subtract", cell(3 * i + 1), binary("divide", cell(3 * i), number(3))) },
      ];
    }).flat();
    const system = systemOf(parts);
    // Net flows read stocks further on.
    const order = system.initialOrder.toSorted((a, b) => Number(a % 3 > 0) - Number(b % 3 > 0) || a - b);
    return { ...system, initialOrder: order };
  }

  test.each([40, 400, 1700])("a ring of %d stocks", (count) => {
    expectAgreement(ring(count), { simSpecs: specsOf("euler", 2, 0.25, 0.5) });
  });

  test("50,000 cells", () => {
    expectAgreement(ring(16_667), { simSpecs: specsOf("euler", 1, 0.5), outputs: [0, 5, 50_000] });
  });

  test("a chain of 20,000 cells, and one expression as deep", () => {
    const chain = Array.from(
      { length: 20_000 },
      (_, i): Part => ({ kind: "computed", equation: i === 0 ? time : binary("add", cell(i - 1), number(1)) }),
    );
    let sum: Expr = time;
    for (let i = 0; i < 20_000; i++) sum = binary("add", sum, number(i / 3));
    expectAgreement(systemOf([...chain, { kind: "computed", equation: sum }]), { outputs: [19_999, 20_000] });
  });

  test("a chain of choices, each needed by one side of the next only", () => {
    const parts = Array.from({ length: 3000 }, (_, i): Part => {
      const before = i === 0 ? time : cell(i - 1);
      const equation = choice(binary("less", time, number(i % 5)), binary("divide", before, number(3)), number(i));
      return { kind: "computed", equation };
    });
    expectAgreement(systemOf([...parts, { kind: "stock", initial: number(0), inflows: [2999] }]), { outputs: [3000] });
  });
});
