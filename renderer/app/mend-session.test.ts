import { expect, test, vi } from "vitest";
import cityModel from "../../models/library/city.xmile?raw";
import city from "../../scenarios/library/city.scenario.json?raw";
import { utf16 } from "../../tests/xmile-text.ts";
import { EngineClient, type EnginePort } from "../engine/client.ts";
import { checkText, openStudy } from "../engine/open-study.ts";
import type { EngineRequest, EngineResponse } from "../engine/protocol.ts";
import type { OpenOutcome, Platform, SaveOutcome } from "../platform/platform.ts";
import { createAppStore } from "../store/app-store.ts";
import { removeIndicator } from "../store/indicators.ts";
import { isDirty } from "../store/selectors.ts";
import { openPage, openTab } from "../store/view-actions.ts";
import { goToProblem, mend } from "../views/problems/go-to-problem.ts";
import { keepCheckingText } from "../views/problems/keep-checking-text.ts";
import { canRun, obstacleTo } from "./commands.ts";
import { mendText, moveInText, openModelText, openText, readAgain, textOf } from "./mend-session.ts";
import { save } from "./save-session.ts";
import { openOutcome, type Session } from "./session.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const library = async () => bytes(cityModel);

/** The engine without its thread. */
function createPort(): EnginePort {
  let tell: (response: EngineResponse) => void = () => undefined;
  const serve = async (request: EngineRequest) => {
    const { requestId } = request;
    if (request.type === "check") {
      tell({ type: "checked", requestId, checked: await checkText(request.source, request.model, library) });
    } else if (request.type === "open") {
      const opening = await openStudy(request.source, request.model, library);
      if ("wanted" in opening) tell({ type: "model-wanted", requestId, path: opening.wanted });
      else tell({ type: "opened", requestId, study: { ...opening, elapsed: 0 } });
    }
  };
  return {
    post: (request) => void serve(request),
    listen: (onResponse) => {
      tell = onResponse;
    },
    terminate: () => undefined,
  };
}

/** A window over files that are only names. */
function openWindow(files: Map<string, string>) {
  const read = async (name: string): Promise<OpenOutcome> => {
    const text = files.get(name);
    if (text === undefined) return { status: "failed", name, code: "ENOENT" };
    return { status: "opened", file: { handle: name, name, bytes: bytes(text) } };
  };
  const write = async (name: string, text: string): Promise<SaveOutcome> => {
    files.set(name, text);
    return { status: "saved", handle: name, name, folderSynced: true };
  };
  const store = createAppStore();
  const platform: Partial<Platform> = {
    save: write,
    saveAs: write,
    reopen: read,
    readBeside: (_, path) => read(path),
    discardBackup: async () => undefined,
  };
  const engine = new EngineClient(createPort, {
    onRuns: () => undefined,
    onSlow: () => undefined,
    onRestart: () => undefined,
  });
  const session = { store, platform, engine } as Session;
  const state = () => store.getState();
  return {
    session,
    store,
    state,
    document: () => state().document,
    open: async (name: string) => openOutcome(session, await read(name)),
  };
}

const broken = city.replace('"version": 1,', '"version": 1').replaceAll("\n", "\r\n");

test("a broken study is typed right, read again and unsaved until it is saved; undo takes each step back", async () => {
  const files = new Map([["a.json", broken]]);
  const { session, document, state, open } = openWindow(files);
  await open("a.json");
  expect(document().status).toBe("failed");
  mendText(session, broken.replaceAll("\r\n", "\n").replace('"version": 1', '"version": 1,'));
  expect(textOf(document().failure)).toBe(broken.replace('"version": 1', '"version": 1,'));
  moveInText(session.store, "undo");
  expect([document().failure?.draft, isDirty(state())]).toEqual([undefined, false]);
  moveInText(session.store, "redo");
  await readAgain(session);
  expect([document().status, isDirty(state()), files.get("a.json")]).toEqual(["ready", true, broken]);
});

test("what is typed is looked at again, names of a model beside the study too", async () => {
  vi.useFakeTimers();
  const text = broken.replace("library:city", "city.xmile").replace('"extra_budget"', '"extra_bugdet"');
  const { session, store, document, open } = openWindow(
    new Map([
      ["a.json", text],
      ["city.xmile", cityModel],
    ]),
  );
  await open("a.json");
  const end = keepCheckingText(store, session.engine, session.platform);
  mendText(session, text.replaceAll("\r\n", "\n").replace('"version": 1', '"version": 1,'));
  await vi.advanceTimersByTimeAsync(1000);
  vi.useRealTimers();
  await vi.waitFor(() =>
    expect(document().failure?.problems.map(({ code }) => code)).toContain("scenarios/unknown-name"),
  );
  expect(document().failure?.isSound).toBe(true);
  end();
});

