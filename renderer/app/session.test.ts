import { afterEach, beforeEach, expect, test, vi } from "vitest";
import cityStudy from "../../scenarios/library/city.scenario.json?raw";
import type { EngineAnswer } from "../engine/client.ts";
import type { OpenOutcome } from "../platform/platform.ts";
import { patch } from "../store/app-store.ts";
import { setLever } from "../store/document-actions.ts";
import { isDirty } from "../store/selectors.ts";
import { choose } from "./choice.ts";
import { open, openLibrary, openOutcome, openSource, showEarly } from "./session.ts";
import { besideModel, broughtStudy, later, testSession } from "./session-fixture.ts";

/** The bundled study, as slow to arrive as a test wants. */
let library = later<Response>();
beforeEach(() => {
  library = later();
  vi.stubGlobal("fetch", () => library.promise);
});
afterEach(() => vi.unstubAllGlobals());

/** Move a lever of a scenario that is not the base. */
function change(session: ReturnType<typeof testSession>["session"]): void {
  setLever(session.store, { scenario: "housing-first", variable: "extra_budget", value: 12 });
  expect(isDirty(session.store.getState())).toBe(true);
}

test("a file chosen while a bundled study is on its way stays, however late that comes", async () => {
  const { session, shown } = testSession();
  const first = openLibrary(session, "city");
  expect(await openOutcome(session, broughtStudy("mine.scenario.json"))).toBe(true);
  library.keep(new Response(cityStudy));
  expect(await first).toBe(false);
  expect(shown()).toEqual(["ready", "mine.scenario.json"]);
});

test("a file chosen while the first study is still with the engine stays", async () => {
  const early = later<EngineAnswer>();
  const { session, shown } = testSession();
  const first = showEarly(session, "city", early.promise);
  expect(await openOutcome(session, broughtStudy("mine.scenario.json"))).toBe(true);
  early.keep(undefined);
  expect(await first).toBe(false);
  expect(shown()).toEqual(["ready", "mine.scenario.json"]);
});

test("a first study that the engine could not fetch is said to be missing", async () => {
  const { session, document } = testSession();
  await showEarly(session, "none", Promise.resolve(undefined));
  const { status, failure } = document();
  expect(status).toBe("failed");
  expect(failure).toMatchObject({ name: "none.scenario.json", cause: { code: "ENOENT" } });
});

test("a choice that fails or is cancelled takes nothing from the one that is on its way", async () => {
  const { session, shown } = testSession();
  const first = openLibrary(session, "city");
  expect(await openOutcome(session, { status: "cancelled" })).toBe(false);
  library.keep(new Response(cityStudy));
  expect(await first).toBe(true);
  expect(shown()).toEqual(["ready", "city.scenario.json"]);
});

test("a file chosen while another is being read and checked supersedes it", async () => {
  const { session, shown } = testSession();
  const first = openOutcome(session, broughtStudy("first.scenario.json"));
  const second = openOutcome(session, broughtStudy("second.scenario.json"));
  expect([await first, await second]).toEqual([false, true]);
  expect(shown()).toEqual(["ready", "second.scenario.json"]);
});

test("a file chosen while the model of another is fetched stays", async () => {
  const model = later<OpenOutcome>();
  const { session, shown } = testSession({ readBeside: () => model.promise });
  const first = openOutcome(session, broughtStudy("first.scenario.json", "city.xmile"));
  await vi.waitFor(() => expect(session.store.getState().document.status).toBe("opening"));
  expect(await openOutcome(session, broughtStudy("second.scenario.json"))).toBe(true);
  model.keep(besideModel);
  expect(await first).toBe(false);
  expect(shown()).toEqual(["ready", "second.scenario.json"]);
});

test("of two files that arrive in the other order, the one chosen last stays", async () => {
  const { session, shown } = testSession();
  const [first, second] = [choose(session.store), choose(session.store)];
  await openOutcome(session, broughtStudy("second.scenario.json"), { choice: second });
  expect(await openOutcome(session, broughtStudy("first.scenario.json"), { choice: first })).toBe(false);
  const failed = { status: "failed", name: "first.scenario.json", code: "EIO" } as const;
  expect(await openOutcome(session, failed, { choice: first })).toBe(false);
  expect(shown()).toEqual(["ready", "second.scenario.json"]);
});

