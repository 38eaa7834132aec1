import { readFileSync } from "node:fs";
import { join } from "node:path";

// A study as it lies in its file.

/** A scenario of a file. */
export interface SavedScenario {
  readonly id: string;
  readonly name: { readonly zh?: string; readonly en?: string };
  readonly parent?: string;
  readonly overrides: Readonly<Record<string, { readonly value: number | Readonly<Record<string, number>> }>>;
}

/** The scenarios of a bundled study. */
export function bundledScenarios(name: string): readonly SavedScenario[] {
  return savedScenarios(join(import.meta.dirname, `../../scenarios/library/${name}.scenario.json`));
}

/** The scenarios of a saved study. */
export function savedScenarios(path: string): readonly SavedScenario[] {
  return JSON.parse(readFileSync(path, "utf8")).scenarios;
}

/** What a saved study's scenario itself says of a line. */
export function savedValue(path: string, scenario: string, key: string): unknown {
  const [, variable = key, element] = /^(\w+)\[(\w+)\]$/.exec(key) ?? [];
  const own = savedScenarios(path).find(({ id }) => id === scenario)?.overrides[variable]?.value;
  return element === undefined || typeof own !== "object" ? own : own[element];
}
