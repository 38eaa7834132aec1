import { createStore, type StoreApi } from "zustand/vanilla";
import { type AppState, initialState } from "./state.ts";

/** The window's store. Actions are plain functions that take it; components read it through selectors. */
export type AppStore = StoreApi<AppState>;

/** A fresh store. */
export function createAppStore(start: Partial<AppState> = {}): AppStore {
  return createStore<AppState>(() => ({ ...initialState, ...start }));
}

/** Replace part of one slice. */
export function patch<Slice extends keyof AppState>(
  store: AppStore,
  slice: Slice,
  part: Partial<AppState[Slice]>,
): void {
  store.setState((state) => ({ ...state, [slice]: { ...state[slice], ...part } }));
}
