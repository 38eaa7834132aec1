import { expect, test } from "vitest";
import { commands } from "./commands.ts";

// Menus, palette and buttons are one list of commands: what stands in a menu or on a bar of tools is drawn from it.

const sources = import.meta.glob<string>("../**/*.tsx", { query: "?raw", import: "default", eager: true });
const files = Object.entries(sources).map(([path, text]) => ({
  path: path.replace(/^\.\.\//, "").replace(/^\.\//, "app/"),
  text,
}));

/** The parts of the window that are menus and bars of tools; lists, forms and dialogs are not. */
const bars = [
  "app/page-menu.tsx",
  "app/title-bar.tsx",
  "app/status-bar.tsx",
  "panels/levers/lever-panel.tsx",
  "panels/scenarios/line-menus.tsx",
  "panels/scenarios/scenario-about.tsx",
  "panels/scenarios/scenario-menu.tsx",
  "panels/scenarios/scenario-sets.tsx",
  "views/assumptions/assumptions-tools.tsx",
  "views/assumptions/column-menu.tsx",
  "views/assumptions/filter-bar.tsx",
  "views/assumptions/selection-bar.tsx",
  "views/compare/chart-menu.tsx",
  "views/compare/compare-view.tsx",
  "views/compare/indicator-cards.tsx",
  "views/compare/mode-switch.tsx",
];

test("every item of every menu is drawn from the list", () => {
  const own = files.filter(({ text }) => /<Menu\.(Item|RadioItem|CheckboxItem|LinkItem)\b/.test(text));
  expect(own.map(({ path }) => path)).toEqual(["controls/command-item.tsx"]);
});

test.each(bars)("every button of %s does a command of the list", (path) => {
  const text = files.find((file) => file.path === path)?.text ?? "";
  expect(text).not.toBe("");
  expect(text.match(/<button\b/g) ?? []).toEqual([]);
});

test("what menus and buttons name is on the list, and nothing that is undone or redone goes past it", () => {
  const ids = new Set<string>(commands.map(({ id }) => id));
  const named = files.flatMap(({ text }) => [...text.matchAll(/\bcommand="([^"]+)"/g)].map(([, id = ""]) => id));
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
  const past = files.filter(({ text }) => /\b(undo|redo)\(store\)/.test(text));
  expect(past.map(({ path }) => path)).toEqual([]);
});
