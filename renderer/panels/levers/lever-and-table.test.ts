import { expect, test } from "vitest";
import type { Language } from "../../../i18n/catalogue.ts";
import { buildSectors } from "../../../reports/assumptions/build-rows.ts";
import { sayValue } from "../../../reports/assumptions/cell-words.ts";
import type { GridRow } from "../../../reports/assumptions/grid-row.ts";
import { readTypedNumber } from "../../../reports/assumptions/read-typed.ts";
import { refusalWords, rowWords } from "../../../reports/assumptions/refusal-words.ts";
import { rowFormat } from "../../../reports/assumptions/row-format.ts";
import { rangeFor } from "../../../reports/assumptions/row-range.ts";
import { findScenario } from "../../../scenarios/overrides/inheritance.ts";
import { openStudy } from "../../engine/open-study.ts";
import { createAppStore } from "../../store/app-store.ts";
import { type LeverModel, leverGroups, leversOf } from "../../store/lever-model.ts";
import { emptyDocument, initialState } from "../../store/state.ts";
import { leverFormat, leverRange, leverText, leverWords } from "./lever-text.ts";

const models = import.meta.glob<string>("../../../models/library/*.xmile", {
  query: "?raw",
  import: "default",
  eager: true,
});
const files = import.meta.glob<string>("../../../scenarios/library/*.scenario.json", {
  query: "?raw",
  import: "default",
  eager: true,
});
const studies = await Promise.all(
  Object.entries(files).map(([path, text]) => open(path.split("/").at(-1) ?? "", text)),
);

async function open(name: string, text: string) {
  const bytes = (each: string) => new TextEncoder().encode(each);
  const source = bytes(models[`../../../models/library/${name.replace(".scenario.json", ".xmile")}`] ?? "");
  const opened = await openStudy({ name, kind: "scenario", bytes: bytes(text) }, undefined, async () => source);
  if ("wanted" in opened || !opened.file || !opened.system || !opened.model) throw new Error(`${name} not opened`);
  const { file, system, model } = opened;
  const value = { file, drafts: new Map() };
  const scenario = file.scenarios.at(-1)?.id ?? "";
  const store = createAppStore({
    document: { ...emptyDocument, status: "ready", value, savedValue: value, model, system },
    selection: { ...initialState.selection, scenario },
  });
  const state = store.getState();
  const rows = buildSectors(model, system, file).flatMap((sector) => sector.rows);
  const levers = leverGroups(state).flatMap(({ items }) => items.flatMap(leversOf));
  const pairs = levers.flatMap((lever) => {
    const row = rows.find(
      ({ target, element }) => target.variable.name === lever.variable && element === (lever.element ?? ""),
    );
    return row && lever.value !== undefined ? [{ lever, row }] : [];
  });
  return { state, scenario, file, pairs };
}

/** A number with a unit as either place, and a person, would write it. */
function textsOf(lever: LeverModel, row: GridRow, language: Language): string[] {
  const numbers = [row.modelValue, 3, 120_000].filter((each) => typeof each === "number");
  const units = [rowFormat(row, language).unit, leverFormat(lever, language).unit];
  const own = { zh: row.unit.noun.zh + row.unit.per.zh, en: row.unit.noun.en + row.unit.per.en };
  // “3 a year” says nothing of what is counted: such a number is in the unit shown, as one without a unit is.
  const named = [...units, ...(row.unit.noun[language] === "" ? [] : [own[language]])].filter((unit) => unit !== "");
  return [
    ...numbers.flatMap((value) => [sayValue(value, row, language), leverText(lever, value, language)]),
    ...named.flatMap((unit) => ["12", "120,000", "1.2万", "3 万亿", "0.51"].map((number) => `${number} ${unit}`)),
  ].filter((text) => /[^\d.,\s−+-]/.test(text));
}

test.each(["zh", "en"] as const)(
  "what is typed with a unit means the same in a lever and in the table (%s)",
  (language) => {
    let count = 0;
    const apart = studies.flatMap(({ pairs }) =>
      pairs.flatMap(({ lever, row }) =>
        textsOf(lever, row, language).flatMap((text) => {
          const [inLever, inTable] = [leverFormat(lever, language), rowFormat(row, language)].map((format) =>
            readTypedNumber(text, format, undefined),
          );
          if (inLever?.kind === "value") count += 1;
          return JSON.stringify(inLever) === JSON.stringify(inTable)
            ? []
            : [`${lever.key}: ${text} is ${JSON.stringify(inLever)} here and ${JSON.stringify(inTable)} there`];
        }),
      ),
    );
    expect(apart).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  },
);

test("a number is refused or let pass by a lever as by the table, in the same words", () => {
  const kinds = new Set<string>();
  for (const { state, scenario, file, pairs } of studies) {
    for (const { lever, row } of pairs) {
      const override = findScenario(file, scenario)?.overrides.get(lever.variable);
      const { range, isCited } = leverRange(state, scenario, lever);
      expect(range, lever.key).toEqual(rangeFor(file, row, override));
      kinds.add(range === undefined ? "none" : range.isHard ? "hard" : "soft");
      const beyond = `${(range?.high ?? 1) * 10 ** rowFormat(row, "zh").unitShift * 2 + 1}${row.unit.noun.zh}${row.unit.per.zh}`;
      if (row.unit.kind === "percent" || row.unit.noun.zh === "" || range === undefined) continue;
      const [inLever, inTable] = [leverFormat(lever, "zh"), rowFormat(row, "zh")].map((format) =>
        readTypedNumber(beyond, format, range),
      );
      expect(inLever, `${lever.key}: ${beyond}`).toEqual(inTable);
      expect(inLever?.kind, lever.key).toBe(range.isHard ? "refused" : "value");
      if (inLever?.kind !== "refused") continue;
      const said = [leverWords(lever, "zh"), rowWords(row, "zh")].map((place) =>
        refusalWords(inLever.refusal, place, "zh", isCited).title.replace(/[\d.,]+/g, "0"),
      );
      expect(said[0], lever.key).toBe(said[1]);
    }
  }
  expect([...kinds].sort()).toEqual(["hard", "soft"]);
});
