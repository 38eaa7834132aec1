import { expect, vi } from "vitest";
import { patch } from "../store/app-store.ts";
import { setLever } from "../store/document-actions.ts";
import { draftChangeNames } from "../store/scenario-rows.ts";
import { scenariosOf } from "../store/selectors.ts";
import type { AppState } from "../store/state.ts";
import { resetGrid } from "../views/assumptions/grid-state.ts";
import { chooseTopic } from "../views/help/topics.ts";
import type { CommandId } from "./command.ts";
import { runCommand } from "./commands.ts";
import { openOutcome } from "./session.ts";
import { broughtStudy, testSession } from "./session-fixture.ts";

/** The scenario that is chosen in these windows. */
export const chosen = "housing-first";

/** A window with a study of one's own, with a scenario chosen; the outside notes what it was asked for. */
export async function createWindow() {
  const asked: string[] = [];
  const outside = (name: string) => async () => {
    asked.push(name);
    return { status: "cancelled" } as const;
  };
  const tested = testSession({
    open: outside("open"),
    openOther: outside("open other"),
    reopen: outside("reopen"),
    save: outside("save"),
    saveAs: outside("save as"),
    setLanguage: async () => undefined,
    setTheme: async () => undefined,
  });
  const { session } = tested;
  session.engine.stop = () => asked.push("stop");
  await openOutcome(session, broughtStudy("mine.scenario.json"));
  patch(session.store, "selection", { scenario: chosen });
  const opened = session.store.getState();
  /** As it was when it opened. */
  const reset = () => {
    session.store.setState(opened, true);
    resetGrid();
    chooseTopic("start");
    asked.length = 0;
  };
  return { session, asked, state: () => session.store.getState(), reset };
}

/** Such a window. */
export type Window = Awaited<ReturnType<typeof createWindow>>;

/** What a command does, to be seen. */
export interface Effect {
  /** What must be so for there to be anything to do. */
  readonly before?: (own: Window) => void;
  /** Which of its choices. */
  readonly choice?: string;
  readonly look: (own: Window) => unknown;
  /** What `look` sees when it is done, and does not before. */
  readonly after: unknown;
}

/** The outside is asked for something. */
export const asks = (name: string): Effect => ({ look: ({ asked }) => asked.at(-1), after: name });
/** The window is in another state. */
export const sees = (look: (state: AppState) => unknown, after: unknown, before?: Effect["before"]): Effect => ({
  look: ({ state }) => look(state()),
  after,
  ...(before && { before }),
});
/** A dialog is open. */
export const opens = (dialog: AppState["view"]["dialog"], before?: Effect["before"]) =>
  sees(({ view }) => view.dialog, dialog, before);
/** Another view is open. */
export const shows = (tab: AppState["view"]["tab"]) =>
  sees(
    ({ view }) => view.tab,
    tab,
    ({ session }) => patch(session.store, "view", { tab: tab === "compare" ? "assumptions" : "compare" }),
  );
/** A lever of the chosen scenario is moved and not yet stored. */
export const change = ({ session }: Window) =>
  setLever(session.store, { scenario: chosen, variable: "extra_budget", value: 12 });
/** What that scenario changes and has not stored. */
export const changes = (state: AppState) => draftChangeNames(state, chosen);
/** Which scenarios are in sight. */
export const shown = (state: AppState) => [...state.view.shown];
/** What all scenarios are called. */
export const names = (state: AppState) => scenariosOf(state).map(({ name }) => name.zh ?? name.en);

/** Do a command in a window as it was opened, and see its effect, which was not there before. */
export async function expectEffect(own: Window, id: CommandId, effect: Effect): Promise<void> {
  const { before, look, after, choice } = effect;
  own.reset();
  before?.(own);
  expect(look(own)).not.toEqual(after);
  runCommand(own.session, id, undefined, choice);
  await vi.waitFor(() => expect(look(own)).toEqual(after));
}
