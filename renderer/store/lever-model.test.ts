import { expect, test } from "vitest";
import type { ScenarioFile } from "../../scenarios/scenario.ts";
import { patch } from "./app-store.ts";
import { global, openCity } from "./city-fixture.ts";
import { changeDocument, setLever } from "./document-actions.ts";
import { withFile } from "./document-value.ts";
import { leverGroups, leversOf } from "./lever-model.ts";
import { quantityOf } from "./lever-words.ts";
import type { AppState } from "./state.ts";
import { selectScenario } from "./view-actions.ts";

async function openHolding(edit: (file: ScenarioFile) => ScenarioFile) {
  const store = await openCity();
  selectScenario(store, global);
  changeDocument(store, { kind: "charts" }, (value) => withFile(value, edit(value.file)));
  const levers = leverGroups(store.getState()).flatMap(({ items }) => items.flatMap(leversOf));
  return levers.find(({ key }) => key === "holding_change");
}

test("a slider ends where the study's reason says, as the table does, not where the model would", async () => {
  const assumption = { zh: "访谈" };
  const untold = await openHolding((file) => file);
  expect([untold?.low, untold?.high]).toEqual([-4, 4]);
  const told = await openHolding((file) => ({
    ...file,
    sources: new Map(file.sources).set("holding_change", { assumption, range: [-2, 9] }),
  }));
  expect([told?.low, told?.high, told?.hasRange]).toEqual([-2, 9, true]);
  const override = { value: 3, source: { assumption, range: [0, 6] as const } };
  const own = await openHolding((file) => ({
    ...file,
    scenarios: file.scenarios.map((each) =>
      each.id === global ? { ...each, overrides: new Map(each.overrides).set("holding_change", override) } : each,
    ),
  }));
  expect([own?.low, own?.high]).toEqual([0, 6]);
});

test("the panel shows the levers, and of the world its shocks and what some scenario asks about; filters show the rest", async () => {
  const store = await openCity();
  const keys = (leverFilter: AppState["view"]["leverFilter"]) => {
    patch(store, "view", { leverFilter });
    return leverGroups(store.getState()).map(({ key, items }) => [key, items.map((item) => item.key)] as const);
  };
  const world = () => keys("all").find(([key]) => key === "world")?.[1];
  const shocks = ["aic_scale", "exit_climate_change", "openness_shock", "squeeze_shock", "fdi_shock"];
  expect(world()).toEqual(shocks);
  expect(keys("all").at(-1)?.[0]).toBe("world");
  setLever(store, { scenario: "funds-first", variable: "cost_per_bed", value: 0.0025 });
  expect(world()).toEqual(["cost_per_bed", ...shocks]);
  expect(keys("levers")).toEqual(keys("all").slice(0, -1));
  expect(keys("world").map(([key, items]) => [key, items.includes("fx"), items.includes("extra_budget")])).toEqual([
    ["world", true, false],
  ]);
  expect(keys("changed")).toEqual([["budget", ["extra_budget", "extra_share"]]]);
  selectScenario(store, "funds-first");
  expect(keys("changed").at(-1)).toEqual(["world", ["cost_per_bed"]]);
});

test("of the levers only the one that is moved is another", async () => {
  const store = await openCity();
  const levers = () => leverGroups(store.getState()).flatMap(({ items }) => items.flatMap(leversOf));
  const before = levers();
  setLever(store, { scenario: global, variable: "extra_budget", value: 31 });
  const after = levers();
  expect(after.length).toBe(before.length);
  expect(after.filter((lever, at) => lever !== before[at]).map(({ key }) => key)).toEqual(["extra_budget"]);
});

test("words round as the slider does: by the range that the scenario states, else the study, else the model", async () => {
  const store = await openCity();
  const words = () => quantityOf(store.getState(), global, "holding_change", 1).number;
  const assumption = { zh: "访谈" };
  const edit = (change: (file: ScenarioFile) => ScenarioFile) =>
    changeDocument(store, { kind: "charts" }, (value) => withFile(value, change(value.file)));
  expect(words()).toBe("1.0");
  edit((file) => ({
    ...file,
    sources: new Map(file.sources).set("holding_change", { assumption, range: [1, 1.4] }),
  }));
  expect(words()).toBe("1.000");
  const override = { value: 3, source: { assumption, range: [0, 80] as const } };
  edit((file) => ({
    ...file,
    scenarios: file.scenarios.map((each) =>
      each.id === global ? { ...each, overrides: new Map(each.overrides).set("holding_change", override) } : each,
    ),
  }));
  expect(words()).toBe("1");
});
