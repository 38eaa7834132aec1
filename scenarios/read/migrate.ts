import { type JsonNode, member } from "./json.ts";
import { currentVersion } from "./schema.ts";

/** Turns a tree of format `from` into one of the next version. Values it makes take the place of what they came from. */
export interface Migration {
  readonly from: number;
  readonly migrate: (root: JsonNode) => JsonNode;
}

/** One for each past version. Version 1 is the first. */
const migrations: readonly Migration[] = [];

/** Where the document's version stands against ours. */
export type VersionState = "current" | "past" | "future" | "unknown";

/** Whether a document is of a version that we can read. */
export function versionState(root: JsonNode, current: number = currentVersion): VersionState {
  const version = member(root, "version")?.value;
  if (version?.kind !== "number" || !Number.isInteger(version.value) || version.value < 1) return "unknown";
  if (version.value === current) return "current";
  return version.value > current ? "future" : "past";
}

/** Lift a document of a past version to the current one, a version at a time. */
export function migrate(
  root: JsonNode,
  known: readonly Migration[] = migrations,
  current: number = currentVersion,
): JsonNode {
  const version = member(root, "version")?.value;
  if (version?.kind !== "number" || version.value >= current) return root;
  const step = known.find(({ from }) => from === version.value);
  return step ? migrate(withVersion(step.migrate(root), version.value + 1), known, current) : root;
}

function withVersion(root: JsonNode, version: number): JsonNode {
  if (root.kind !== "object") return root;
  const members = root.members.map((each) =>
    each.key === "version"
      ? { ...each, value: { kind: "number" as const, start: each.value.start, value: version } }
      : each,
  );
  return { ...root, members };
}
