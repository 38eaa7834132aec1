import { expect, test } from "vitest";
import { beginGesture, cancelGesture, emptyHistory, endGesture, type History, note, redo, undo } from "./history.ts";

type Numbers = History<number, string>;
const step = (before: number, after: number, name = `${before} to ${after}`) => ({ name, before, after });
const empty: Numbers = emptyHistory();

test("a step is taken back and done again", () => {
  const history = note(note(empty, step(0, 1)), step(1, 2));
  const back = undo(history);
  expect(back?.value).toBe(1);
  expect(back && redo(back.history)?.value).toBe(2);
  expect(back && undo(back.history)?.value).toBe(0);
});

test("a gesture is one step with the name of its end", () => {
  let history = beginGesture(empty, 0, "drag");
  for (const value of [1, 2, 3]) history = note(history, step(value - 1, value, `drag to ${value}`));
  history = endGesture(history);
  expect(history.past).toEqual([{ name: "drag to 3", before: 0, after: 3 }]);
  expect(undo(history)?.value).toBe(0);
});

test("a gesture that changed nothing leaves no step and keeps what could be redone", () => {
  const back = undo(note(empty, step(0, 1)));
  const after = endGesture(beginGesture(back?.history ?? empty, 0, "drag"));
  expect(after.past).toEqual([]);
  expect(redo(after)?.value).toBe(1);
});

test("a gesture that is given up leaves no step, the value from before it, and what could be redone", () => {
  const back = undo(note(empty, step(0, 1)));
  let history = beginGesture(back?.history ?? empty, 0, "drag");
  for (const value of [1, 2, 3]) history = note(history, step(value - 1, value));
  const given = cancelGesture(history);
  expect([given?.value, given?.history.past, given && redo(given.history)?.value]).toEqual([0, [], 1]);
  expect(cancelGesture(empty)).toBeUndefined();
});

test("a new step forgets what was taken back", () => {
  const back = undo(note(empty, step(0, 1)));
  expect(redo(note(back?.history ?? empty, step(0, 5)))).toBeUndefined();
});

test("nothing is undone in the middle of a gesture, or before the first step", () => {
  expect(undo(empty)).toBeUndefined();
  expect(undo(note(beginGesture(empty, 0, "drag"), step(0, 1)))).toBeUndefined();
});

test("any walk through the history is the walk through a list of values", () => {
  let history: Numbers = empty;
  let value = 0;
  const values = [0];
  let at = 0;
  let seed = 7;
  for (let turn = 0; turn < 2000; turn += 1) {
    seed = (seed * 16807) % 2147483647;
    const choice = seed % 4;
    if (choice < 2) {
      history = note(history, step(value, turn + 1));
      value = turn + 1;
      values.splice(at + 1, values.length, value);
      at += 1;
      if (at > 500) {
        values.shift();
        at -= 1;
      }
    } else {
      const moved = choice === 2 ? undo(history) : redo(history);
      if (moved) {
        history = moved.history;
        value = moved.value;
      }
      const target = choice === 2 ? at - 1 : at + 1;
      if (values[target] !== undefined) at = target;
    }
    expect(value).toBe(values[at]);
  }
});

test("a gesture that comes back to where it began keeps what could be redone", () => {
  const back = undo(note(empty, step(0, 1)));
  const gone = note(beginGesture(back?.history ?? empty, 0, "drag"), step(0, 5));
  expect(redo(endGesture(note(gone, step(5, 0))))?.value).toBe(1);
  expect(redo(endGesture(gone))).toBeUndefined();
});
