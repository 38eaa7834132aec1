import { expect, test } from "vitest";
import { menuCommands } from "../../electron/bridge.ts";
import { translate } from "../../i18n/translate.ts";
import { checkModel } from "../../models/check/check-model.ts";
import cityModel from "../../models/library/city.xmile?raw";
import { readXmile } from "../../models/xmile/read-xmile.ts";
import city from "../../scenarios/library/city.scenario.json?raw";
import { readScenarioFile } from "../../scenarios/read/read-scenario-file.ts";
import { commandWords } from "../dialogs/command-words.ts";
import { createAppStore, patch } from "../store/app-store.ts";
import type { AppState } from "../store/state.ts";
import { commands, paletteCommands } from "./commands.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A window with a study of one's own, whose third scenario is selected and whose runs take long. */
function openState(): AppState {
  const store = createAppStore();
  const { model } = readXmile(bytes(cityModel), "city.xmile");
  const { file } = readScenarioFile(bytes(city), "a.scenario.json");
  const system = model && checkModel(model).system;
  if (!file || !model || !system) throw new Error("not read");
  const source = { name: "a.scenario.json", kind: "scenario", handle: "1" } as const;
  patch(store, "document", { status: "ready", source, value: { file, drafts: new Map() }, model, system, text: city });
  patch(store, "selection", { scenario: file.scenarios[2]?.id });
  patch(store, "runs", { isSlow: true });
  return store.getState();
}

test("each command is there once, and so is each of its keys", () => {
  const ids = commands.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const keys = commands.flatMap((command) => command.keys ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});

test("what a menu sends is a command of the list", () => {
  const ids = new Set<string>(commands.map(({ id }) => id));
  expect(menuCommands.filter((id) => !ids.has(id))).toEqual([]);
});

test.each(["zh", "en"] as const)("each command of the palette has words of its own in %s", (language) => {
  const words = paletteCommands(openState()).map((command) =>
    commandWords(command, (key, ...values) => translate(language, key, ...values)),
  );
  expect(words.filter((each) => each.trim() === "")).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
});

test("the palette has every command but itself and what speaks of another file", () => {
  const offered = new Set(paletteCommands(openState()).map(({ id }) => id));
  const missing = commands.map(({ id }) => id).filter((id) => !offered.has(id));
  const aliases = ["compare", "assumptions", "confidence", "systems", "facts"].map((name) => `view.${name}`);
  expect(new Set(missing)).toEqual(new Set(["view.palette", "view.import", ...aliases]));
});

test("a view that is not there has no command, and its key is on no list", () => {
  const own = commands.filter(({ id }) => id.startsWith("tab."));
  expect(own.flatMap(({ keys }) => keys ?? [])).toEqual(["1", "2", "F1"]);
});

test("with nothing open only what needs no study is offered", () => {
  const offered = paletteCommands(createAppStore().getState()).map(({ id }) => id);
  expect(offered).toEqual(expect.arrayContaining(["file.open", "tab.facts", "tab.help", "help.keys"]));
  expect(offered.filter((id) => /^scenario|^run|mend|tab\.compare|tab\.assumptions/.test(id))).toEqual([]);
});
