import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkModel } from "../../models/check/check-model.ts";
import type { System } from "../../models/check/system.ts";
import type { Model } from "../../models/model.ts";
import { readXmile } from "../../models/xmile/read-xmile.ts";
import { type Fact, readFacts } from "../../scenarios/evidence/facts.ts";
import { readScenarioFile } from "../../scenarios/read/read-scenario-file.ts";
import type { ScenarioFile } from "../../scenarios/scenario.ts";

const root = join(import.meta.dirname, "../..");

/** A bundled study with its model and the facts it may cite, as the window opens it. */
export interface BundledStudy {
  readonly model: Model;
  readonly system: System;
  readonly file: ScenarioFile;
  readonly facts: ReadonlyMap<string, Fact>;
}

/** Open a bundled study. */
export function openBundled(name: string): BundledStudy {
  const { model } = readXmile(readFileSync(join(root, `models/library/${name}.xmile`)), name);
  const system = model && checkModel(model).system;
  const { file } = readScenarioFile(readFileSync(join(root, `scenarios/library/${name}.scenario.json`)), name);
  if (!model || !system || !file) throw new Error(`${name} should open`);
  const list = readFacts(readFileSync(join(root, "scenarios/library/facts.csv"), "utf8"));
  return { model, system, file, facts: new Map(list.map((fact) => [fact.id, fact])) };
}
