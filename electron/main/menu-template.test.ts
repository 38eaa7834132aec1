import type { MenuItemConstructorOptions } from "electron";
import { expect, test, vi } from "vitest";
import { menuCommands } from "../bridge.ts";
import { type MenuState, menuTemplate } from "./menu-template.ts";

type Item = MenuItemConstructorOptions;

function state(changes: Partial<MenuState> = {}): MenuState {
  return {
    platform: "linux",
    appName: "Foretide",
    language: "zh",
    theme: "dark",
    recent: [],
    send: vi.fn(),
    openPath: vi.fn(),
    openWindow: vi.fn(),
    ...changes,
  };
}

function flatten(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
}

const labels = (items: readonly Item[]) => items.map(({ label }) => label);
const itemOf = (items: readonly Item[], id: string) => flatten(items).find((item) => item.id === id);
const click = (item: Item | undefined) => item?.click?.({} as never, undefined, {} as never);

test("menus are in the language of the window", () => {
  expect(labels(menuTemplate(state()))).toEqual(["文件", "编辑", "情景", "视图", "窗口", "帮助"]);
  expect(labels(menuTemplate(state({ language: "en" })))).toEqual([
    "File",
    "Edit",
    "Scenario",
    "View",
    "Window",
    "Help",
  ]);
});

test("a Mac has an application menu with Quit, others have Quit under File", () => {
  const mac = menuTemplate(state({ platform: "darwin", language: "en" }));
  expect(labels(mac)[0]).toBe("Foretide");
  const quitIn = (items: readonly Item[], index: number) =>
    flatten([items[index] ?? {}]).some(({ role }) => role === "quit");
  expect([quitIn(mac, 0), quitIn(mac, 1), quitIn(menuTemplate(state()), 0)]).toEqual([true, false, true]);
});

test.each(menuCommands)("%s is offered and sent", (command) => {
  const send = vi.fn();
  click(itemOf(menuTemplate(state({ send })), command));
  expect(send).toHaveBeenCalledExactlyOnceWith(undefined, command);
});

test("the menu shows which language and look are in use", () => {
  const items = menuTemplate(state({ language: "en", theme: "light" }));
  const checked = flatten(items).filter((item) => item.checked);
  expect(checked.map(({ id }) => id)).toEqual(["language.en", "theme.light"]);
});

test("recent files open by their path; without any the menu says so", () => {
  const openPath = vi.fn();
  const recent = [{ label: "a.xmile", path: "/data/a.xmile" }];
  click(flatten(menuTemplate(state({ recent, openPath }))).find(({ label }) => label === "a.xmile"));
  expect(openPath).toHaveBeenCalledWith("/data/a.xmile");
  expect(flatten(menuTemplate(state())).find(({ enabled }) => enabled === false)?.label).toBe("还没有打开过文件");
});

test("only a Mac lets the menu take the keys, since the page handles them elsewhere", () => {
  expect(itemOf(menuTemplate(state()), "file.save")?.registerAccelerator).toBe(false);
  expect(itemOf(menuTemplate(state({ platform: "darwin" })), "file.save")?.registerAccelerator).toBe(true);
});

test("no two items of a menu have the same keys", () => {
  const keys = flatten(menuTemplate(state())).flatMap(({ accelerator }) => accelerator ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});
