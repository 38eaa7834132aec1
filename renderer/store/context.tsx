import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useStore } from "zustand";
import { type AppStore, createAppStore } from "./app-store.ts";
import { type PacedStore, pacedStore } from "./pace.ts";
import type { AppState } from "./state.ts";

interface Stores {
  readonly store: AppStore;
  readonly paced: PacedStore;
}

function storesOf(store: AppStore): Stores {
  return { store, paced: pacedStore(store) };
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
  return useStore(useContext(StoreContext).paced, selector);
}
