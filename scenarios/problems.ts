import type { Severity } from "../models/problem.ts";

/** What can be wrong with a scenario file, code by code. */
export const scenarioProblems = {
  "scenarios/too-large": "error",
  "scenarios/encoding": "error",
  "scenarios/json-character": "error",
  "scenarios/json-end": "error",
  "scenarios/json-comma": "error",
  "scenarios/json-trailing-comma": "error",
  "scenarios/json-colon": "error",
  "scenarios/json-key": "error",
  "scenarios/json-comment": "error",
  "scenarios/json-string": "error",
  "scenarios/json-escape": "error",
  "scenarios/json-number": "error",
  "scenarios/json-after-end": "error",
  "scenarios/json-depth": "error",
  "scenarios/duplicate-key": "error",
  "scenarios/format": "error",
  "scenarios/version": "error",
  "scenarios/future-version": "error",
  "scenarios/missing-key": "error",
  "scenarios/wrong-type": "error",
  "scenarios/wrong-choice": "error",
  "scenarios/wrong-text": "error",
  "scenarios/out-of-bounds": "error",
  "scenarios/wrong-count": "error",
  "scenarios/wrong-value": "error",
  "scenarios/wrong-source": "error",
  "scenarios/wrong-relation": "error",
  "scenarios/unknown-key": "warning",
} as const satisfies Record<string, Severity>;

/** The code of a problem of this room. */
export type ScenarioProblemCode = keyof typeof scenarioProblems;
