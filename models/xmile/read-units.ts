import type { UnitDefinition } from "../model.ts";
import { type Context, displayName, readLabels, readName } from "./context.ts";
import { parseFlag } from "./numbers.ts";
import { attribute, children, childText, type XmlElement } from "./xml.ts";

/** The units that the file declares. @source XMILE 1.0, section 2.4. */
export function readUnits(element: XmlElement | undefined, context: Context): readonly UnitDefinition[] {
  return children(element, "unit").flatMap((unit) => {
    // A disabled unit takes no part in substitution: as if it were not declared.
    const disabled = attribute(unit, "disabled");
    if (disabled !== undefined && parseFlag(disabled) === true) return [];
    const name = readName(unit, context);
    if (name === undefined) return [];
    const equation = childText(unit, "eqn");
    const aliases = children(unit, "alias").map((alias) => displayName(alias.text));
    const definition: UnitDefinition = {
      name,
      aliases: aliases.filter((alias) => alias !== ""),
      labels: readLabels(unit),
      where: context.reporter.place(unit.offset),
      ...(equation === undefined ? {} : { equation }),
    };
    return [definition];
  });
}
