import { checkModel } from "../../models/check/check-model.ts";
import type { System } from "../../models/check/system.ts";
import { readXmile } from "../../models/xmile/read-xmile.ts";

/** A model's text, read and checked; a model of the benchmark that is wrong ends it. */
export function systemOf(text: string | Uint8Array, name: string): System {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const { model, problems } = readXmile(bytes, name);
  const checked = model ? checkModel(model, name) : { problems: [] };
  const system = "system" in checked ? checked.system : undefined;
  if (system) return system;
  throw new Error(`${name}: ${JSON.stringify([...problems, ...checked.problems].slice(0, 5))}`);
}
