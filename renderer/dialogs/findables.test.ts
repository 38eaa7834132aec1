import { expect, test } from "vitest";
import { createAppStore, patch } from "../store/app-store.ts";
import { openCity } from "../store/city-fixture.ts";
import { findableVariables } from "./findables.ts";
import { paletteEntries } from "./palette-entries.ts";
import { find } from "./search.ts";

/** The first variable that a text finds in a window of a language. */
async function first(language: "zh" | "en", text: string) {
  const store = await openCity();
  patch(store, "view", { language });
  return find(findableVariables(store.getState()), text)[0];
}

test.each([
  ["zh", "High-level talent", "high_talent", "高层次人才"],
  ["en", "高层次人才", "high_talent", "High-level talent"],
  ["zh", "spending shift industry funds", "extra_shift[use_funds]", "分项投入调整：产业基金"],
  ["en", "分项投入调整 产业基金", "extra_shift[use_funds]", "Spending shift by use: Industry funds"],
] as const)("in a window in %s, %j finds the variable %s, called %s", async (language, text, key, label) => {
  expect(await first(language, text)).toMatchObject({ key, label });
});

test.each([
  ["zh", "假设", "tab.assumptions"],
  ["en", "assumptions", "tab.assumptions"],
  ["en", "假设", "tab.assumptions"],
  ["en", "assum", "tab.assumptions"],
  ["zh", "比较", "tab.compare"],
  ["en", "help", "tab.help"],
  ["en", "keyboard", "help.keys"],
  ["zh", "键盘", "help.keys"],
] as const)("in a window in %s, %j leads to %s before all else", async (language, text, command) => {
  const store = await openCity();
  patch(store, "view", { language });
  expect(find(paletteEntries(store.getState()), text)[0]?.command).toBe(command);
});

test("what cannot be done now is found by what it would offer, and says why", async () => {
  const store = createAppStore();
  patch(store, "view", { language: "en" });
  expect(find(paletteEntries(store.getState()), "uncited")).toMatchObject([
    { command: "table.filter", label: "Assumptions: Filter assumptions", obstacle: "no study is open" },
  ]);
  const open = await openCity();
  patch(open, "view", { language: "en", page: "problems" });
  // After a variable that is called so, which can be charted.
  expect(find(paletteEntries(open.getState()), "指数").slice(1)).toMatchObject([
    { command: "chart.mode", obstacle: "works in Compare" },
    { command: "view.measure", obstacle: "works in Compare" },
  ]);
});
