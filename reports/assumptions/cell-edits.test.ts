import fc from "fast-check";
import { expect, test } from "vitest";
import { isSameValue, type SingleValue } from "../../scenarios/overrides/inheritance.ts";
import { subjectOf } from "../../scenarios/overrides/subject.ts";
import type { Scenario, ScenarioFile } from "../../scenarios/scenario.ts";
import { openBundled } from "../../tests/bundled/open-bundled.ts";
import { buildSectors } from "./build-rows.ts";
import { applyEdits, type CellEdit } from "./cell-edits.ts";
import { gridCells } from "./grid-cells.ts";

const { model, system, file } = openBundled("city");
const subject = subjectOf(system);
const wanted = ["extra_budget", "land_growth", "extra_share[use_housing]", "extra_share[use_funds]", "jobs_effect"];
const rows = buildSectors(model, system, file)
  .flatMap((sector) => sector.rows)
  .filter(({ key }) => wanted.includes(key));

const parents = new Map([
  ["a", "base"],
  ["b", "a"],
  ["c", "a"],
]);
const scenario = (id: string): Scenario => {
  const parent = parents.get(id);
  return { id, name: {}, overrides: new Map(), ...(parent === undefined ? {} : { parent }) };
};
const ids = ["base", "a", "b", "c"];
const start: ScenarioFile = { ...file, scenarios: ids.map(scenario) };

/** A sheet that remembers what each scenario says of each cell, and knows nothing else. */
class NaiveSheet {
  readonly said = new Map<string, SingleValue>();
  read(id: string | undefined, key: string): SingleValue | undefined {
    if (id === undefined) return rows.find((row) => row.key === key)?.modelValue;
    return this.said.get(`${id} ${key}`) ?? this.read(parents.get(id), key);
  }
  write(id: string, key: string, value: SingleValue | undefined): void {
    this.said.delete(`${id} ${key}`);
    if (value !== undefined && !isSameValue(value, this.read(parents.get(id), key)))
      this.said.set(`${id} ${key}`, value);
    this.forgetEqual(id, key);
  }
  /** Writing one element looks at the others of its array again: what came to equal the parent's is not said any more. */
  forgetEqual(id: string, key: string): void {
    const array = `${id} ${key.split("[")[0]}`;
    for (const [place, value] of [...this.said]) {
      const other = place.slice(id.length + 1);
      if (place.startsWith(`${array}[`) && isSameValue(value, this.read(parents.get(id), other)))
        this.said.delete(place);
    }
  }
}

const number = fc.oneof(fc.constantFrom(0, 1, 30), fc.double({ noNaN: true, noDefaultInfinity: true }));
const edit = fc.record({ row: fc.constantFrom(...rows), scenario: fc.constantFrom(...ids), value: fc.option(number) });

test("any sequence of edits leaves what a sheet of plain cells would show, to the last bit", () => {
  const property = fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
    const sheet = new NaiveSheet();
    let study = start;
    for (const { row, scenario: id, value } of edits) {
      const own: SingleValue | undefined =
        value === null
          ? undefined
          : row.isTable
            ? {
                points: [
                  [0, value],
                  [1, 1],
                ],
              }
            : value;
      const each: CellEdit = own === undefined ? { row, scenario: id } : { row, scenario: id, value: own };
      study = applyEdits(study, subject, [each]);
      if (own === undefined) sheet.said.delete(`${id} ${row.key}`);
      else sheet.write(id, row.key, own);
    }
    const cells = gridCells(study);
    for (const row of rows) {
      for (const id of ids) {
        const cell = cells.cell(row, id);
        expect(isSameValue(cell.value, sheet.read(id, row.key))).toBe(true);
        expect(cell.state === "own").toBe(sheet.said.has(`${id} ${row.key}`));
      }
    }
  });
  fc.assert(property, { numRuns: 500 });
});

test("edits made at once are edits made one after the other", () => {
  const property = fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
    const all = edits.flatMap(({ row, scenario: id, value }): CellEdit[] =>
      row.isTable ? [] : [value === null ? { row, scenario: id } : { row, scenario: id, value }],
    );
    const oneByOne = all.reduce((study, each) => applyEdits(study, subject, [each]), start);
    expect(applyEdits(start, subject, all).scenarios).toEqual(oneByOne.scenarios);
  });
  fc.assert(property, { numRuns: 200 });
});
