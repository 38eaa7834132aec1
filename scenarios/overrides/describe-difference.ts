import type { LocalizedText } from "../../models/model.ts";
import { isList, isObject, type Json } from "../read/json.ts";
import type { ScenarioFile } from "../scenario.ts";
import { describeList, type ListChange } from "./describe-list.ts";
import { describeOrder, type OrderChange, scenarioName } from "./describe-order.ts";
import type { Change } from "./difference.ts";
import { parseReference, type Subject } from "./subject.ts";

/** One change of a file as a user would say it; sentences select on `code`, and on `part` for what is no override. */
export type DescribedChange = OverrideChange | PartChange | ScenarioChange | OrderChange | ListChange;

/** An assumption of a scenario, or of the sources, is taken otherwise. */
export interface OverrideChange {
  readonly code: "difference/override-added" | "difference/override-removed" | "difference/override-changed";
  readonly scenario: LocalizedText;
  /** As the author wrote it, and what the model calls it. */
  readonly name: string;
  readonly labels: LocalizedText;
  readonly unit: string;
  readonly before: string;
  readonly after: string;
}

/** A scenario came, went, or differs in something other than its overrides. */
export interface ScenarioChange {
  readonly code: "difference/scenario-added" | "difference/scenario-removed" | "difference/scenario-changed";
  readonly scenario: LocalizedText;
  /** The key: `parent`, `narrative`; empty for the scenario as a whole. */
  readonly part: string;
  readonly before: string;
  readonly after: string;
}

/** Anything else of the file: its first key, and the id or name of what changed. */
export interface PartChange {
  readonly code: "difference/part-added" | "difference/part-removed" | "difference/part-changed";
  readonly part: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

type Kind = "added" | "removed" | "changed";

/** Say the changes from one file to another in the user's words: scenario names, labels of assumptions, units, values. */
export function describeDifference(
  changes: readonly Change[],
  files: { readonly before: ScenarioFile; readonly after: ScenarioFile },
  subject?: Subject,
): readonly DescribedChange[] {
  return changes.map((change) => describe(change, files, subject));
}

function describe(
  change: Change,
  files: { readonly before: ScenarioFile; readonly after: ScenarioFile },
  subject: Subject | undefined,
): DescribedChange {
  const [section = "", id = "", key = "", name = ""] = change.path;
  const both = [files.after, files.before];
  if (change.kind === "reordered") return describeOrder(change, both, subject);
  const list = change.kind === "changed" ? describeList(change, both, subject) : undefined;
  if (list) return list;
  const before = "before" in change ? printValue(change.before) : "";
  const after = "after" in change ? printValue(change.after) : "";
  const kind: Kind = change.kind;
  if (section !== "scenarios" || id === "") {
    return { code: `difference/part-${kind}`, part: section, name: change.path.slice(1).join("."), before, after };
  }
  const scenario = scenarioName(id, both);
  if (key === "overrides" && name !== "") {
    const variable = subject?.variables.get(parseReference(name).id)?.source;
    const labels = variable?.labels ?? {};
    return { code: `difference/override-${kind}`, scenario, name, labels, unit: variable?.units ?? "", before, after };
  }
  if (key === "") return { code: `difference/scenario-${kind}`, scenario, part: "", before: "", after: "" };
  return { code: "difference/scenario-changed", scenario, part: change.path.slice(2).join("."), before, after };
}

/** Longer texts than this are not shown whole. */
const shownCharacters = 120;

/** A value as short as can be: of an override its number, elements `name: value`, points `x → y`. */
function printValue(value: Json): string {
  const inner = isObject(value) && value.has("value") ? (value.get("value") ?? null) : value;
  const text = printShort(inner);
  const characters = [...text];
  return characters.length > shownCharacters ? `${characters.slice(0, shownCharacters).join("")}…` : text;
}

function printShort(value: Json): string {
  if (isObject(value)) {
    const points = value.get("points") ?? value.get("path");
    if (points !== undefined && isList(points)) return points.map(printPoint).join(", ");
    return [...value].map(([name, inner]) => `${name}: ${printShort(inner)}`).join(", ");
  }
  return isList(value) ? value.map(printShort).join(", ") : String(value);
}

function printPoint(point: Json): string {
  return isList(point) ? point.map(printShort).join(" → ") : printShort(point);
}
