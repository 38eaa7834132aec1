import { expect, test } from "vitest";
import { limits } from "./limits.ts";

// What a user can rely on: to change one of these is a decision, and is to be seen as one.
test("limits are those that were decided", () => {
  expect(limits).toMatchObject({
    modelFileBytes: 20_000_000,
    scenarioFileBytes: 5_000_000,
    jsonDepth: 100,
    xmlDepth: 100,
    xmlNodes: 1_000_000,
    xmlAttributes: 1_000,
    equationLength: 64_000,
    equationNesting: 200,
    cells: 50_000,
    graphicalFunctionPoints: 10_000,
    nameLength: 256,
    docLength: 100_000,
    steps: 10_000_000,
    work: 5e9,
    longWork: 5e8,
    savedBytes: 512 * 1024 * 1024,
  });
});
