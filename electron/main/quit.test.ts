import { expect, test } from "vitest";
import { type Answer, type Closable, closeAll, closeOne, quitter } from "./quit.ts";

/** A window that writes down what is done to it. */
function fakeWindow(name: string, log: string[], answer: Answer | "clean", canSave = true): Closable {
  let isDirty = answer !== "clean";
  const note = (what: string) => log.push(`${what} ${name}`);
  return {
    isDirty: () => isDirty,
    ask: async () => {
      note("ask");
      return answer === "clean" ? "cancel" : answer;
    },
    save: async () => {
      note("save");
      isDirty = !canSave;
      return canSave;
    },
    giveUpSave: () => false,
    finish: async () => {
      note("close");
    },
  };
}

/** What is done when the app quits with windows A, B, C ... of which the user says so. */
async function quit(answers: readonly (Answer | "clean")[], canSave = true) {
  const log: string[] = [];
  const windows = answers.map((answer, place) => fakeWindow("ABC"[place] ?? "", log, answer, canSave));
  return { closed: await closeAll(windows), log };
}

test("every window is asked before anything is saved or closed, and clean ones are not asked", async () => {
  expect(await quit(["discard", "clean", "save"])).toEqual({
    closed: true,
    log: ["ask A", "ask C", "save C", "close A", "close B", "close C"],
  });
});

test.each([
  ["the first", ["cancel", "discard"], ["ask A"]],
  ["the last, after others were given up", ["discard", "save", "cancel"], ["ask A", "ask B", "ask C"]],
] as const)("who cancels at %s window keeps them all, and nothing is saved", async (_name, answers, log) => {
  expect(await quit(answers)).toEqual({ closed: false, log });
});

test("a save that fails keeps every window, also those that were given up", async () => {
  expect(await quit(["discard", "save"], false)).toEqual({ closed: false, log: ["ask A", "ask B", "save B"] });
});

test("what is changed in a clean window while another saves keeps the windows", async () => {
  const log: string[] = [];
  let isDirty = false;
  const clean: Closable = { ...fakeWindow("A", log, "clean"), isDirty: () => isDirty };
  const saving = fakeWindow("B", log, "save");
  const slow: Closable = {
    ...saving,
    save: async () => {
      isDirty = true;
      return saving.save();
    },
  };
  expect(await closeAll([clean, slow])).toBe(false);
  expect(log).toEqual(["ask B", "save B"]);
});

test.each([
  ["clean", true, ["close A"]],
  ["discard", true, ["ask A", "close A"]],
  ["save", true, ["ask A", "save A", "close A"]],
  ["cancel", false, ["ask A"]],
] as const)("one window, %s: closed is %s", async (answer, isClosed, expected) => {
  const log: string[] = [];
  expect(await closeOne(fakeWindow("A", log, answer))).toBe(isClosed);
  expect(log).toEqual(expected);
});

test("one window whose save fails stays", async () => {
  const log: string[] = [];
  expect(await closeOne(fakeWindow("A", log, "save", false))).toBe(false);
  expect(log).toEqual(["ask A", "save A"]);
});

/** A window whose page does not answer, told to save and then, asked again, to be given up. */
function hungWindow(log: string[]): Closable {
  const answers: Answer[] = ["save", "discard"];
  let answerSave: ((isSaved: boolean) => void) | undefined;
  return {
    ...fakeWindow("A", log, "save"),
    ask: async () => {
      log.push("ask A");
      return answers.shift() ?? "cancel";
    },
    save: () =>
      new Promise((resolve) => {
        log.push("save A");
        answerSave = resolve;
      }),
    giveUpSave: () => {
      const isWaiting = answerSave !== undefined;
      answerSave?.(false);
      answerSave = undefined;
      return isWaiting;
    },
  };
}

test("who quits again while a page does not answer its save is asked again", async () => {
  const log: string[] = [];
  const window = hungWindow(log);
  const quitAll = quitter(() => [window]);
  const first = quitAll();
  await expect.poll(() => log).toContain("save A");
  expect(await Promise.all([quitAll(), first])).toEqual([true, false]);
  expect(log).toEqual(["ask A", "save A", "ask A", "close A"]);
});

test("who quits again while the question is on the screen is not asked twice", async () => {
  const log: string[] = [];
  let say: (answer: Answer) => void = () => undefined;
  const asked = new Promise<Answer>((resolve) => {
    say = resolve;
  });
  const window: Closable = { ...fakeWindow("A", log, "save"), ask: () => asked };
  const quitAll = quitter(() => [window]);
  const first = quitAll();
  expect(await quitAll()).toBe(false);
  say("discard");
  expect(await first).toBe(true);
  expect(log).toEqual(["close A"]);
});
