/** A key press, as far as commands care. */
export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

const names: ReadonlyMap<string, string> = new Map([
  ["=", "+"],
  ["-", "−"],
  ["_", "−"],
]);

/** How a key press is written in the list of commands: `Ctrl Shift Z`, `N`, `?`. */
export function keyName({ key, ctrl, shift, alt }: KeyPress): string {
  const letter = names.get(key) ?? (key.length === 1 ? key.toUpperCase() : key);
  // A sign that needs Shift is itself already: ? and +.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key);
  return [ctrl ? "Ctrl" : "", alt ? "Alt" : "", shift && !isSign ? "Shift" : "", letter]
    .filter((part) => part !== "")
    .join(" ");
}

/** The keys that a command is known by: redo has a second one where no Mac has another use for it. */
export function commandKeys(keys: string, isMac: boolean): string {
  return keys === "Ctrl Y" && !isMac ? "Ctrl Shift Z" : keys;
}

/** How keys are written on a Mac: ⌘, ⇧. */
export function keyWords(keys: string, isMac: boolean): string {
  return isMac ? keys.replace("Ctrl", "⌘").replace("Shift", "⇧") : keys;
}

/** Whether it is a single letter, digit or sign, with Shift or alone: `N`, `Shift V`, `?`. */
export function isLetterKey(keys: string): boolean {
  return /^(Shift )?.$/u.test(keys);
}

/** What has the focus, as far as keys care. */
export interface KeyTarget {
  readonly tagName: string;
  readonly isContentEditable: boolean;
  readonly role: string | null;
}

/**
 * Whether a key belongs to what has the focus: text is being typed, or a menu or a slider takes arrows and letters. A cell
 * of a table can be typed into, but nothing is typed yet while it is the cell that has the focus.
 */
export function isTyping(target: KeyTarget | null): boolean {
  if (target === null || target.role === "gridcell") return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
