import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkModel } from "../check/check-model.ts";
import type { System } from "../check/system.ts";
import { compileSystem } from "../compile/compile.ts";
import type { Method } from "../model.ts";
import { readXmile } from "../xmile/read-xmile.ts";
import { interpret } from "./interpret.ts";
import { runProgram } from "./run.ts";

const names = ["city", "corridor", "ecosystem", "funds", "talent", "xiasha"] as const;
const methods: readonly Method[] = ["euler", "rk4"];

function systemOf(name: string): System {
  const { model } = readXmile(readFileSync(new URL(`../library/${name}.xmile`, import.meta.url)), name);
  const system = model && checkModel(model).system;
  if (!system) throw new Error(`${name} has errors.`);
  return system;
}

function bits(values: Float64Array): BigUint64Array {
  return new BigUint64Array(values.slice().buffer);
}

test.each(names)("%s, compiled, equals the oracle in every bit", (name) => {
  const system = systemOf(name);
  const program = compileSystem(system);
  const outputs = system.cells.map((cell) => cell.index);
  for (const method of methods) {
    const request = { simSpecs: { ...system.simSpecs, method }, outputs };
    const [actual, expected] = [runProgram(program, request), interpret(system, request)];
    expect(actual.completed).toBe(true);
    expect(actual.names).toEqual(expected.names);
    expect(bits(actual.times)).toEqual(bits(expected.times));
    expect(bits(actual.values)).toEqual(bits(expected.values));
  }
});