test("a wrong model is mended by one click in its text, saved where it came from, and told of again", async () => {
  const text = cityModel.replace("young_talent*young_leave_rate*", "young_talent*yuong_leave_rate*");
  const files = new Map([["m.xmile", text]]);
  const { session, document, state, open } = openWindow(files);
  await open("m.xmile");
  expect([document().status, state().view.page, document().system === undefined]).toEqual(["ready", "import", true]);
  const problem = document().problems.find(({ code }) => code === "check/undefined-name");
  if (!problem) throw new Error("no problem");
  await mend(session, problem);
  expect(textOf(document().failure) === cityModel).toBe(true);
  expect([files.get("m.xmile") === text, isDirty(state())]).toEqual([true, true]);
  await readAgain(session);
  expect(files.get("m.xmile") === cityModel).toBe(true);
  expect([document().status, state().view.page, document().system !== undefined]).toEqual(["ready", "import", true]);
});

test("of a sound model a line can be gone to: its text is opened, and the line chosen in it", async () => {
  const { session, document, open } = openWindow(new Map([["m.xmile", cityModel]]));
  await open("m.xmile");
  expect([document().status, document().problems.filter(({ where }) => where.file === "m.xmile")]).toEqual([
    "ready",
    [],
  ]);
  goToProblem(session, { where: { file: "m.xmile", line: 5 } }, { kind: "text" });
  const { start, end } = document().failure?.place ?? { start: 0, end: 0 };
  const field = cityModel.replaceAll("\r\n", "\n");
  expect(field.slice(start, end)).toBe(field.split("\n")[4]);
});

test("the model beside a study is mended in its own file, and the study is opened again", async () => {
  const model = cityModel.replace("</xmile>", "</xmlie>");
  const study = city.replace("library:city", "m.xmile");
  const files = new Map([
    ["a.json", study],
    ["m.xmile", model],
  ]);
  const { session, document, open, store } = openWindow(files);
  await open("a.json");
  expect([document().status, document().system]).toEqual(["ready", undefined]);
  await openModelText(session);
  await vi.waitFor(() => expect(document().failure?.study?.name).toBe("a.json"));
  const end = keepCheckingText(store, session.engine, session.platform);
  mendText(session, cityModel);
  await vi.waitFor(() => expect(document().failure?.isSound).toBe(true));
  await readAgain(session);
  expect([files.get("m.xmile") === cityModel, document().source?.name, document().system !== undefined]).toEqual([
    true,
    "a.json",
    true,
  ]);
  end();
});

test("the text of an open study has what is unsaved in it, and is saved to the byte", async () => {
  const wrong = city.replace('"id": "housing-first",', '"id": "housing-first", "surprise": "kept",');
  const files = new Map([["a.json", wrong]]);
  const { session, document, open } = openWindow(files);
  await open("a.json");
  openText(session);
  expect([document().failure?.isSound, textOf(document().failure) === wrong]).toEqual([true, true]);
  mendText(session, `${wrong} `);
  await save(session);
  expect(files.get("a.json") === `${wrong} `).toBe(true);
});

test("a study in which nothing is wrong can be worked at as text too, what is unsaved in it", async () => {
  const files = new Map([["a.json", city]]);
  const { session, store, document, state, open } = openWindow(files);
  await open("a.json");
  expect(document().text).toBeUndefined();
  expect(canRun(state(), "file.mend")).toBe(true);
  removeIndicator(store, 0);
  // From a page behind which a view without a study stands.
  openTab(store, "facts");
  openPage(store, "problems");
  openText(session);
  expect([state().view.page, state().view.tab]).toEqual([undefined, "compare"]);
  expect(obstacleTo(state(), "file.mend")).toBe("app/why-mending");
  expect([textOf(document().failure) === document().failure?.text, isDirty(state())]).toEqual([false, true]);
  expect(document().failure?.text === city).toBe(true);
  await open("a.json");
  openText(session);
  expect([textOf(document().failure) === city, isDirty(state())]).toEqual([true, false]);
  mendText(session, city.replace('"total_talent",', ""));
  await readAgain(session);
  expect(document().value?.file.indicators[0]).toBe("total_output");
});

test("what was UTF-16 is told to become UTF-8, opened or mended, until it is saved", async () => {
  for (const text of [city, broken]) {
    const { session, document, state } = openWindow(new Map());
    const file = { handle: "a.json", name: "a.json", bytes: utf16(text, "little") };
    await openOutcome(session, { status: "opened", file });
    const isSound = text === city;
    expect(document().status).toBe(isSound ? "ready" : "failed");
    expect([state().view.notice?.text.includes("UTF-8"), document().failure?.isRecoded]).toEqual(
      isSound ? [true, undefined] : [undefined, true],
    );
    await save(session);
    expect([document().isRecoded, document().failure?.isRecoded]).toEqual([undefined, undefined]);
  }
});
