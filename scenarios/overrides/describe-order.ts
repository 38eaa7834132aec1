import type { LocalizedText } from "../../models/model.ts";
import type { ScenarioFile } from "../scenario.ts";
import type { Change } from "./difference.ts";
import { parseReference, type Subject } from "./subject.ts";

/** What stands elsewhere in a list than it did; no more of it than must be moved to make one order of the other. */
export interface OrderChange {
  readonly code:
    | "difference/moved-first"
    | "difference/moved-below"
    | "difference/moved-some"
    | "difference/moved-many";
  /** The list: `scenarios`, `sets`, `overrides`. */
  readonly part: string;
  /** Whose list it is; nothing where it is the file's own. */
  readonly scenario: LocalizedText;
  readonly moved: readonly LocalizedText[];
  /** Of one thing that moved: what it stands below now. */
  readonly below: LocalizedText;
  /** How many there are in the list. */
  readonly total: number;
  /** The whole list by ids, for programs. */
  readonly before: string;
  readonly after: string;
}

type Reordered = Extract<Change, { kind: "reordered" }>;

/** Things that moved are told by name up to here; of more only the number is told. */
const mostNamed = 4;

/** Say in what a list's order changed. */
export function describeOrder(change: Reordered, files: readonly ScenarioFile[], subject?: Subject): OrderChange {
  const moved = movedItems(change.before, change.after);
  const [section = "", owner = ""] = change.path;
  const nameOf = (id: string) => itemName(change.path, id, files, subject);
  const place = change.after.indexOf(moved[0] ?? "");
  const above = change.after[place - 1];
  return {
    code:
      moved.length > 1 ? many(moved.length) : above === undefined ? "difference/moved-first" : "difference/moved-below",
    part: change.path.at(-1) ?? section,
    scenario: owner === "" ? {} : scenarioName(owner, files),
    moved: moved.map(nameOf),
    below: above === undefined ? {} : nameOf(above),
    total: change.after.length,
    before: change.before.join(", "),
    after: change.after.join(", "),
  };
}

function many(count: number): OrderChange["code"] {
  return count > mostNamed ? "difference/moved-many" : "difference/moved-some";
}

/** The fewest items that must be taken out of `before` and put in elsewhere to make `after`, in its order. */
function movedItems(before: readonly string[], after: readonly string[]): readonly string[] {
  const places = new Map(before.map((id, place) => [id, place]));
  const kept = new Set(longestRise(after.map((id) => places.get(id) ?? -1)));
  return after.filter((_, at) => !kept.has(at));
}

/** The places of a longest rising subsequence. */
function longestRise(values: readonly number[]): readonly number[] {
  const best: (readonly number[])[] = [];
  for (const [at, value] of values.entries()) {
    const before = best.filter((_, other) => (values[other] ?? 0) < value);
    best.push([...before.reduce((a, b) => (b.length > a.length ? b : a), []), at]);
  }
  return best.reduce((a, b) => (b.length > a.length ? b : a), []);
}

const variableLists = new Set(["sources", "charts", "indicators"]);

/** What an item of a list is called: a scenario by its name, a variable by its label, what has neither by its id. */
export function itemName(
  path: readonly string[],
  id: string,
  files: readonly ScenarioFile[],
  subject: Subject | undefined,
): LocalizedText {
  const [section = "", , key] = path;
  if (key === "overrides" || variableLists.has(section)) {
    const labels = subject?.variables.get(parseReference(id).id)?.source?.labels;
    return labels?.zh || labels?.en ? labels : { zh: id, en: id };
  }
  if (section === "scenarios" && key === undefined) return scenarioName(id, files);
  return namedIn(
    files.flatMap((file) => named(file, section)),
    id,
  );
}

function named(file: ScenarioFile, section: string): readonly Named[] {
  return section === "sets" ? file.sets : section === "assertions" ? file.assertions : [];
}

interface Named {
  readonly id: string;
  readonly name: LocalizedText;
}

/** What a scenario is called in the first of the files that has it. */
export function scenarioName(id: string, files: readonly ScenarioFile[]): LocalizedText {
  return namedIn(
    files.flatMap((file) => file.scenarios),
    id,
  );
}

function namedIn(items: readonly Named[], id: string): LocalizedText {
  const name = items.find((item) => item.id === id)?.name;
  return name?.zh || name?.en ? name : { zh: id, en: id };
}
