import fc from "fast-check";
import { expect, test } from "vitest";
import cityModel from "../../../models/library/city.xmile?raw";
import { buildSectors } from "../../../reports/assumptions/build-rows.ts";
import { gridCells } from "../../../reports/assumptions/grid-cells.ts";
import cityStudy from "../../../scenarios/library/city.scenario.json?raw";
import { isSameValue, type SingleValue } from "../../../scenarios/overrides/inheritance.ts";
import { openStudy } from "../../engine/open-study.ts";
import { type AppStore, createAppStore } from "../../store/app-store.ts";
import {
  beginGesture,
  discardDraft,
  endGesture,
  redo,
  saveDraft,
  setLever,
  undo,
} from "../../store/document-actions.ts";
import { savedFile, shownFile } from "../../store/selectors.ts";
import { emptyDocument } from "../../store/state.ts";
import { storeEdits, storePlan } from "./grid-actions.ts";
import { gridState, placeKey } from "./grid-state.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const source = { name: "city.scenario.json", kind: "scenario", bytes: bytes(cityStudy) } as const;
const opened = await openStudy(source, undefined, async () => bytes(cityModel));
if ("wanted" in opened || !opened.file || !opened.system || !opened.model) throw new Error("not opened");
const { file, model, system } = opened;

function openCity(study = file): AppStore {
  const value = { file: study, drafts: new Map() };
  return createAppStore({ document: { ...emptyDocument, status: "ready", value, savedValue: value, model, system } });
}

const rows = buildSectors(model, system, file)
  .flatMap((sector) => sector.rows)
  .filter(({ key }) => ["extra_budget", "land_growth", "holding_change"].includes(key));
const ids = ["base", "housing-first", "patient-capital"];
const places = rows.flatMap((row) => ids.map((scenario) => ({ row, scenario, name: `${scenario} ${row.key}` })));

/** Two sheets of plain cells: what is stored, and what a lever has moved and nobody has stored. All else inherits. */
interface Sheets {
  readonly stored: ReadonlyMap<string, SingleValue>;
  readonly drafts: ReadonlyMap<string, ReadonlyMap<string, SingleValue>>;
}

const start: Sheets = {
  stored: new Map(
    places.flatMap(({ row, scenario, name }): [string, SingleValue][] => {
      const { value, state } = gridCells(file).cell(row, scenario);
      return state === "own" && value !== undefined ? [[name, value]] : [];
    }),
  ),
  drafts: new Map(),
};

/** What a scenario says of a line, by a sheet; else what the base says, else the model. */
function read(sheet: (scenario: string) => ReadonlyMap<string, SingleValue>, key: string, scenario: string) {
  const row = rows.find((each) => each.key === key);
  return sheet(scenario).get(`${scenario} ${key}`) ?? sheet("base").get(`base ${key}`) ?? row?.modelValue;
}

const shown = (sheets: Sheets) => (scenario: string) => sheets.drafts.get(scenario) ?? sheets.stored;

type Action = Change | { readonly kind: "undo" | "redo" };
type Change =
  | { readonly kind: "cells"; readonly cells: readonly { readonly at: number; readonly value: number | null }[] }
  | { readonly kind: "lever"; readonly at: number; readonly values: readonly number[] }
  | { readonly kind: "save" | "drop"; readonly scenario: string };

const number = fc.constantFrom(0, 0.02, 0.06, 1, 3, 30, 45);
const at = fc.nat(places.length - 1);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constant("cells" as const),
    cells: fc.array(fc.record({ at, value: fc.option(number) }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant("lever" as const), at, values: fc.array(number, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constantFrom("undo" as const, "redo" as const) }),
  fc.record({ kind: fc.constantFrom("save" as const, "drop" as const), scenario: fc.constantFrom(...ids) }),
);

function isChange(each: Action): each is Change {
  return each.kind !== "undo" && each.kind !== "redo";
}

function doIt(store: AppStore, each: Action): void {
  if (!isChange(each)) (each.kind === "undo" ? undo : redo)(store);
  else if (each.kind === "cells") type(store, each);
  else if (each.kind === "lever") drag(store, each);
  else (each.kind === "save" ? saveDraft : discardDraft)(store, each.scenario);
}

function type(store: AppStore, { cells }: Extract<Action, { kind: "cells" }>): void {
  const edits = cells.flatMap(({ at: place, value }) => {
    const found = places[place];
    return found ? [{ row: found.row, scenario: found.scenario, ...(value === null ? {} : { value }) }] : [];
  });
  storeEdits(store, edits, { kind: "paste", count: edits.length });
}

function drag(store: AppStore, { at: place, values }: Extract<Action, { kind: "lever" }>): void {
  const found = places[place];
  if (!found) return;
  const { scenario } = found;
  const variable = found.row.target.variable.name;
  beginGesture(store, { kind: "set", scenario, variable });
  for (const value of values) setLever(store, { scenario, variable, value });
  endGesture(store);
}

/** The same on the sheets; nothing where the document keeps no step. */
function imagine(before: Sheets, each: Change): Sheets {
  if (each.kind === "cells") {
    return each.cells.reduce<Sheets>((sheets, { at: place, value }) => {
      const found = places[place];
      return found ? typed(sheets, found, value) : sheets;
    }, before);
  }
  if (each.kind === "lever") {
    const found = places[each.at];
    const last = each.values.at(-1);
    if (!found || last === undefined) return before;
    return settled(before, found.scenario, write(shown(before), found, last));
  }
  const draft = before.drafts.get(each.scenario);
  if (!draft) return before;
  const drafts = new Map(before.drafts);
  drafts.delete(each.scenario);
  if (each.kind === "drop") return { ...before, drafts };
  const others = [...before.stored].filter(([name]) => !name.startsWith(`${each.scenario} `));
  return { stored: new Map([...others, ...own(draft, each.scenario)]), drafts };
}

