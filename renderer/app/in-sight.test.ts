import { expect, test } from "vitest";
import { patch } from "../store/app-store.ts";
import { pages, tabs } from "../store/state.ts";
import { hasScenarios, isKnownView } from "../views/known-views.ts";
import { change, createWindow } from "./command-effects-fixture.ts";
import { canRun, choicesOf, commands, runCommand } from "./commands.ts";

// What a command does is to be seen: where the view that it was called from does not show it, another one opens.

const own = await createWindow();

/** Commands that a view offers, each with the first thing there is to choose that is not chosen. */
function offeredIn(tab: (typeof tabs)[number] | (typeof pages)[number]) {
  own.reset();
  change(own);
  patch(own.session.store, "view", { tab });
  const state = own.state();
  return commands
    .filter(({ id }) => canRun(state, id))
    .map(({ id, choices }) => ({
      id,
      value: choices && choicesOf(state, id).find(({ isChosen }) => !isChosen)?.value,
    }));
}

test.each([...tabs.filter(isKnownView), ...pages])(
  "what is done from %s to scenarios and charts comes into sight",
  (tab) => {
    const unseen = offeredIn(tab).flatMap(({ id, value }) => {
      if (!/^scenario\.|^view\.(show-variable|mode|measure|year|lever-filter)$|-panel$/.test(id)) return [];
      own.reset();
      change(own);
      patch(own.session.store, "view", { tab });
      runCommand(own.session, id, undefined, value);
      const { view } = own.state();
      const isSeen = id === "view.show-variable" ? view.tab === "compare" : hasScenarios(own.state());
      return view.dialog === undefined && !isSeen ? [id] : [];
    });
    expect(unseen).toEqual([]);
  },
);

test("what a view has no place for is not offered there, and what can go no further says so", () => {
  const idsIn = (tab: "facts" | "assumptions" | "compare") => offeredIn(tab).map(({ id }) => id);
  const panels = [
    "view.scenarios-panel",
    "view.levers-panel",
    "view.mode",
    "view.measure",
    "view.lever-filter",
    "view.year",
  ];
  expect(idsIn("facts").filter((id) => panels.includes(id))).toEqual([]);
  expect(
    idsIn("assumptions")
      .filter((id) => panels.includes(id))
      .sort(),
  ).toEqual(["view.scenarios-panel", "view.year"]);
  expect(
    idsIn("compare")
      .filter((id) => panels.includes(id))
      .sort(),
  ).toEqual([...panels].sort());
  own.reset();
  const steps = [];
  for (; canRun(own.state(), "view.larger-type"); runCommand(own.session, "view.larger-type"))
    steps.push(own.state().view.typeScale);
  expect([steps, own.state().view.typeScale]).toEqual([[1, 1.05, 1.1, 1.15, 1.2], 1.25]);
  expect(canRun(own.state(), "view.smaller-type")).toBe(true);
});
