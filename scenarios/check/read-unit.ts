import { parseUnits } from "../../models/equations/parse-units.ts";
import { indexUnits } from "../../models/equations/unit-names.ts";
import type { Units } from "../../models/equations/units.ts";
import type { Model } from "../../models/model.ts";

/** Reads a text as units of the model; nothing when it cannot be read. */
export type UnitReader = (text: string) => Units | undefined;

/** A reader that knows the units which the model declares. */
export function unitReaderOf(model: Model): UnitReader {
  const index = indexUnits(model.units);
  return (text) => parseUnits(text, index).units;
}
