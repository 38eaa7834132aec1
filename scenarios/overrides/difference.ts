import { isList, isObject, isSameJson, type Json, type JsonObject } from "../read/json.ts";
import { scenarioFileOf } from "../read/scenario-file-of.ts";
import { scenarioFileJson } from "../read/write-scenario-file.ts";
import type { ScenarioFile } from "../scenario.ts";

/**
 * One thing in which two files differ. `path` leads to it by keys, and by ids where a list has them:
 * `["scenarios", "patient-capital", "overrides", "holding_change"]`.
 */
export type Change =
  | { readonly kind: "added"; readonly path: Path; readonly after: Json }
  | { readonly kind: "removed"; readonly path: Path; readonly before: Json }
  | { readonly kind: "changed"; readonly path: Path; readonly before: Json; readonly after: Json }
  | {
      readonly kind: "reordered";
      readonly path: Path;
      readonly before: readonly string[];
      readonly after: readonly string[];
    };

type Path = readonly string[];

/** What must be done to the first file to make it the second, in the order in which it must be done. */
export function fileDifference(a: ScenarioFile, b: ScenarioFile): readonly Change[] {
  return compareMembers(scenarioFileJson(a), scenarioFileJson(b), []);
}

/** How deep changes are told apart: overrides one by one, the rest of a scenario key by key, other things as a whole. */
function isDivided(path: Path): boolean {
  const [section, , key] = path;
  if (path.length === 1) return keyedLists.has(section ?? "") || section === "sources" || section === "ensemble";
  if (path.length === 2) return section === "scenarios";
  return path.length === 3 && section === "scenarios" && (key === "overrides" || key === "settings");
}

const keyedLists = new Set(["citations", "scenarios", "sets", "observations", "assertions"]);

function compare(before: Json, after: Json, path: Path): readonly Change[] {
  if (isSameJson(before, after)) return [];
  const [from, to] = isDivided(path) ? [asMembers(before), asMembers(after)] : [];
  return from && to ? compareMembers(from, to, path) : [{ kind: "changed", path, before, after }];
}

/** An object, or a list whose items have ids of their own, by key. */
function asMembers(value: Json): JsonObject | undefined {
  if (isObject(value)) return value;
  if (!isList(value)) return undefined;
  const members = new Map(value.map((item) => [isObject(item) ? item.get("id") : undefined, item] as const));
  const ids = [...members.keys()].filter((id) => typeof id === "string");
  return ids.length === value.length ? new Map(value.map((item, at) => [ids[at] ?? "", item])) : undefined;
}

function compareMembers(before: JsonObject, after: JsonObject, path: Path): readonly Change[] {
  const changes: Change[] = [];
  for (const [key, value] of before) {
    const other = after.get(key);
    if (other === undefined) changes.push({ kind: "removed", path: [...path, key], before: value });
    else changes.push(...compare(value, other, [...path, key]));
  }
  for (const [key, value] of after) {
    if (!before.has(key)) changes.push({ kind: "added", path: [...path, key], after: value });
  }
  const kept = [...before.keys()].filter((key) => after.has(key));
  const order = [...kept, ...[...after.keys()].filter((key) => !before.has(key))];
  const wanted = [...after.keys()];
  if (order.some((key, at) => key !== wanted[at])) {
    changes.push({ kind: "reordered", path, before: order, after: wanted });
  }
  return changes;
}

/** Make the changes to a file; nothing where what comes out is no scenario file. Changes to what is not there are passed over. */
export function applyDifference(changes: readonly Change[], file: ScenarioFile): ScenarioFile | undefined {
  const json = changes.reduce<Json>((value, change) => applyAt(value, change, change.path), scenarioFileJson(file));
  return scenarioFileOf(json);
}

function applyAt(value: Json, change: Change, path: Path): Json {
  const members = asMembers(value);
  if (!members) return value;
  const [key, ...rest] = path;
  if (key === undefined) return change.kind === "reordered" ? rejoin(value, reorder(members, change.after)) : value;
  const inner = members.get(key);
  if (rest.length > 0 || change.kind === "reordered") {
    return inner === undefined ? value : rejoin(value, new Map([...members, [key, applyAt(inner, change, rest)]]));
  }
  if (change.kind === "removed") return rejoin(value, new Map([...members].filter(([name]) => name !== key)));
  return rejoin(value, new Map([...members, [key, change.after]]));
}

function reorder(members: JsonObject, order: readonly string[]): JsonObject {
  const named = order.flatMap((key): [string, Json][] => (members.has(key) ? [[key, members.get(key) ?? null]] : []));
  return new Map([...named, ...members]);
}

function rejoin(shape: Json, members: JsonObject): Json {
  return isList(shape) ? [...members.values()] : members;
}
