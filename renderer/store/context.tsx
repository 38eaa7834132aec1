import { createContext, type ReactNode, useContext, useMemo, useRef } from "react";
import { useStore } from "zustand";
import { type AppStore, createAppStore } from "./app-store.ts";
import { type PacedStores, pacedStores } from "./pace.ts";
import type { AppState } from "./state.ts";

interface Stores {
  readonly store: AppStore;
  readonly paced: PacedStores;
}

function storesOf(store: AppStore): Stores {
  return { store, paced: pacedStores(store) };
}

const StoreContext = createContext<Stores>(storesOf(createAppStore()));

/** Give the store to what stands below. */
export function StoreProvider({ store, children }: { readonly store: AppStore; readonly children: ReactNode }) {
  const stores = useMemo(() => storesOf(store), [store]);
  return <StoreContext value={stores}>{children}</StoreContext>;
}

/** The store itself, for actions. */
export function useAppStore(): AppStore {
  return useContext(StoreContext).store;
}

/** A part of the state; the component draws again when it changes. */
export function useApp<Part>(selector: (state: AppState) => Part): Part {
  return useStore(useContext(StoreContext).paced.page, selector);
}

/** The same for lines that move under the finger: while a lever is dragged they are ahead of the words and numbers. */
export function useLines<Part>(selector: (state: AppState) => Part): Part {
  return useStore(useContext(StoreContext).paced.lines, selector);
}

const whole = (state: AppState) => state;

/** What follows from `useLines`, at the pace of what is read. */
export function useCalm<Value>(value: Value): Value {
  const state = useApp(whole);
  const calm = useRef({ state, value });
  if (!state.view.isDragging || calm.current.state !== state) calm.current = { state, value };
  return calm.current.value;
}
