import { expect, test } from "vitest";
import type { ScenarioFile } from "../../scenarios/scenario.ts";
import { global, openCity } from "./city-fixture.ts";
import { changeDocument } from "./document-actions.ts";
import { withFile } from "./document-value.ts";
import { leverGroups, leversOf } from "./lever-model.ts";
import { quantityOf } from "./lever-words.ts";
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
