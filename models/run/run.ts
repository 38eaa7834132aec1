import type { Program } from "../compile/program.ts";
import type { Run, RunRequest } from "./run-request.ts";
import { createRunner, type OngoingRun, type Runner } from "./runner.ts";

/** Runners that wait for their next run, so that a moved slider costs neither a compile nor memory. */
const idle = new WeakMap<Program, Runner[]>();

/**
 * Start a run of a program.
 *
 * @returns A run to be advanced; `result` ends it. A request that breaks a limit is done at once and says why.
 */
export function startRun(program: Program, request: RunRequest): OngoingRun {
  const waiting = idle.get(program) ?? [];
  idle.set(program, waiting);
  const runner = waiting.pop() ?? createRunner(program);
  const run = runner.start(request);
  let isOver = false;
  return {
    advance: (maxSteps) => run.advance(maxSteps),
    result() {
      const result = run.result();
      if (!isOver) waiting.push(runner);
      isOver = true;
      return result;
    },
  };
}

/** Run a program from start to stop. */
export function runProgram(program: Program, request: RunRequest): Run {
  const run = startRun(program, request);
  run.advance(Number.POSITIVE_INFINITY);
  return run.result();
}
