import { expect, onTestFinished, test } from "vitest";
import { limits } from "../../models/limits.ts";
import { EngineClient } from "../engine/client.ts";
import type { EngineRequest } from "../engine/protocol.ts";
import { type AppStore, patch } from "./app-store.ts";
import { lengthenRuns, openCity } from "./city-fixture.ts";
import { changeDocument } from "./document-actions.ts";
import { withFile } from "./document-value.ts";
import { agreeToLongRuns, askBeforeLongRuns, heldWork } from "./long-runs.ts";
import { keepRunning } from "./run-actions.ts";
import { isWaiting } from "./run-plan.ts";
import { openDialog } from "./view-actions.ts";

type Run = Extract<EngineRequest, { type: "run" }>;

/** The city study, each run of which is about so much work. */
async function cityOf(work: number): Promise<AppStore> {
  const store = await openCity();
  lengthenRuns(store, work);
  return store;
}

/** What the engine is asked to run, and what it is not, while the user is asked. */
function watch(store: AppStore): { readonly runs: Run[]; asked(): boolean } {
  const runs: Run[] = [];
  const port = {
    post: (request: EngineRequest) => {
      if (request.type === "run") runs.push(request);
    },
    listen: () => undefined,
    terminate: () => undefined,
  };
  const events = { onRuns: () => undefined, onSlow: () => undefined, onRestart: () => undefined };
  const client = new EngineClient(() => port, events);
  const ends = [keepRunning(store, client), askBeforeLongRuns(store)];
  for (const end of [...ends, () => client.close()]) onTestFinished(end);
  return { runs, asked: () => store.getState().view.dialog?.kind === "long-run" };
}

test("a run of more than 5e8 steps times variables starts when the user says so, and not before", async () => {
  const store = await cityOf(limits.longWork * 1.01);
  const { runs, asked } = watch(store);
  expect([runs.length, asked()]).toEqual([0, true]);
  expect(heldWork(store.getState())).toBeGreaterThan(limits.longWork);
  expect(isWaiting(store.getState()), "what has not been started is not waited for").toBe(false);
  agreeToLongRuns(store);
  expect(runs.map(({ jobs }) => jobs.length)).toEqual([3]);
  expect(heldWork(store.getState())).toBeUndefined();
});

test("a run of less is not asked about, and one beyond the limit is left to be refused", async () => {
  for (const work of [limits.longWork * 0.99, limits.work * 1.01]) {
    const { runs, asked } = watch(await cityOf(work));
    expect([runs.length, asked()]).toEqual([1, false]);
  }
});

test("who says no is not asked again, unless it becomes more", async () => {
  const store = await cityOf(limits.longWork * 1.01);
  const { runs, asked } = watch(store);
  openDialog(store, undefined);
  patch(store, "selection", { scenario: "base" });
  expect([runs.length, asked()]).toEqual([0, false]);
  lengthenRuns(store, limits.longWork * 2);
  expect([runs.length, asked()]).toEqual([0, true]);
});

test("one scenario that is long does not keep the others waiting", async () => {
  const long = await cityOf(limits.longWork * 1.01);
  const settings = { dt: long.getState().document.system?.simSpecs.dt ?? 0 };
  const store = await openCity();
  changeDocument(store, { kind: "charts" }, (value) => {
    const scenarios = value.file.scenarios.map((each) => (each.id === "housing-first" ? { ...each, settings } : each));
    return withFile(value, { ...value.file, scenarios });
  });
  const { runs, asked } = watch(store);
  expect(runs.map(({ jobs }) => jobs.length)).toEqual([2]);
  expect(asked()).toBe(true);
});

test("another dialog is not interrupted, and a question that no longer stands goes", async () => {
  const store = await cityOf(limits.longWork * 1.01);
  openDialog(store, { kind: "palette" });
  const { asked } = watch(store);
  expect(asked()).toBe(false);
  openDialog(store, undefined);
  expect(asked()).toBe(true);
  patch(store, "document", { system: undefined });
  expect(store.getState().view.dialog).toBeUndefined();
});
