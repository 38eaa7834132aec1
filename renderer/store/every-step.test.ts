import fc from "fast-check";
import { expect, test } from "vitest";
import { buildSectors } from "../../reports/assumptions/build-rows.ts";
import { writeScenarioFile } from "../../scenarios/read/write-scenario-file.ts";
import type { Scenario } from "../../scenarios/scenario.ts";
import { redoWords, undoWords } from "../app/step-words.ts";
import { keepWidth, resetWidths, setColumns } from "../views/assumptions/column-choice.ts";
import { storeEdits } from "../views/assumptions/grid-actions.ts";
import type { AppStore } from "./app-store.ts";
import { openCity } from "./city-fixture.ts";
import {
  beginGesture,
  cancelGesture,
  discardDraft,
  dropChange,
  duplicateScenario,
  endGesture,
  newScenario,
  redo,
  resetLever,
  saveDraft,
  saveDraftAs,
  setCharts,
  setLever,
  setLevers,
  undo,
} from "./document-actions.ts";
import { chooseParent, describeScenario, removeScenario, reorderScenario, styleScenario } from "./scenario-actions.ts";
import { savedFile, scenariosOf } from "./selectors.ts";

const variables = ["extra_budget", "land_growth", "holding_change", "land_limit"];

/** What one arbitrary action picks from: the same numbers mean another scenario once the list is another. */
interface Pick {
  readonly scenario: Scenario;
  readonly other: Scenario;
  readonly variable: string;
  readonly value: number;
}

const fixture = await openCity();
const { model, system } = fixture.getState().document;
const file = savedFile(fixture.getState());
const rows = model && system && file ? buildSectors(model, system, file).flatMap((sector) => sector.rows) : [];

/** Everything that the window can do to a document, often with what is there already. */
const actions: Readonly<Record<string, (store: AppStore, pick: Pick) => void>> = {
  lever: (store, { scenario: { id }, variable, value }) =>
    setLever(store, { scenario: id, variable, value, from: value - 1 }),
  drag: (store, { scenario: { id }, variable, value }) => {
    beginGesture(store, { kind: "set", scenario: id, variable });
    for (const each of [value + 1, value]) setLever(store, { scenario: id, variable, value: each });
    endGesture(store);
  },
  dragGivenUp: (store, { scenario: { id }, variable, value }) => {
    beginGesture(store, { kind: "set", scenario: id, variable });
    setLever(store, { scenario: id, variable, value });
    cancelGesture(store);
  },
  shares: (store, { scenario: { id }, value }) => {
    const share = value / 100;
    setLevers(store, [
      { scenario: id, variable: "extra_share", element: "use_housing", value: share },
      { scenario: id, variable: "extra_share", element: "use_services", value: 1 - share },
    ]);
  },
  reset: (store, { scenario: { id }, variable }) => resetLever(store, id, variable),
  resetAll: (store, { scenario: { id } }) => resetLever(store, id),
  dropChange: (store, { scenario: { id }, variable }) => dropChange(store, id, variable),
  saveDraft: (store, { scenario: { id } }) => saveDraft(store, id),
  discardDraft: (store, { scenario: { id } }) => discardDraft(store, id),
  saveDraftAs: (store, { scenario: { id }, value }) => saveDraftAs(store, id, `情景 ${value}`),
  copy: (store, { scenario: { id }, value }) => duplicateScenario(store, id, `情景 ${value}`),
  add: (store, { scenario: { id } }) => newScenario(store, id, "新情景"),
  rename: (store, { scenario: { id }, other }) => describeScenario(store, id, { name: { ...other.name } }),
  tell: (store, { scenario: { id }, other }) =>
    describeScenario(store, id, { narrative: { zh: other.narrative?.zh ?? other.id } }),
  colour: (store, { scenario: { id }, value }) => styleScenario(store, id, { colour: `s${(value % 3) + 1}` }),
  dash: (store, { scenario: { id }, value }) => styleScenario(store, id, { dash: value > 2 ? "2 3" : undefined }),
  remove: (store, { scenario: { id } }) => removeScenario(store, id),
  move: (store, { scenario: { id }, value }) => reorderScenario(store, id, value % 4),
  parent: (store, { scenario: { id }, other }) => chooseParent(store, id, other.id),
  charts: (store, { value }) => {
    const charts = savedFile(store.getState())?.charts ?? [];
    setCharts(store, charts.toSpliced(value % 2, 1).toSpliced(0, 0, ...charts.slice(value % 2, (value % 2) + 1)));
  },
  cell: (store, { scenario: { id }, variable, value }) =>
    storeEdits(
      store,
      rows.filter(({ key }) => key === variable).map((row) => ({ row, scenario: id, value })),
      { kind: "paste", count: 1 },
    ),
  clear: (store, { scenario: { id }, variable }) =>
    storeEdits(
      store,
      rows.filter(({ key }) => key === variable).map((row) => ({ row, scenario: id })),
      { kind: "clear", count: 1 },
    ),
  columns: (store, { value }) => setColumns(store, { hide: value > 2 ? ["unit"] : [] }),
  width: (store, { value }) => keepWidth(store, "name", 100 + value),
  widthThereAndBack: (store, { value }) => {
    const before = savedFile(store.getState())?.grid?.widths?.get("name");
    beginGesture(store, { kind: "column-widths" });
    keepWidth(store, "name", 200 + value);
    if (before !== undefined) keepWidth(store, "name", before);
    endGesture(store);
  },
  resetWidths,
  undo,
  redo,
};

const action = fc.record({
  name: fc.constantFrom(...Object.keys(actions)),
  scenario: fc.nat(20),
  other: fc.nat(20),
  variable: fc.constantFrom(...variables),
  value: fc.constantFrom(0, 1, 3, 30, 45),
});

/** What an override says of the elements of an array is a map, of which JSON would say nothing. */
function inFull(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value].sort() : value;
}

/** All that is kept and shown of a document, in words: the file as it would be saved, and what is not stored yet. */
function told(store: AppStore): string {
  const { value } = store.getState().document;
  if (!value) throw new Error("nothing is open");
  const drafts = [...value.drafts].map(([id, overrides]) => [id, [...overrides].sort()]);
  return writeScenarioFile(value.file) + JSON.stringify(drafts.sort(), inFull);
}

test("whatever was done, each step that is taken back changes the document, says what it was, and is done again", async () => {
  const opened = (await openCity()).getState();
  const store = await openCity();
  const property = fc.property(fc.array(action, { minLength: 1, maxLength: 30 }), (sequence) => {
    store.setState(opened, true);
    for (const { name, scenario, other, ...rest } of sequence) {
      const scenarios = scenariosOf(store.getState());
      const [one, two] = [scenarios[scenario % scenarios.length], scenarios[other % scenarios.length]];
      if (one && two) actions[name]?.(store, { scenario: one, other: two, ...rest });
    }
    const last = told(store);
    const steps = store.getState().document.history.past.length;
    for (let step = 0; step < steps; step += 1) {
      const [words, before] = [undoWords(store.getState()), told(store)];
      expect(words).toMatch(/^撤销：./);
      undo(store);
      expect(told(store), words).not.toBe(before);
      expect(redoWords(store.getState())).toBe(words.replace("撤销", "重做"));
    }
    expect(told(store)).toBe(told0);
    for (let step = 0; step < steps; step += 1) redo(store);
    expect(told(store)).toBe(last);
  });
  const told0 = told(store);
  fc.assert(property, { numRuns: 60 });
});
