import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Method } from "../../models/model.ts";
import { type Run, seriesAt } from "../../models/run/run-request.ts";
import { openBytes, runSystem, soundSystem } from "../engine.ts";

// Whole set-ups with what each method must give to the last digit, and what is exact.

interface Numbers {
  readonly dt: number;
  readonly half: number;
  readonly ratio?: number;
}

interface Target {
  readonly id: string;
  readonly model: {
    readonly stocks?: Readonly<Record<string, { initial: number; inflows?: string[]; outflows?: string[] }>>;
    readonly flows?: Readonly<Record<string, string>>;
    readonly aux?: Readonly<Record<string, string>>;
  };
  readonly parameters: Readonly<Record<string, number>>;
  readonly start: number;
  readonly stop: number;
  readonly dt: number;
  readonly values: readonly ({ variable: string; at: number; exact: number } & Readonly<Record<Method, Numbers>>)[];
  readonly also?: {
    readonly invariant?: { value: number; driftAtStop?: Readonly<Record<Method, Numbers>> };
    readonly total?: { value: number };
  };
}

const { targets }: { targets: readonly Target[] } = JSON.parse(
  readFileSync(join(import.meta.dirname, "../golden/bundled/targets.json"), "utf8"),
);
const methods: readonly Method[] = ["euler", "rk4"];

function toXmile({ model, parameters, start, stop, dt }: Target): string {
  const tags = (tag: string, names: readonly string[] = []) => names.map((name) => `<${tag}>${name}</${tag}>`).join("");
  const variables = [
    ...Object.entries(model.stocks ?? {}).map(
      ([name, stock]) =>
        `<stock name="${name}"><eqn>${stock.initial}</eqn>${tags("inflow", stock.inflows)}${tags("outflow", stock.outflows)}</stock>`,
    ),
    ...Object.entries(model.flows ?? {}).map(([name, text]) => `<flow name="${name}"><eqn>${text}</eqn></flow>`),
    ...Object.entries(model.aux ?? {}).map(([name, text]) => `<aux name="${name}"><eqn>${text}</eqn></aux>`),
    ...Object.entries(parameters).map(([name, value]) => `<aux name="${name}"><eqn>${value}</eqn></aux>`),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
  <header><name>target</name><vendor>Foretide</vendor><product version="1.0" lang="en">Foretide</product></header>
  <sim_specs method="euler"><start>${start}</start><stop>${stop}</stop><dt>${dt}</dt></sim_specs>
  <model><variables>${variables.join("\n")}</variables></model>
</xmile>`;
}

function runTarget(target: Target, method: Method, dt: number): Run {
  const system = soundSystem(openBytes(new TextEncoder().encode(toXmile(target)), target.id));
  return runSystem(system, { simSpecs: { ...system.simSpecs, method, dt, saveStep: dt } });
}

function valueAt(run: Run, variable: string, at: number): number {
  const row = run.times.findIndex((time) => Math.abs(time - at) < 1e-9);
  return seriesAt(run, run.names.indexOf(variable))[row] ?? Number.NaN;
}

/** 1e-12 relative to the value given, absolute where that is 0. */
function expectClose(value: number, expected: number): void {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-12 * (Math.abs(expected) || 1));
}

const cases = targets.flatMap((target) => methods.map((method) => ({ id: target.id, method, target })));

test("all the targets are there", () => {
  expect(targets.map((target) => target.id)).toEqual([
    "cooling",
    "exponential",
    "logistic",
    "oscillator",
    "bass",
    "sir",
    "lotka-volterra",
    "delay3-step",
    "smth1-step",
    "step-and-ramp",
  ]);
});

describe("values at dt and at dt/2 agree to 1e-12, and the ratio of their errors is as computed", () => {
  test.each(cases)("$id by $method", ({ target, method }) => {
    const whole = runTarget(target, method, target.dt);
    const half = runTarget(target, method, target.dt / 2);
    for (const { variable, at, exact, ...by } of target.values) {
      const expected = by[method];
      const atDt = valueAt(whole, variable, at);
      const atHalf = valueAt(half, variable, at);
      expectClose(atDt, expected.dt);
      expectClose(atHalf, expected.half);
      if (expected.ratio === undefined) continue;
      const ratio = (atDt - exact) / (atHalf - exact);
      // The errors of RK4 at dt/2 are down to 1e-11 of the value, where rounding shows in the fourth digit.
      expect(Math.abs(ratio / expected.ratio - 1)).toBeLessThan(2e-3);
      expect(Math.abs(ratio / (method === "euler" ? 2 : 16) - 1)).toBeLessThan(0.05);
    }
  });
});

describe("what a method keeps", () => {
  test.each(methods)("the total of the epidemic by %s", (method) => {
    const target = targets.find((candidate) => candidate.id === "sir");
    if (!target) throw new Error("no target sir");
    const run = runTarget(target, method, target.dt);
    for (const at of [0, 20, 40]) {
      const total = ["susceptible", "infectious", "recovered"].reduce((sum, name) => sum + valueAt(run, name, at), 0);
      expectClose(total, target.also?.total?.value ?? Number.NaN);
    }
  });

  test.each(methods)("the drift of predator and prey's invariant by %s", (method) => {
    const target = targets.find((candidate) => candidate.id === "lotka-volterra");
    const drift = target?.also?.invariant?.driftAtStop?.[method];
    if (!target || !drift) throw new Error("no target lotka-volterra");
    const measure = (dt: number) => {
      const run = runTarget(target, method, dt);
      const at = (time: number) => {
        const prey = valueAt(run, "prey", time);
        const predators = valueAt(run, "predators", time);
        return 0.1 * prey - 0.4 * Math.log(prey) + 0.4 * predators - 1.1 * Math.log(predators);
      };
      return at(target.stop) - at(0);
    };
    expect(Math.abs(measure(target.dt) - drift.dt)).toBeLessThan(1e-12);
    expect(Math.abs(measure(target.dt / 2) - drift.half)).toBeLessThan(1e-12);
  });
});
