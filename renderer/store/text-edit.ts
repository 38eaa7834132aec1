/** One change of a text: what stood at a place, and what stands there now. Offsets count UTF-16 units. */
export interface TextEdit {
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
}

/** What can be undone and redone, newest last. */
export interface TextHistory {
  readonly past: readonly TextEdit[];
  readonly future: readonly TextEdit[];
}

/** A history in which nothing has happened. */
export const noEdits: TextHistory = { past: [], future: [] };

/** Steps kept; each holds only what it changed. */
const limit = 1000;

/** The one change that leads from a text to another; nothing when they are equal. */
export function editBetween(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  let end = 0;
  while (end < shorter - at && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end))
    end += 1;
  return { at, removed: before.slice(at, before.length - end), inserted: after.slice(at, after.length - end) };
}

/** The text with the change made. */
export function applyEdit(text: string, { at, removed, inserted }: TextEdit): string {
  return text.slice(0, at) + inserted + text.slice(at + removed.length);
}

/** The change that takes a change back. */
export function inverseOf({ at, removed, inserted }: TextEdit): TextEdit {
  return { at, removed: inserted, inserted: removed };
}

/** Note a change. Letters typed one after the other are one step up to the next space or line end, and so are letters rubbed out. */
export function noteEdit({ past }: TextHistory, edit: TextEdit): TextHistory {
  const last = past.at(-1);
  const joined = last && join(last, edit);
  return { past: joined ? [...past.slice(0, -1), joined] : [...past, edit].slice(-limit), future: [] };
}

function join(last: TextEdit, next: TextEdit): TextEdit | undefined {
  const isTyped = next.removed === "" && next.inserted.length === 1 && last.removed === "";
  if (isTyped && last.at + last.inserted.length === next.at && !/\s/.test(last.inserted.slice(-1) + next.inserted))
    return { ...last, inserted: last.inserted + next.inserted };
  const isRubbed = next.inserted === "" && next.removed.length === 1 && last.inserted === "";
  if (isRubbed && next.at + 1 === last.at) return { at: next.at, removed: next.removed + last.removed, inserted: "" };
  if (isRubbed && next.at === last.at) return { ...last, removed: last.removed + next.removed };
  return undefined;
}

/**
 * The change of a file that gives what was typed into a field, which shows neither byte order mark nor kinds of line ends.
 * What was not touched stays as it is.
 */
export function editOfTyped(file: string, typed: string): TextEdit | undefined {
  const edit = editBetween(fieldText(file), typed);
  if (!edit) return undefined;
  const start = offsetInFile(file, edit.at);
  const end = offsetInFile(file, edit.at + edit.removed.length);
  const lineEnd = lineEndOf(file);
  const own = { at: start, removed: file.slice(start, end), inserted: edit.inserted.replaceAll("\n", lineEnd) };
  if (!/\r(?!\n)/.test(file) || fieldText(applyEdit(file, own)) === typed) return own;
  // Line ends of two kinds came to stand side by side and would be one: such a file gets one kind throughout.
  const mark = file.startsWith("\ufeff") ? "\ufeff" : "";
  return editBetween(file, mark + typed.replaceAll("\n", lineEnd));
}

function lineEndOf(file: string): string {
  if (file.includes("\r\n")) return "\r\n";
  return file.includes("\r") && !file.includes("\n") ? "\r" : "\n";
}

/** A file's text as a text field shows it: without the byte order mark, each line end one character. */
export function fieldText(file: string): string {
  return (file.startsWith("\ufeff") ? file.slice(1) : file).replace(/\r\n?/g, "\n");
}

/** The offset in the file of an offset in the field. */
export function offsetInFile(file: string, offset: number): number {
  let shift = file.startsWith("\ufeff") ? 1 : 0;
  for (let pair = file.indexOf("\r\n"); pair !== -1 && pair < offset + shift; pair = file.indexOf("\r\n", pair + 2))
    shift += 1;
  return offset + shift;
}

/** The offset in the field of an offset in the file. */
export function offsetInField(file: string, offset: number): number {
  let shift = file.startsWith("\ufeff") ? 1 : 0;
  for (let pair = file.indexOf("\r\n"); pair !== -1 && pair + 1 < offset; pair = file.indexOf("\r\n", pair + 2))
    shift += 1;
  return Math.max(0, offset - shift);
}

/** The offset in a file of a line and a column, both from 1, as its reader counts them: JSON ends a line at LF only. */
export function offsetOfPlace(file: string, kind: "scenario" | "model", line: number, column: number): number {
  const ends = kind === "scenario" ? /\n/g : /\r\n?|\n/g;
  let start = file.startsWith("\ufeff") ? 1 : 0;
  for (let passed = 1; passed < line; passed += 1) {
    if (!ends.exec(file)) break;
    start = ends.lastIndex;
  }
  return Math.min(file.length, start + column - 1);
}
