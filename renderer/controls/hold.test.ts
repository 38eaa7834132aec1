import { expect, test } from "vitest";
import { findScenario } from "../../scenarios/overrides/inheritance.ts";
import { global, openCity } from "../store/city-fixture.ts";
import { beginGesture, cancelGesture, endGesture, setLever } from "../store/document-actions.ts";
import { shownFile } from "../store/selectors.ts";
import { createHold } from "./hold.ts";

/** A lever's thumb in the hand, and the document it moves. */
async function hold() {
  const store = await openCity();
  const page = new EventTarget();
  const heard: string[] = [];
  const actions = {
    begin: () => beginGesture(store, { kind: "set", scenario: global, variable: "extra_budget" }),
    end: () => {
      heard.push("end");
      endGesture(store);
    },
    cancel: () => {
      heard.push("cancel");
      cancelGesture(store);
    },
  };
  const held = createHold<string>(
    () => actions,
    () => page,
    (isHeld) => heard.push(isHeld ? "held" : "free"),
  );
  const press = (key: string) => {
    const event = Object.assign(new Event("keydown", { cancelable: true }), { key });
    page.dispatchEvent(event);
    // Whether it is heard by nothing else.
    return event.defaultPrevented && event.cancelBubble;
  };
  const move = (value: number) => setLever(store, { scenario: global, variable: "extra_budget", value });
  const state = () => {
    const { document, view } = store.getState();
    const file = shownFile(store.getState());
    const value = file && findScenario(file, global)?.overrides.get("extra_budget")?.value;
    return {
      value,
      steps: document.history.past.length,
      drafts: document.value?.drafts.size,
      dragging: view.isDragging,
    };
  };
  return { held, heard, press, move, state };
}

const untouched = { value: 30, steps: 0, drafts: 0, dragging: false };

test("Esc while a pointer holds a lever brings the value from before back and leaves no step", async () => {
  const { held, heard, press, move, state } = await hold();
  const signal = held.take("thumb");
  for (const value of [33, 38, 45]) move(value);
  expect([press("a"), state().value, held.grip()]).toEqual([false, 45, "thumb"]);
  expect(press("Escape")).toBe(true);
  expect([state(), held.grip(), signal.aborted]).toEqual([untouched, undefined, true]);
  // The button comes up later, and another Esc is none of its business.
  held.letGo();
  expect([press("Escape"), state(), heard]).toEqual([false, untouched, ["held", "free", "cancel"]]);
});

test("Esc while a key moves a lever does the same, and the key that is still down moves it no more", async () => {
  const { held, heard, press, move, state } = await hold();
  expect([held.holdByKey(false), held.holdByKey(true)]).toEqual([true, true]);
  move(45);
  expect(press("Escape")).toBe(true);
  expect([state(), held.holdByKey(true), state()]).toEqual([untouched, false, untouched]);
  held.endKeys();
  expect(held.holdByKey(false)).toBe(true);
  move(38);
  // A pointer that comes up is none of the key's business.
  held.letGo();
  expect(state().dragging).toBe(true);
  held.endKeys();
  expect([state(), heard]).toEqual([{ value: 38, steps: 1, drafts: 1, dragging: false }, ["cancel", "end"]]);
});

test("what goes away while it is held is let go once, and keeps its value", async () => {
  const { held, heard, press, move, state } = await hold();
  held.take("thumb");
  move(45);
  held.drop();
  held.drop();
  expect([press("Escape"), state(), heard]).toEqual([
    false,
    { value: 45, steps: 1, drafts: 1, dragging: false },
    ["held", "free", "end"],
  ]);
});
