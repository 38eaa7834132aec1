import type { BaseWindow, MenuItemConstructorOptions } from "electron";
import type { Language } from "../../i18n/catalogue.ts";
import { type PlainKey, translate } from "../../i18n/translate.ts";
import type { BridgeTheme, MenuCommand } from "../bridge.ts";

type Item = MenuItemConstructorOptions;

/** What the menu shows and does; commands go to the window that has the focus. */
export interface MenuState {
  readonly platform: NodeJS.Platform;
  readonly appName: string;
  readonly language: Language;
  readonly theme: BridgeTheme;
  readonly recent: readonly { readonly label: string; readonly path: string }[];
  readonly send: (window: BaseWindow | undefined, command: MenuCommand) => void;
  readonly openPath: (path: string) => void;
  readonly openWindow: () => void;
}

/** How items of one menu are made: in its language, for its platform. */
class Items {
  readonly isMac: boolean;
  readonly separator: Item = { type: "separator" };
  readonly #state: MenuState;

  constructor(state: MenuState) {
    this.#state = state;
    this.isMac = state.platform === "darwin";
  }

  say(key: PlainKey): string {
    return translate(this.#state.language, key);
  }

  command(key: PlainKey, name: MenuCommand, accelerator?: string): Item {
    return {
      id: name,
      label: this.say(key),
      // The window's own key handling runs the command; the menu only shows the keys (and a Mac needs them here).
      ...(accelerator && { accelerator, registerAccelerator: this.isMac }),
      click: (_item, window) => this.#state.send(window, name),
    };
  }

  choice(label: string, name: MenuCommand, checked: boolean): Item {
    return { id: name, label, type: "radio", checked, click: (_item, window) => this.#state.send(window, name) };
  }
}

/** The application menu, after the platform's habits: an application menu on a Mac, Quit under File elsewhere. */
export function menuTemplate(state: MenuState): Item[] {
  const items = new Items(state);
  return [
    ...(items.isMac ? [applicationMenu(items, state.appName)] : []),
    { label: items.say("desktop/file"), submenu: fileMenu(items, state) },
    { label: items.say("desktop/edit"), submenu: editMenu(items) },
    { label: items.say("desktop/scenario"), submenu: scenarioMenu(items) },
    { label: items.say("desktop/view"), submenu: viewMenu(items, state) },
    { label: items.say("desktop/window"), submenu: [{ label: items.say("desktop/minimise"), role: "minimize" }] },
    { label: items.say("desktop/help"), submenu: helpMenu(items) },
  ];
}

function applicationMenu(items: Items, label: string): Item {
  const roles = ["about", "services", "hide", "hideOthers", "unhide"] as const;
  return {
    label,
    submenu: [
      ...roles.map((role) => ({ role })),
      items.separator,
      { label: items.say("desktop/quit"), role: "quit" as const },
    ],
  };
}

function fileMenu(items: Items, { recent, openPath, openWindow }: MenuState): Item[] {
  const files = recent.map(({ label, path }): Item => ({ label, click: () => openPath(path) }));
  return [
    { label: items.say("desktop/new-window"), accelerator: "CmdOrCtrl+Shift+N", click: openWindow },
    items.command("desktop/open", "file.open", "CmdOrCtrl+O"),
    {
      label: items.say("desktop/open-recent"),
      submenu: files.length > 0 ? files : [{ label: items.say("desktop/no-recent"), enabled: false }],
    },
    items.command("desktop/welcome", "file.welcome"),
    items.separator,
    items.command("desktop/save", "file.save", "CmdOrCtrl+S"),
    items.command("desktop/save-as", "file.save-as"),
    items.command("desktop/difference", "file.difference"),
    items.command("desktop/compare-with", "file.compare-with"),
    items.command("desktop/versions", "file.versions"),
    items.command("desktop/revert", "file.revert"),
    items.separator,
    { label: items.say("desktop/close"), role: "close" },
    ...(items.isMac ? [] : [{ label: items.say("desktop/quit"), role: "quit" as const }]),
  ];
}

function editMenu(items: Items): Item[] {
  return [
    items.command("desktop/undo", "edit.undo", "CmdOrCtrl+Z"),
    items.command("desktop/redo", "edit.redo", "CmdOrCtrl+Shift+Z"),
    items.separator,
    { label: items.say("desktop/cut"), role: "cut" },
    { label: items.say("desktop/copy"), role: "copy" },
    { label: items.say("desktop/paste"), role: "paste" },
    { label: items.say("desktop/select-all"), role: "selectAll" },
  ];
}

function scenarioMenu(items: Items): Item[] {
  return [
    items.command("desktop/scenario-new", "scenario.new"),
    items.command("desktop/scenario-save-draft", "scenario.save-draft", "CmdOrCtrl+Shift+S"),
  ];
}

function viewMenu(items: Items, state: MenuState): Item[] {
  return [
    items.command("desktop/palette", "view.palette", "CmdOrCtrl+K"),
    items.separator,
    items.command("desktop/compare", "view.compare"),
    items.command("desktop/assumptions", "view.assumptions"),
    items.separator,
    items.command("desktop/confidence", "view.confidence"),
    items.command("desktop/systems", "view.systems"),
    items.command("desktop/facts", "view.facts"),
    items.command("desktop/problems", "view.problems"),
    items.separator,
    items.command("desktop/scenarios-panel", "view.scenarios-panel"),
    items.command("desktop/levers-panel", "view.levers-panel"),
    items.separator,
    items.command("desktop/larger-type", "view.larger-type", "CmdOrCtrl+Plus"),
    items.command("desktop/smaller-type", "view.smaller-type", "CmdOrCtrl+-"),
    { label: items.say("desktop/language"), submenu: languageMenu(items, state) },
    { label: items.say("desktop/theme"), submenu: themeMenu(items, state) },
    { label: items.say("desktop/full-screen"), role: "togglefullscreen" },
  ];
}

function languageMenu(items: Items, { language }: MenuState): Item[] {
  return [
    items.choice("中文", "language.zh", language === "zh"),
    items.choice("English", "language.en", language === "en"),
  ];
}

function themeMenu(items: Items, { theme }: MenuState): Item[] {
  return [
    items.choice(items.say("desktop/theme-system"), "theme.system", theme === "system"),
    items.choice(items.say("desktop/theme-light"), "theme.light", theme === "light"),
    items.choice(items.say("desktop/theme-dark"), "theme.dark", theme === "dark"),
  ];
}

function helpMenu(items: Items): Item[] {
  return [items.command("desktop/keys", "help.keys"), items.command("desktop/guide", "help.guide")];
}
