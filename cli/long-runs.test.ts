import { expect, test, vi } from "vitest";
import type { Program } from "../models/compile/program.ts";
import { checkRequest } from "../models/run/check-request.ts";
import type { Run, RunRequest } from "../models/run/run-request.ts";
import { asking, file, xmile } from "./command-line-fixture.ts";
import { main } from "./main.ts";

const { events } = vi.hoisted(() => ({ events: Array.of<string>() }));

// A run that takes no time, and tells what a real one would.
vi.mock("../models/run/run.ts", () => ({
  runProgram: ({ system }: Program, request: RunRequest): Run => {
    events.push("run");
    const [times, values] = [new Float64Array(), new Float64Array()];
    return { cells: [], names: [], times, values, completed: true, problems: checkRequest(system, request) };
  },
}));

/** What is told and what is run, in turn. */
function inTurn(...argv: string[]): readonly string[] {
  events.length = 0;
  const tell = (text: string) => {
    for (const [code] of text.matchAll(/run\/much-work/g)) events.push(code);
  };
  const status = main(argv, { environment: { LANG: "en_GB.UTF-8" }, isTerminal: false, print: () => undefined, tell });
  expect(status).toBe(0);
  return events;
}

const variables = Array.from({ length: 60 }, (_, at) => `<aux name="part_${at}"><eqn>time</eqn></aux>`);
const model = file("long.xmile", xmile(variables.join("\n"), 9_000_000));
const study = file("long.scenario.json", asking("long.xmile", {}).replace("total_talent", "part_1"));

test("that a run is long is told before it starts, and once", () => {
  expect(inTurn("run", model, "--save", "9000000")).toEqual(["run/much-work", "run"]);
  expect(inTurn("run", study, "--save", "9000000")).toEqual(["run/much-work", "run"]);
});

test("that runs which are compared are long is told once, before the first", () => {
  expect(inTurn("compare", study)).toEqual(["run/much-work", "run", "run"]);
});
