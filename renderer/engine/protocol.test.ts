import { expect, test } from "vitest";
import { transferOf } from "./protocol.ts";

test("the series of an answer are handed over, not copied: nothing of them is left behind", () => {
  const run = (key: string) => ({
    key,
    cells: [0],
    times: Float64Array.of(2020, 2021),
    values: Float64Array.of(1, 2),
    completed: true,
    problems: [],
  });
  const runs = [run("a"), run("b")];
  const response = { type: "ran", requestId: 1, version: 1, runs, elapsed: 1 } as const;
  const received = structuredClone(response, { transfer: transferOf(response) });
  expect(received.runs.map(({ values }) => [...values])).toEqual([
    [1, 2],
    [1, 2],
  ]);
  expect(runs.flatMap(({ times, values }) => [times.byteLength, values.byteLength])).toEqual([0, 0, 0, 0]);
});

test("an answer without series hands nothing over", () => {
  expect(transferOf({ type: "failed", requestId: 1, detail: "" })).toEqual([]);
});
