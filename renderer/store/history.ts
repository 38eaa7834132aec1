/** One thing the user did: its words' data, and the value before and after it. */
export interface Step<Value, Name> {
  readonly name: Name;
  readonly before: Value;
  readonly after: Value;
}

/** What can be undone and redone, newest last. `gesture` is the step that a drag is still making. */
export interface History<Value, Name> {
  readonly past: readonly Step<Value, Name>[];
  readonly future: readonly Step<Value, Name>[];
  readonly isGesture: boolean;
}

/** Steps kept. A document value shares what did not change with the one before it, so a step is small. */
const limit = 500;

/** A history in which nothing has happened. */
export function emptyHistory<Value, Name>(): History<Value, Name> {
  return { past: [], future: [], isGesture: false };
}

/**
 * Note a step. Within a gesture every change after the first is joined to it, so that a drag is one step from where it
 * began to where it ended; a gesture that ends where it began leaves nothing.
 */
export function note<Value, Name>(history: History<Value, Name>, step: Step<Value, Name>): History<Value, Name> {
  const last = history.past.at(-1);
  if (history.isGesture && last) {
    const joined = { name: step.name, before: last.before, after: step.after };
    // What could be redone is forgotten when the gesture has an effect, which only its end tells.
    return { past: [...history.past.slice(0, -1), joined], future: history.future, isGesture: true };
  }
  return { past: [...history.past, step].slice(-limit), future: [], isGesture: history.isGesture };
}

/** Begin a gesture: `first` is the step that all its changes become one with. */
export function beginGesture<Value, Name>(
  history: History<Value, Name>,
  value: Value,
  name: Name,
): History<Value, Name> {
  const step = { name, before: value, after: value };
  return { past: [...history.past, step].slice(-limit), future: history.future, isGesture: true };
}

/** End a gesture; one that changed nothing, or came back to where it began, is forgotten. */
export function endGesture<Value, Name>(
  history: History<Value, Name>,
  isSame: (one: Value, other: Value) => boolean = Object.is,
): History<Value, Name> {
  const last = history.past.at(-1);
  const isEmpty = last !== undefined && isSame(last.before, last.after);
  if (!history.isGesture) return history;
  return isEmpty
    ? { ...history, past: history.past.slice(0, -1), isGesture: false }
    : { past: history.past, future: [], isGesture: false };
}

/** Give a gesture up: there is no step, and the value is the one from before it. */
export function cancelGesture<Value, Name>(
  history: History<Value, Name>,
): { history: History<Value, Name>; value: Value } | undefined {
  const last = history.past.at(-1);
  if (!last || !history.isGesture) return undefined;
  return { history: { ...history, past: history.past.slice(0, -1), isGesture: false }, value: last.before };
}

/** Take the last step back. */
export function undo<Value, Name>(
  history: History<Value, Name>,
): { history: History<Value, Name>; value: Value } | undefined {
  const last = history.past.at(-1);
  if (!last || history.isGesture) return undefined;
  return {
    history: { past: history.past.slice(0, -1), future: [...history.future, last], isGesture: false },
    value: last.before,
  };
}

/** Do the step that was taken back last. */
export function redo<Value, Name>(
  history: History<Value, Name>,
): { history: History<Value, Name>; value: Value } | undefined {
  const next = history.future.at(-1);
  if (!next || history.isGesture) return undefined;
  return {
    history: { past: [...history.past, next], future: history.future.slice(0, -1), isGesture: false },
    value: next.after,
  };
}
