import { expect, test } from "vitest";
import { readSystems } from "../../../scenarios/evidence/systems.ts";
import systemsTable from "../../../scenarios/library/systems.csv?raw";
import { parseReference, subjectOf } from "../../../scenarios/overrides/subject.ts";
import { openStudy } from "../../engine/open-study.ts";
import { createAppStore, patch } from "../../store/app-store.ts";
import type { AppState } from "../../store/state.ts";
import type { DisplayRow } from "../assumptions/grid-context.ts";
import { sectorsOf } from "../assumptions/grid-data.ts";
import { lineOf } from "../assumptions/grid-visit.ts";
import { leverKeys, panelKeys, scenariosOfRow } from "./open-system.ts";

const texts = import.meta.glob<string>(
  ["../../../scenarios/library/*.scenario.json", "../../../models/library/*.xmile"],
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);
const bytesOf = (ending: string) => {
  const [, text = ""] = Object.entries(texts).find(([path]) => path.endsWith(`/${ending}`)) ?? [];
  return new TextEncoder().encode(text);
};

const opened = new Map<string, Promise<AppState>>();

function openLibrary(name: string): Promise<AppState> {
  const known = opened.get(name) ?? readLibrary(name);
  opened.set(name, known);
  return known;
}

async function readLibrary(name: string): Promise<AppState> {
  const source = { name: `${name}.scenario.json`, kind: "scenario", bytes: bytesOf(`${name}.scenario.json`) } as const;
  const study = await openStudy(source, undefined, async () => bytesOf(`${name}.xmile`));
  if ("wanted" in study || !study.file || !study.system || !study.model) throw new Error(name);
  const store = createAppStore();
  const { file, model, system } = study;
  patch(store, "document", { status: "ready", value: { file, drafts: new Map() }, model, system });
  patch(store, "selection", { scenario: file.scenarios[0]?.id });
  return store.getState();
}

/** The lines of the table of assumptions, as it is drawn. */
function tableLines(state: AppState): readonly DisplayRow[] {
  return sectorsOf(state, new Map()).flatMap((sector) =>
    sector.rows.map((row, at): DisplayRow => ({ type: "row", key: row.key, row, number: at, isKindStart: false })),
  );
}

const rows = readSystems(systemsTable);
const studies = [...new Set(rows.map(({ model }) => model))];

test("the table has 69 systems", () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(69);
});

test.each(studies)(
  "every row of %s opens: its lever is in the panel or in the table, its scenarios and its outcome are in the study",
  async (name) => {
    const state = await openLibrary(name);
    const keys = panelKeys(state);
    const lines = tableLines(state);
    const ids = new Set(state.document.value?.file.scenarios.map(({ id }) => id));
    const variables = state.document.system && subjectOf(state.document.system).variables;
    const own = rows.filter(({ model }) => model === name);
    const without = (isThere: (row: (typeof own)[number]) => boolean) =>
      own.filter((row) => !isThere(row)).map(({ id, part, lever }) => `${id}.${part} ${lever}`);
    expect(
      without(({ lever }) => leverKeys(lever).some((key) => keys.has(key)) || lineOf(lines, lever) !== undefined),
    ).toEqual([]);
    expect(without((row) => scenariosOfRow(row).every((id) => ids.has(id)))).toEqual([]);
    expect(without(({ outcome }) => variables?.has(parseReference(outcome).id) ?? false)).toEqual([]);
  },
);

test("every scenario that a row names belongs to some study's file", async () => {
  const known = new Set<string>();
  for (const name of studies) {
    for (const { id } of (await openLibrary(name)).document.value?.file.scenarios ?? []) known.add(`${name}/${id}`);
  }
  expect(rows.flatMap(({ scenarios }) => scenarios).filter((path) => !known.has(path))).toEqual([]);
});

test("every row leads to a scenario of its study", () => {
  expect(rows.filter((row) => scenariosOfRow(row).length === 0).map(({ id, part }) => `${id}.${part}`)).toEqual([]);
});