function own(sheet: ReadonlyMap<string, SingleValue>, scenario: string): readonly [string, SingleValue][] {
  return [...sheet].filter(([name]) => name.startsWith(`${scenario} `));
}

type Place = (typeof places)[number];

/** What a scenario says after a cell is written; what equals the base's, or the model's in the base, is not said. */
function write(
  sheet: (scenario: string) => ReadonlyMap<string, SingleValue>,
  { row, scenario, name }: Place,
  value: number | null,
): ReadonlyMap<string, SingleValue> {
  const after = new Map(sheet(scenario));
  after.delete(name);
  const parent = scenario === "base" ? row.modelValue : read(sheet, row.key, "base");
  if (value !== null && !isSameValue(value, parent)) after.set(name, value);
  return after;
}

/** A draft that says what is stored is none. */
function settled(before: Sheets, scenario: string, draft: ReadonlyMap<string, SingleValue>): Sheets {
  const drafts = new Map(before.drafts);
  const [mine, kept] = [new Map(own(draft, scenario)), new Map(own(before.stored, scenario))];
  const isSame = mine.size === kept.size && [...mine].every(([name, value]) => isSameValue(value, kept.get(name)));
  if (isSame) drafts.delete(scenario);
  else drafts.set(scenario, mine);
  return { ...before, drafts };
}

/** A typed cell is stored; where a draft speaks of its scenario too, the draft says it as well. */
function typed(before: Sheets, place: Place, value: number | null): Sheets {
  const written = write(() => before.stored, place, value);
  const after: Sheets = { stored: written, drafts: before.drafts };
  const draft = before.drafts.get(place.scenario);
  if (!draft) return after;
  const drafts = new Map(before.drafts).set(place.scenario, write(shown(before), place, value));
  return { stored: written, drafts };
}

/** Drafts are compared with what is stored once all cells of a paste are in. */
function settleAll(sheets: Sheets): Sheets {
  return [...sheets.drafts].reduce((sofar, [scenario, draft]) => settled(sofar, scenario, draft), sheets);
}

function sameSheets(one: Sheets, other: Sheets): boolean {
  const text = ({ stored, drafts }: Sheets) =>
    JSON.stringify([[...stored].sort(), [...drafts].map(([id, draft]) => [id, [...draft].sort()]).sort()]);
  return text(one) === text(other);
}

test("cells, levers, saving, undo and redo in any order leave what two plain sheets and a list of steps would show", () => {
  const property = fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
    const store = openCity();
    let past: readonly Sheets[] = [];
    let future: readonly Sheets[] = [];
    let now = start;
    for (const each of actions) {
      const steps = store.getState().document.history.past.length;
      doIt(store, each);
      if (!isChange(each)) {
        const [from, to] = each.kind === "undo" ? [past, future] : [future, past];
        const next = from.at(-1);
        if (next) {
          const [less, more] = [from.slice(0, -1), [...to, now]];
          [past, future] = each.kind === "undo" ? [less, more] : [more, less];
          now = next;
        }
      } else {
        const after = settleAll(imagine(now, each));
        const isStep = store.getState().document.history.past.length > steps;
        expect(isStep).toBe(!sameSheets(after, now));
        if (isStep) [past, future] = [[...past, now], []];
        now = after;
      }
      for (const [sheet, study] of [
        [() => now.stored, savedFile(store.getState())],
        [shown(now), shownFile(store.getState())],
      ] as const) {
        const cells = study && gridCells(study);
        for (const { row, scenario } of places) {
          const got = cells?.cell(row, scenario).value;
          expect(isSameValue(got, read(sheet, row.key, scenario)), `${scenario} ${row.key}`).toBe(true);
        }
      }
    }
  });
  fc.assert(property, { numRuns: 300 });
});

test("a cell is no longer marked as refused once it takes a number; that a source spoke of another is told once", () => {
  const row = rows.find(({ key }) => key === "holding_change");
  if (!row) throw new Error("no row");
  const place = { row, scenario: "patient-capital" };
  const cited = { value: 3, source: { cite: "S1", quote: "three years more" } };
  const scenarios = file.scenarios.map((each) =>
    each.id === place.scenario ? { ...each, overrides: new Map([["holding_change", cited]]) } : each,
  );
  const store = openCity({ ...file, scenarios });
  const key = placeKey({ row: row.key, column: place.scenario });
  const refused = {
    place,
    line: 1,
    column: 1,
    text: "x",
    refusal: { kind: "not-a-number", text: "x", meant: undefined },
  } as const;
  const name = { kind: "paste", count: 1 } as const;
  storePlan(store, { edits: [], refused: [refused], unusual: [] }, name, "said");
  expect([gridState.getState().refused.has(key), gridState.getState().report]).toEqual([true, "said"]);
  const type = (value: number) => {
    storePlan(store, { edits: [{ ...place, value }], refused: [], unusual: [] }, name, undefined);
    const { refused: marked, report } = gridState.getState();
    return [marked.has(key), report !== undefined];
  };
  expect([type(-1), type(-2)]).toEqual([
    [false, true],
    [false, false],
  ]);
});
