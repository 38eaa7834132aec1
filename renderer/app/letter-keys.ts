import { type AppStore, patch } from "../store/app-store.ts";

const storageKey = "foretide-letter-keys";

/** Whether single letters, digits and signs are keys: a user may have turned them off, and then they stay off. */
export function storedLetterKeys(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}

/** Turn them on or off, and remember it. */
export function setLetterKeys(store: AppStore, hasLetterKeys: boolean): void {
  patch(store, "view", { hasLetterKeys });
  try {
    localStorage.setItem(storageKey, hasLetterKeys ? "on" : "off");
  } catch {
    // Nothing can be kept; for this window it holds.
  }
}
