import { expect, test } from "vitest";
import { translate } from "../../i18n/translate.ts";
import { scenariosOf } from "../store/selectors.ts";
import { selectScenario } from "../store/view-actions.ts";
import { runCommand } from "./commands.ts";
import { openOutcome } from "./session.ts";
import { broughtStudy, testSession } from "./session-fixture.ts";

async function openStudy() {
  const { session } = testSession();
  await openOutcome(session, broughtStudy("mine.scenario.json"));
  const { store } = session;
  const words = () => store.getState().view.notice?.text;
  const toggle = (scenario: string) => runCommand(session, "scenario.toggle-shown", { scenario });
  return { store, words, toggle, ids: scenariosOf(store.getState()).map(({ id }) => id) };
}

test("to hide what stays on the charts says why it stays; to hide another says nothing", async () => {
  const { store, words, toggle } = await openStudy();
  selectScenario(store, "housing-first");
  const before = words();
  toggle("services-first");
  expect(words()).toBe(before);
  toggle("housing-first");
  expect(words()).toBe(translate("zh", "app/chosen-in-sight"));
  toggle("base");
  expect(words()).toBe(translate("zh", "app/base-in-sight"));
});

test("a ninth scenario is not shown, and that is said", async () => {
  const { store, words, toggle, ids } = await openStudy();
  for (const id of ids.filter((each) => !store.getState().view.shown.has(each))) toggle(id);
  expect(store.getState().view.shown.size).toBe(8);
  expect(words()).toBe(translate("zh", "app/at-most-eight"));
});
