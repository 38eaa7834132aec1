import { expect, test } from "vitest";
import type { OverrideValue, Scenario, ScenarioFile } from "../../scenarios/scenario.ts";
import { dropDraft, runKey, saysTheSame, storeDraft, withDraft, withDrafts, withFile } from "./document-value.ts";

function overrides(values: Record<string, OverrideValue>) {
  return new Map(Object.entries(values).map(([name, value]) => [name, { value }]));
}
function scenario(id: string, values: Record<string, OverrideValue> = {}, parent?: string): Scenario {
  return { id, name: { en: id }, overrides: overrides(values), ...(parent ? { parent } : {}) };
}
const file: ScenarioFile = {
  format: "foretide-scenario",
  version: 1,
  title: { en: "Study" },
  model: "library:city",
  citations: [],
  sources: new Map(),
  scenarios: [scenario("base"), scenario("a", { budget: 30 }), scenario("b", { share: new Map([["x", 1]]) }, "a")],
  indicators: [],
  charts: [],
  sets: [],
  observations: [],
  assertions: [],
  agenda: [],
};
const value = { file, drafts: new Map() };

test("a draft is shown and not stored", () => {
  const draft = withDraft(value, "a", overrides({ budget: 45 }));
  expect(withDrafts(draft).scenarios[1]?.overrides.get("budget")?.value).toBe(45);
  expect(draft.file).toBe(file);
});

test("a draft that says what the scenario says is none", () => {
  const draft = withDraft(withDraft(value, "a", overrides({ budget: 45 })), "a", overrides({ budget: 30 }));
  expect(draft.drafts.size).toBe(0);
  expect(withDraft(value, "b", overrides({ share: new Map([["x", 1]]) })).drafts.size).toBe(0);
  expect(withDraft(value, "b", overrides({ share: new Map([["x", 2]]) })).drafts.size).toBe(1);
});

test("a stored draft is part of its scenario, a dropped one is gone", () => {
  const draft = withDraft(value, "a", overrides({ budget: 45 }));
  expect(storeDraft(draft, "a").file.scenarios[1]?.overrides.get("budget")?.value).toBe(45);
  expect(storeDraft(draft, "a").drafts.size).toBe(0);
  expect(dropDraft(draft, "a")).toEqual(value);
});

test("a part more, a part less and another part tell two values of the document apart, either way; the order of overrides does not", () => {
  const [base, a] = file.scenarios;
  const withA = (values: Record<string, OverrideValue>, more: Partial<Scenario> = {}) => ({
    ...value,
    file: { ...file, scenarios: [base ?? scenario("base"), { ...scenario("a", values), ...more }] },
  });
  const one = withA({ budget: 30, land: 2 });
  expect(saysTheSame(one, withA({ land: 2, budget: 30 }))).toBe(true);
  const others = [
    withA({ budget: 30 }),
    withA({ budget: 30, land: 3 }),
    withA({ budget: 30, land: 2, rate: 1 }),
    withA({ budget: 30, land: 2 }, { colour: "s1" }),
    { ...one, file: { ...one.file, scenarios: [...one.file.scenarios, a ?? scenario("b")] } },
    { ...one, file: { ...one.file, sources: new Map([["land", { assumption: { en: "as told" } }]]) } },
    withDraft(one, "a", overrides({ budget: 45 })),
  ];
  for (const other of others) expect([saysTheSame(one, other), saysTheSame(other, one)]).toEqual([false, false]);
});

test("the draft of a deleted scenario goes with it", () => {
  const draft = withDraft(value, "a", overrides({ budget: 45 }));
  expect(withFile(draft, { ...file, scenarios: [scenario("base")] }).drafts.size).toBe(0);
});

test("a run's key changes with its own overrides and its parents', and with nothing else", () => {
  const draft = withDrafts(withDraft(value, "a", overrides({ budget: 45 })));
  expect(runKey(draft, "a")).not.toBe(runKey(file, "a"));
  expect(runKey(draft, "b")).not.toBe(runKey(file, "b"));
  expect(runKey(draft, "base")).toBe(runKey(file, "base"));
  const renamed = { ...file, scenarios: file.scenarios.map((each) => ({ ...each, name: { en: "other" } })) };
  expect(runKey(renamed, "b")).toBe(runKey(file, "b"));
});
