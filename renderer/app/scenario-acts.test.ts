import { expect, test } from "vitest";
import { translate } from "../../i18n/translate.ts";
import { scenariosOf } from "../store/selectors.ts";
import { selectScenario } from "../store/view-actions.ts";
import { toggleInSight } from "./scenario-acts.ts";
import { openOutcome } from "./session.ts";
import { broughtStudy, testSession } from "./session-fixture.ts";

async function openStudy() {
  const { session } = testSession();
  await openOutcome(session, broughtStudy("mine.scenario.json"));
  const { store } = session;
  const words = () => store.getState().view.notice?.text;
  return { store, words, ids: scenariosOf(store.getState()).map(({ id }) => id) };
}

test("to hide what stays on the charts says why it stays; to hide another says nothing", async () => {
  const { store, words } = await openStudy();
  selectScenario(store, "housing-first");
  const before = words();
  toggleInSight(store, "services-first");
  expect(words()).toBe(before);
  toggleInSight(store, "housing-first");
  expect(words()).toBe(translate("zh", "app/chosen-in-sight"));
  toggleInSight(store, "base");
  expect(words()).toBe(translate("zh", "app/base-in-sight"));
});

test("a ninth scenario is not shown, and that is said", async () => {
  const { store, words, ids } = await openStudy();
  for (const id of ids.filter((each) => !store.getState().view.shown.has(each))) toggleInSight(store, id);
  expect(store.getState().view.shown.size).toBe(8);
  expect(words()).toBe(translate("zh", "app/at-most-eight"));
});
