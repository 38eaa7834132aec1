import type { AppStore } from "../store/app-store.ts";
import { isDirty } from "../store/selectors.ts";
import type { AppState } from "../store/state.ts";

/** Something that the user chose to open, and that may take a while to arrive. */
export interface Choice {
  /** As it arrives: false where a later choice has arrived already. What was chosen before it comes too late from then on. */
  readonly take: () => boolean;
  /** Whether there is unsaved work that was not there when it was chosen. */
  readonly isWorkSince: () => boolean;
}

interface Turns {
  last: number;
  taken: number;
}

const turnsOf = new WeakMap<AppStore, Turns>();

/**
 * Note that the user chose something to open. Of several choices that are on their way the newest one stays; one that is
 * cancelled, or brings nothing, takes nothing from the others.
 */
export function choose(store: AppStore): Choice {
  const turns = turnsOf.get(store) ?? { last: 0, taken: 0 };
  turnsOf.set(store, turns);
  turns.last += 1;
  const own = turns.last;
  const then = workOf(store);
  return {
    take: () => {
      if (own < turns.taken) return false;
      turns.taken = own;
      return true;
    },
    isWorkSince: () => isDirty(store.getState()) && workOf(store) !== then,
  };
}

/** What is opened without the user's asking: a choice that is on its way still comes. */
export const unasked: Choice = { take: () => true, isWorkSince: () => false };

function workOf(store: AppStore): unknown {
  const { value, failure } = store.getState().document;
  return failure?.draft ?? value;
}

/** Resolves once the window is in some state, at once where it is. */
export function when(store: AppStore, isSo: (state: AppState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (isSo(store.getState())) return resolve();
    const unsubscribe = store.subscribe((state) => {
      if (!isSo(state)) return;
      unsubscribe();
      resolve();
    });
  });
}
