import { findScenario, isSameOverrideValue, lineage } from "../../scenarios/overrides/inheritance.ts";
import type { Override, Scenario, ScenarioFile } from "../../scenarios/scenario.ts";

/** A scenario's overrides, by assumption name as written. */
export type Overrides = ReadonlyMap<string, Override>;

/** The document as undo knows it: what would be saved, and the changes that are not yet part of a scenario. */
export interface DocumentValue {
  readonly file: ScenarioFile;
  /** The overrides that a scenario would have if its changes were stored in it. */
  readonly drafts: ReadonlyMap<string, Overrides>;
}

const drafted = new WeakMap<DocumentValue, ScenarioFile>();

/** The file with every draft in its scenario: what the charts show. */
export function withDrafts(value: DocumentValue): ScenarioFile {
  if (value.drafts.size === 0) return value.file;
  const known = drafted.get(value);
  if (known) return known;
  const scenarios = value.file.scenarios.map((scenario) => draftedScenario(scenario, value));
  const file = { ...value.file, scenarios };
  drafted.set(value, file);
  return file;
}

function draftedScenario(scenario: Scenario, value: DocumentValue): Scenario {
  const overrides = value.drafts.get(scenario.id);
  return overrides ? { ...scenario, overrides } : scenario;
}

/** The value with another draft of a scenario; one that says what the scenario says already is none. */
export function withDraft(value: DocumentValue, scenario: string, overrides: Overrides): DocumentValue {
  const saved = findScenario(value.file, scenario)?.overrides;
  const drafts = new Map(value.drafts);
  if (saved && sameOverrides(saved, overrides)) drafts.delete(scenario);
  else drafts.set(scenario, overrides);
  return { file: value.file, drafts };
}

/** Whether two overrides of scenarios mean the same numbers. */
export function sameOverrides(one: Overrides, other: Overrides): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  return [...one].every(([name, { value }]) => {
    const known = other.get(name);
    return known !== undefined && isSameOverrideValue(value, known.value);
  });
}

/** Whether two values of the document say the same: one file, and drafts that mean the same numbers. */
export function sameDocument(one: DocumentValue, other: DocumentValue): boolean {
  if (one === other) return true;
  if (one.file !== other.file || one.drafts.size !== other.drafts.size) return false;
  return [...one.drafts].every(([id, overrides]) => {
    const others = other.drafts.get(id);
    return others !== undefined && sameOverrides(overrides, others);
  });
}

/** Whether nothing that is shown or kept tells two values of the document apart; in what order a scenario names its overrides does not. */
export function saysTheSame(one: DocumentValue, other: DocumentValue): boolean {
  return sameDocument({ ...one, file: other.file }, other) && isAlike(one.file, other.file);
}

/** Parts that were not touched are the very same: only what was made anew is looked into. */
function isAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (one instanceof Map && other instanceof Map)
    return one.size === other.size && [...one].every(([key, part]) => other.has(key) && isAlike(part, other.get(key)));
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    one instanceof Map === other instanceof Map &&
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isAlike(Reflect.get(one, key), Reflect.get(other, key)))
  );
}

/** Put the draft of a scenario into it. */
export function storeDraft(value: DocumentValue, scenario: string): DocumentValue {
  const overrides = value.drafts.get(scenario);
  if (!overrides) return value;
  const drafts = new Map(value.drafts);
  drafts.delete(scenario);
  const scenarios = value.file.scenarios.map((each) => (each.id === scenario ? { ...each, overrides } : each));
  return { file: { ...value.file, scenarios }, drafts };
}

/** Forget the draft of a scenario. */
export function dropDraft(value: DocumentValue, scenario: string): DocumentValue {
  const drafts = new Map(value.drafts);
  drafts.delete(scenario);
  return { file: value.file, drafts };
}

/** Drafts of scenarios that are gone are gone too. */
export function withFile(value: DocumentValue, file: ScenarioFile): DocumentValue {
  const drafts = [...value.drafts].filter(([id]) => findScenario(file, id));
  return { file, drafts: new Map(drafts) };
}

const keys = new WeakMap<Scenario, string>();

/** What a scenario itself says, in short: equal keys give equal runs on the same parent. */
function ownKey(scenario: Scenario): string {
  const known = keys.get(scenario);
  if (known !== undefined) return known;
  const key = JSON.stringify(
    [[...scenario.overrides].map(([name, { value }]) => [name, value]), scenario.settings ?? null],
    (_, value: unknown) => (value instanceof Map ? ["map", ...value] : Object.is(value, -0) ? "-0" : value),
  );
  keys.set(scenario, key);
  return key;
}

const runKeys = new WeakMap<ScenarioFile, Map<string, string>>();

/** What decides a scenario's run, in short. Two scenarios of one file with equal keys give the same numbers. */
export function runKey(file: ScenarioFile, id: string): string {
  const known = runKeys.get(file) ?? new Map<string, string>();
  runKeys.set(file, known);
  const key = known.get(id) ?? lineage(file, id).map(ownKey).join("\n");
  known.set(id, key);
  return key;
}
