import type { LocalizedText } from "../../models/model.ts";
import { isList, isObject, isSameJson, type Json } from "../read/json.ts";
import type { ScenarioFile } from "../scenario.ts";
import { describeOrder, itemName, type OrderChange } from "./describe-order.ts";
import type { Change } from "./difference.ts";
import type { Subject } from "./subject.ts";

/** Charts or indicators that came or went. */
export interface ListChange {
  readonly code: "difference/list-added" | "difference/list-removed" | "difference/list-exchanged";
  /** The list: `charts`, `indicators`. */
  readonly part: string;
  readonly added: readonly LocalizedText[];
  readonly removed: readonly LocalizedText[];
  /** The whole list by names in the model, for programs. */
  readonly before: string;
  readonly after: string;
}

type Changed = Extract<Change, { kind: "changed" }>;

/** Say what came, went or moved in the list of charts or indicators; nothing of another list, or where one of its items changed. */
export function describeList(
  change: Changed,
  files: readonly ScenarioFile[],
  subject?: Subject,
): ListChange | OrderChange | undefined {
  const { path } = change;
  const [part = ""] = path;
  const [old, now] = [itemsOf(change.before), itemsOf(change.after)];
  if (path.length !== 1 || (part !== "charts" && part !== "indicators") || !old || !now) return undefined;
  const [before, after] = [[...old.keys()], [...now.keys()]];
  if (before.some((name) => now.has(name) && !isSameJson(old.get(name) ?? null, now.get(name) ?? null)))
    return undefined;
  const added = after.filter((name) => !old.has(name));
  const removed = before.filter((name) => !now.has(name));
  if (added.length + removed.length === 0)
    return describeOrder({ kind: "reordered", path, before, after }, files, subject);
  const names = (items: readonly string[]) => items.map((name) => itemName(path, name, files, subject));
  return {
    code:
      removed.length === 0
        ? "difference/list-added"
        : added.length === 0
          ? "difference/list-removed"
          : "difference/list-exchanged",
    part,
    added: names(added),
    removed: names(removed),
    before: before.join(", "),
    after: after.join(", "),
  };
}

/** The items by the variable that each is about; nothing where that does not tell them apart. */
function itemsOf(list: Json): ReadonlyMap<string, Json> | undefined {
  if (!isList(list)) return undefined;
  const items = new Map(list.map((item) => [isObject(item) ? item.get("variable") : item, item] as const));
  const named = [...items].flatMap(([name, item]) => (typeof name === "string" ? [[name, item] as const] : []));
  return named.length === list.length ? new Map(named) : undefined;
}
