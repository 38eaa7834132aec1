import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { drawInTurn } from "./first-draws.ts";

let frames: FrameRequestCallback[] = [];

beforeEach(() => {
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (callback: FrameRequestCallback) => frames.push(callback));
});

afterEach(() => vi.unstubAllGlobals());

/** Let all frames pass that are asked for, those included that they ask for. */
function passFrames(each: () => void): void {
  for (let frame = frames.shift(); frame; frame = frames.shift()) {
    frame(0);
    each();
  }
}

test("the first chart is drawn at once, each other in a frame of its own and in the order asked for", () => {
  const drawn: string[] = [];
  for (const name of ["a", "b", "c"]) drawInTurn(() => drawn.push(name));
  const seen = [drawn.join("")];
  passFrames(() => seen.push(drawn.join("")));
  expect(seen).toEqual(["a", "ab", "abc", "abc"]);
});

test("who gives the turn up is passed over, and nobody waits longer for it", () => {
  const drawn: string[] = [];
  drawInTurn(() => drawn.push("a"));
  const giveUp = drawInTurn(() => drawn.push("b"));
  drawInTurn(() => drawn.push("c"));
  giveUp();
  frames.shift()?.(0);
  expect(drawn).toEqual(["a", "c"]);
  passFrames(() => undefined);
});

test("a chart that cannot be drawn does not keep the others from theirs", () => {
  const drawn: string[] = [];
  expect(() =>
    drawInTurn(() => {
      throw new Error("no canvas");
    }),
  ).toThrow("no canvas");
  drawInTurn(() => drawn.push("b"));
  passFrames(() => undefined);
  expect(drawn).toEqual(["b"]);
});
