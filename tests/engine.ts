import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect } from "vitest";
import { checkModel } from "../models/check/check-model.ts";
import type { System } from "../models/check/system.ts";
import { compileSystem } from "../models/compile/compile.ts";
import type { Program } from "../models/compile/program.ts";
import { canonicalName } from "../models/names.ts";
import type { Problem } from "../models/problem.ts";
import { interpret } from "../models/run/interpret.ts";
import { runProgram } from "../models/run/run.ts";
import { type Run, type RunRequest, seriesAt } from "../models/run/run-request.ts";
import { readXmile } from "../models/xmile/read-xmile.ts";

/** What reading and checking gave: a system that runs, unless a problem is an error. */
export interface Opened {
  readonly system?: System;
  readonly problems: readonly Problem[];
}

/** Read and check a model from its bytes. */
export function openBytes(bytes: Uint8Array, file: string): Opened {
  const read = readXmile(bytes, file);
  if (!read.model) return { problems: read.problems };
  const checked = checkModel(read.model, file);
  const problems = [...read.problems, ...checked.problems];
  return checked.system ? { system: checked.system, problems } : { problems };
}

/** Read and check a model file. */
export function openFile(path: string): Opened {
  return openBytes(readFileSync(path), basename(path));
}

/** The system of a model that must be sound; its problems are the error where it is not. */
export function soundSystem(opened: Opened): System {
  if (opened.system) return opened.system;
  throw new Error(`The model is not sound: ${JSON.stringify(opened.problems, undefined, 1)}`);
}

const programs = new WeakMap<System, Program>();

/** Run a system both ways, compiled and by the oracle, which must agree in every bit. */
export function runSystem(system: System, request: RunRequest): Run {
  const program = programs.get(system) ?? compileSystem(system);
  programs.set(system, program);
  const run = runProgram(program, request);
  expectSameRun(run, interpret(system, request));
  return run;
}

/** The saved series by canonical name, element names included: `people[north]`. */
export function seriesByName(run: Run): ReadonlyMap<string, Float64Array> {
  return new Map(run.names.map((name, row) => [normalName(name), seriesAt(run, row)]));
}

/** A name as results are compared by: canonical, with the elements in brackets apart. */
export function normalName(name: string): string {
  const [, variable = name, elements] = /^(.*)\[([^\]]*)\]$/s.exec(name) ?? [];
  if (elements === undefined) return canonicalName(name);
  return `${canonicalName(variable)}[${elements.split(",").map(canonicalName).join(",")}]`;
}

/** That two runs are the same in every bit, rows, names and problems. */
export function expectSameRun(run: Run, oracle: Run): void {
  expect({ ...run, values: [], times: [...run.times] }).toEqual({ ...oracle, values: [], times: [...oracle.times] });
  const at = oracle.values.findIndex((value, i) => !Object.is(value, run.values[i]));
  if (at < 0) return;
  const [row, point] = [Math.floor(at / oracle.times.length), at % oracle.times.length];
  const where = `${oracle.names[row]} at time ${oracle.times[point]}`;
  expect({ where, value: run.values[at] }).toEqual({ where, value: oracle.values[at] });
}
