import type { ExpandFunction } from "./expand-function.ts";
import { arrayFunctions } from "./functions-array.ts";
import { delayFunctions } from "./functions-delay.ts";
import { memoryFunctions } from "./functions-memory.ts";
import { randomFunctions } from "./functions-random.ts";
import { scalarFunctions } from "./functions-scalar.ts";
import { timeFunctions } from "./functions-time.ts";

/** How each built-in is expanded, by its one name. The number of arguments was checked before. */
export const functions: ReadonlyMap<string, ExpandFunction> = new Map([
  ...scalarFunctions,
  ...arrayFunctions,
  ...timeFunctions,
  ...randomFunctions,
  ...memoryFunctions,
  ...delayFunctions,
]);
