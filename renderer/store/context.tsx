import { createContext, type ReactNode, useContext } from "react";
import { useStore } from "zustand";
import { type AppStore, createAppStore } from "./app-store.ts";
import type { AppState } from "./state.ts";

const StoreContext = createContext<AppStore>(createAppStore());

/** Give the store to what stands below. */
export function StoreProvider({ store, children }: { readonly store: AppStore; readonly children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>;
}

/** The store itself, for actions. */
export function useAppStore(): AppStore {
  return useContext(StoreContext);
}

/** A part of the state; the component draws again when it changes. */
export function useApp<Part>(selector: (state: AppState) => Part): Part {
  return useStore(useContext(StoreContext), selector);
}
