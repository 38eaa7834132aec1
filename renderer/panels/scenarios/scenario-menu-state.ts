import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

/** For which scenario the menu is open, and where: at its dots, or where the mouse was. */
export type AskedMenu =
  | { readonly scenario: string; readonly dots: HTMLElement }
  | { readonly scenario: string; readonly dots?: undefined; readonly x: number; readonly y: number };

const state = createStore<{ readonly asked: AskedMenu | undefined }>(() => ({ asked: undefined }));

/** What is asked of the menu. */
export function useScenarioMenu<Part>(selector: (asked: AskedMenu | undefined) => Part): Part {
  return useStore(state, ({ asked }) => selector(asked));
}

/** Open the menu for a scenario, or close it. */
export function askScenarioMenu(asked: AskedMenu | undefined): void {
  state.setState({ asked });
}
