import type { AssumptionKind, AssumptionNote, Bound, DistributionKind, FeedbackLoop, Group } from "../model.ts";
import { type Context, readLabels, words } from "./context.ts";
import { parseFlag, parseNumber } from "./numbers.ts";
import { excerpt } from "./reporter.ts";
import { attribute, child, children, childText, type XmlElement } from "./xml.ts";

// The namespace `urn:foretide:xmile:1`. None of it changes a number, so what cannot be read is a warning.

const assumptionKinds: readonly AssumptionKind[] = ["lever", "world", "timing", "guard", "choice"];
const distributionKinds: readonly DistributionKind[] = ["triangular", "uniform", "normal", "lognormal", "fixed"];

/** The groups of a model in our namespace. */
export function readGroups(model: XmlElement): readonly Group[] {
  return children(child(model, "ft:groups"), "ft:group").flatMap((group) => {
    const id = attribute(group, "id");
    return id === undefined ? [] : [{ id, labels: readLabels(group) }];
  });
}

/** The feedback loops that the modeller names. */
export function readLoops(model: XmlElement, { reporter }: Context): readonly FeedbackLoop[] {
  return children(child(model, "ft:loops"), "ft:loop").flatMap((loop) => {
    const id = attribute(loop, "id");
    const sign = attribute(loop, "sign");
    if (id === undefined || (sign !== "+" && sign !== "-")) {
      reporter.report("xmile/odd-value", loop.offset, { name: "sign", text: excerpt(sign ?? "") });
      return [];
    }
    return [{ id, sign, labels: readLabels(loop), path: words(childText(loop, "ft:path")) }];
  });
}

/** What the file says of a variable as an assumption. */
export function readAssumption(variable: XmlElement, name: string, context: Context): AssumptionNote | undefined {
  const note = child(variable, "ft:assumption");
  if (note === undefined) return undefined;
  const odd = (attributeName: string, text: string): undefined =>
    context.reporter.report(
      "xmile/odd-value",
      note.offset,
      { name: attributeName, text: excerpt(text) },
      name,
    ) as undefined;
  const kindText = attribute(note, "kind") ?? "";
  const kind = assumptionKinds.find((candidate) => candidate === kindText);
  if (kind === undefined) return odd("kind", kindText);
  const bound = (end: "low" | "high"): Bound | undefined => {
    const text = attribute(note, end);
    return text === undefined ? undefined : (parseBound(text) ?? odd(end, text));
  };
  const [low, high] = [bound("low"), bound("high")];
  const distributionText = attribute(note, "distribution");
  const distribution = distributionKinds.find((candidate) => candidate === distributionText);
  if (distributionText !== undefined && distribution === undefined) odd("distribution", distributionText);
  const belongsTo = attribute(note, "belongs_to");
  // Unless the file says that the past stays as it is, assume that it does not.
  const changesHistory = parseFlag(attribute(note, "changes_history") ?? "true") ?? true;
  return {
    kind,
    changesHistory,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(distribution === undefined ? {} : { distribution }),
    ...(belongsTo === undefined ? {} : { belongsTo }),
  };
}

/** One end of a range: `0.4`, `0.6,0.6,0.3` (one an element), or `x0.7` (a multiple of the base value). */
function parseBound(text: string): Bound | undefined {
  const factor = text.startsWith("x") ? parseNumber(text.slice(1)) : undefined;
  if (factor !== undefined) return { kind: "factor", factor };
  const values = text.split(",").map(parseNumber);
  const numbers = values.filter((value) => value !== undefined);
  const [first] = numbers;
  if (numbers.length !== values.length || first === undefined) return undefined;
  return numbers.length === 1 ? { kind: "value", value: first } : { kind: "values", values: numbers };
}
