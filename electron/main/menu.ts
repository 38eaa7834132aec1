import { app, type BaseWindow, Menu, type MenuItemConstructorOptions } from "electron";
import type { Language } from "../../i18n/catalogue.ts";
import { type PlainKey, translate } from "../../i18n/translate.ts";
import type { BridgeTheme, MenuCommand } from "../bridge.ts";

/** What the menu shows and does; commands go to the window that has the focus. */
export interface MenuState {
  readonly language: Language;
  readonly theme: BridgeTheme;
  readonly recent: readonly { readonly label: string; readonly path: string }[];
  readonly send: (window: BaseWindow | undefined, command: MenuCommand) => void;
  readonly openPath: (path: string) => void;
  readonly openWindow: () => void;
}

/** Build the application menu anew, after the platform's habits: an application menu on a Mac, Quit under File elsewhere. */
export function setupMenu(state: MenuState): void {
  const say = (key: PlainKey) => translate(state.language, key);
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: name,
    label,
    // The window's own key handling runs the command; the menu only shows the keys (and a Mac needs them here).
    ...(accelerator && { accelerator, registerAccelerator: process.platform === "darwin" }),
    click: (_item, window) => state.send(window, name),
  });
  const choice = (label: string, name: MenuCommand, checked: boolean): MenuItemConstructorOptions => ({
    ...command(label, name),
    type: "radio",
    checked,
  });
  const separator: MenuItemConstructorOptions = { type: "separator" };
  const isMac = process.platform === "darwin";

  const recent: MenuItemConstructorOptions[] = state.recent.map(({ label, path }) => ({
    label,
    click: () => state.openPath(path),
  }));
  const file: MenuItemConstructorOptions[] = [
    { label: say("desktop/new-window"), accelerator: "CmdOrCtrl+Shift+N", click: state.openWindow },
    command(say("desktop/open"), "file.open", "CmdOrCtrl+O"),
    {
      label: say("desktop/open-recent"),
      submenu: recent.length > 0 ? recent : [{ label: say("desktop/no-recent"), enabled: false }],
    },
    command(say("desktop/welcome"), "file.welcome"),
    separator,
    command(say("desktop/save"), "file.save", "CmdOrCtrl+S"),
    command(say("desktop/save-as"), "file.save-as"),
    command(say("desktop/revert"), "file.revert"),
    separator,
    { label: say("desktop/close"), role: "close" },
    ...(isMac ? [] : [{ label: say("desktop/quit"), role: "quit" as const }]),
  ];
  const edit: MenuItemConstructorOptions[] = [
    command(say("desktop/undo"), "edit.undo", "CmdOrCtrl+Z"),
    command(say("desktop/redo"), "edit.redo", "CmdOrCtrl+Shift+Z"),
    separator,
    { label: say("desktop/cut"), role: "cut" },
    { label: say("desktop/copy"), role: "copy" },
    { label: say("desktop/paste"), role: "paste" },
    { label: say("desktop/select-all"), role: "selectAll" },
  ];
  const scenario: MenuItemConstructorOptions[] = [
    command(say("desktop/scenario-new"), "scenario.new"),
    command(say("desktop/scenario-save-draft"), "scenario.save-draft", "CmdOrCtrl+Shift+S"),
  ];
  const view: MenuItemConstructorOptions[] = [
    command(say("desktop/palette"), "view.palette", "CmdOrCtrl+K"),
    separator,
    command(say("desktop/compare"), "view.compare"),
    command(say("desktop/assumptions"), "view.assumptions"),
    separator,
    command(say("desktop/scenarios-panel"), "view.scenarios-panel"),
    command(say("desktop/levers-panel"), "view.levers-panel"),
    separator,
    command(say("desktop/larger-type"), "view.larger-type", "CmdOrCtrl+Plus"),
    command(say("desktop/smaller-type"), "view.smaller-type", "CmdOrCtrl+-"),
    {
      label: say("desktop/language"),
      submenu: [
        choice("中文", "language.zh", state.language === "zh"),
        choice("English", "language.en", state.language === "en"),
      ],
    },
    {
      label: say("desktop/theme"),
      submenu: [
        choice(say("desktop/theme-system"), "theme.system", state.theme === "system"),
        choice(say("desktop/theme-light"), "theme.light", state.theme === "light"),
        choice(say("desktop/theme-dark"), "theme.dark", state.theme === "dark"),
      ],
    },
    { label: say("desktop/full-screen"), role: "togglefullscreen" },
  ];
  const help: MenuItemConstructorOptions[] = [
    command(say("desktop/keys"), "help.keys"),
    command(say("desktop/guide"), "help.guide"),
  ];
  const application: MenuItemConstructorOptions[] = isMac
    ? [
        {
          label: app.name,
          submenu: [
            { role: "about" },
            separator,
            { role: "services" },
            separator,
            { role: "hide" },
            { role: "hideOthers" },
            { role: "unhide" },
            separator,
            { label: say("desktop/quit"), role: "quit" },
          ],
        },
      ]
    : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...application,
      { label: say("desktop/file"), submenu: file },
      { label: say("desktop/edit"), submenu: edit },
      { label: say("desktop/scenario"), submenu: scenario },
      { label: say("desktop/view"), submenu: view },
      { label: say("desktop/window"), submenu: [{ label: say("desktop/minimise"), role: "minimize" }] },
      { label: say("desktop/help"), submenu: help },
    ]),
  );
}
