import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ConfidenceLine } from "../../../scenarios/confidence/sheet.ts";
import type { EvidenceResponse } from "../../evidence/protocol.ts";
import { examine, patience, type Sheet } from "./examine.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const line = (code: ConfidenceLine["code"]): EvidenceResponse => ({
  type: "line",
  line: { code, group: "structure", verdict: "pass", values: {}, details: [] },
});

function begin(wait = 0) {
  const sheets: Sheet[] = [];
  const end = vi.fn();
  const onSlow = vi.fn();
  let answer: (response: EvidenceResponse) => void = () => undefined;
  const ask = vi.fn((onAnswer: typeof answer) => {
    answer = onAnswer;
    return end;
  });
  const examination = examine({ ask, wait, onSheet: (sheet) => sheets.push(sheet), onSlow });
  vi.advanceTimersByTime(wait);
  const last = () => [sheets.at(-1)?.status, sheets.at(-1)?.lines.map(({ code }) => code)];
  return { sheets, end, onSlow, ask, examination, last, answer: (response: EvidenceResponse) => answer(response) };
}

test("lines come one by one, and a quick examination shows no progress", () => {
  const { answer, last, onSlow } = begin();
  answer(line("confidence/units"));
  expect(last()).toEqual(["running", ["confidence/units"]]);
  answer(line("confidence/step"));
  answer({ type: "end" });
  vi.advanceTimersByTime(patience * 2);
  expect(last()).toEqual(["whole", ["confidence/units", "confidence/step"]]);
  expect(onSlow).not.toHaveBeenCalled();
});

test("a slow one shows progress; stopped, it keeps what is done and hears no more", () => {
  const { answer, last, onSlow, examination, end, sheets } = begin();
  answer(line("confidence/units"));
  vi.advanceTimersByTime(patience);
  expect(onSlow).toHaveBeenCalledTimes(1);
  examination.stop();
  answer(line("confidence/step"));
  expect(last()).toEqual(["stopped", ["confidence/units"]]);
  expect([end.mock.calls.length, sheets.length]).toEqual([1, 2]);
});

test("a failure is told in its own words, and keeps the lines before it", () => {
  const { answer, last, sheets } = begin();
  answer(line("confidence/units"));
  answer({ type: "failed", detail: "out of memory" });
  expect(last()).toEqual(["failed", ["confidence/units"]]);
  expect(sheets.at(-1)?.failure).toBe("out of memory");
});

test("one that nobody looks at any more ends without a word, also before it began", () => {
  const running = begin();
  running.examination.drop();
  expect([running.end.mock.calls.length, running.sheets.length]).toEqual([1, 0]);
  const sheets: Sheet[] = [];
  const ask = vi.fn(() => () => undefined);
  examine({ ask, wait: 250, onSheet: (sheet) => sheets.push(sheet), onSlow: () => undefined }).stop();
  vi.advanceTimersByTime(1000);
  expect([ask.mock.calls.length, sheets.map(({ status }) => status)]).toEqual([0, ["stopped"]]);
});