test("a model beside a study is fetched, and its absence told", async () => {
  const { session, shown, document } = testSession({ readBeside: async () => besideModel });
  expect(await openOutcome(session, broughtStudy("a.scenario.json", "city.xmile"))).toBe(true);
  expect(shown()).toEqual(["ready", "a.scenario.json"]);
  const alone = testSession({ readBeside: async () => ({ status: "failed", name: "city.xmile", code: "ENOENT" }) });
  expect(await openOutcome(alone.session, broughtStudy("a.scenario.json", "city.xmile"))).toBe(false);
  expect(alone.document().failure?.cause).toEqual({ code: "ENOENT", model: "city.xmile" });
  expect(document().failure).toBeUndefined();
});

test("a study that is read once more keeps the user's word about long runs, another has none", async () => {
  const { session } = testSession();
  await openOutcome(session, broughtStudy("a.scenario.json"));
  const word = { askedWork: 7e8, agreedWork: 6e8 };
  patch(session.store, "runs", word);
  await openOutcome(session, broughtStudy("a.scenario.json"), { isAgain: true });
  expect(session.store.getState().runs).toMatchObject(word);
  await openOutcome(session, broughtStudy("b.scenario.json"));
  expect(session.store.getState().runs).toMatchObject({ askedWork: 0, agreedWork: 0 });
});

test("work that was done while a file was on its way is not dropped unasked", async () => {
  const { session, platform, shown } = testSession({ discardBackup: vi.fn(async () => undefined) });
  await openOutcome(session, broughtStudy("mine.scenario.json"));
  const choice = choose(session.store);
  change(session);
  expect(await openOutcome(session, broughtStudy("next.scenario.json"), { choice })).toBe(false);
  expect(shown()).toEqual(["ready", "mine.scenario.json"]);
  const { dialog } = session.store.getState().view;
  expect(dialog?.kind).toBe("discard");
  expect(platform.discardBackup).not.toHaveBeenCalled();
  if (dialog?.kind === "discard") dialog.then();
  expect(platform.discardBackup).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(shown()).toEqual(["ready", "next.scenario.json"]));
});

test("who agrees to leave the changes and then cancels keeps them, and their backup", async () => {
  const { session, platform, shown } = testSession({
    open: async () => ({ status: "cancelled" }),
    discardBackup: vi.fn(async () => undefined),
  });
  await openOutcome(session, broughtStudy("mine.scenario.json"));
  change(session);
  open(session);
  const { dialog } = session.store.getState().view;
  if (dialog?.kind === "discard") dialog.then();
  await Promise.resolve();
  expect(shown()).toEqual(["ready", "mine.scenario.json"]);
  expect(isDirty(session.store.getState())).toBe(true);
  expect(platform.discardBackup).not.toHaveBeenCalled();
});

test("a recovered document does not take its own backup away", async () => {
  const { session, platform, document } = testSession({ discardBackup: vi.fn(async () => undefined) });
  await openOutcome(session, broughtStudy("mine.scenario.json"));
  change(session);
  const source = { name: "r.scenario.json", kind: "scenario", isRecovered: true } as const;
  const file = { name: source.name, kind: "scenario", bytes: new TextEncoder().encode(cityStudy) } as const;
  expect(await openSource(session, file, source)).toBe(true);
  expect(platform.discardBackup).not.toHaveBeenCalled();
  expect([document().source?.name, isDirty(session.store.getState())]).toEqual(["r.scenario.json", true]);
});

test("a recovered text that cannot be read is unsaved work too; one that was only opened is not", async () => {
  const bytes = new TextEncoder().encode('{ "format": "foretide-scenario", ');
  for (const isRecovered of [true, undefined]) {
    const { session, document } = testSession({ discardBackup: async () => undefined });
    const source = { name: "r.scenario.json", kind: "scenario", ...(isRecovered && { isRecovered }) } as const;
    await openSource(session, { name: source.name, kind: "scenario", bytes }, source);
    expect([document().status, isDirty(session.store.getState())]).toEqual(["failed", isRecovered === true]);
  }
});

test("a platform that breaks off is told of", async () => {
  const { session } = testSession({ open: () => Promise.reject(new Error("no dialog")) });
  open(session);
  await vi.waitFor(() => expect(session.store.getState().view.notice).toMatchObject({ text: "no dialog" }));
});
