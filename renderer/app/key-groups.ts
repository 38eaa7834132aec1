import type { PlainKey } from "../../i18n/translate.ts";

/** Keys of a part of the window that is not a command: what to press, and what it does there. */
export interface KeyGroup {
  readonly title: PlainKey;
  readonly keys: readonly (readonly [keys: readonly string[], words: PlainKey])[];
}

/** The keys that hold only where the focus is: on a chart, on a lever, in the table. Each stands for something that can be dragged or clicked too. */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: "app/keys-chart",
    keys: [
      [["←", "→", "Home", "End"], "app/key-year"],
      [["↑", "↓"], "app/key-line"],
      [["Enter"], "app/key-keep-year"],
      [["T"], "app/key-table"],
      [["+", "−", "0"], "app/key-zoom"],
    ],
  },
  {
    title: "app/keys-slider",
    keys: [
      [["←", "→", "↑", "↓"], "app/key-slide"],
      [["Shift →", "PgUp"], "app/key-slide-coarse"],
      [["Alt →"], "app/key-slide-fine"],
      [["Home", "End"], "app/key-slide-ends"],
      [["Delete"], "app/key-slide-reset"],
      [["←", "→"], "app/key-share"],
    ],
  },
  {
    title: "app/keys-menu",
    keys: [
      [["↑", "↓", "Home", "End"], "app/key-scenario"],
      [["←", "→"], "app/key-scenario-buttons"],
      [["Shift F10"], "app/key-menu"],
      [["Enter"], "app/key-menu-chart"],
    ],
  },
  {
    title: "app/keys-table",
    keys: [
      [["←", "→", "↑", "↓"], "app/key-cell"],
      [["Ctrl →"], "app/key-cell-far"],
      [["Home", "End", "Ctrl Home"], "app/key-cell-row"],
      [["Enter", "Tab"], "app/key-cell-next"],
      [["F2"], "app/key-cell-edit"],
      [["Space"], "app/key-cell-source"],
      [["Delete"], "app/key-cell-inherit"],
      [["Esc"], "app/key-cell-leave"],
      [["Ctrl C", "Ctrl X", "Ctrl V"], "app/key-cell-copy"],
      [["Ctrl D", "Ctrl R"], "app/key-cell-fill"],
      [["Ctrl Enter"], "app/key-cell-fill-typed"],
      [["Ctrl A", "Ctrl Space", "Shift Space"], "app/key-cell-select"],
      [["Alt ←"], "app/key-cell-fold"],
      [["Alt →", "Alt ←"], "app/key-column"],
    ],
  },
];
