import { afterEach, expect, test, vi } from "vitest";
import type { Grid } from "./grid-context.ts";
import { refreshSoon } from "./refresh-cells.ts";

/** A table that notes what is drawn again, and the next frame. */
function table() {
  const drawn: unknown[] = [];
  const frames: (() => void)[] = [];
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
  const state = { isDestroyed: false };
  const grid: Pick<Grid, "refreshCells" | "isDestroyed"> = {
    refreshCells: (asked) => drawn.push(asked?.columns ?? "all"),
    isDestroyed: () => state.isDestroyed,
  };
  const frame = () => {
    for (const each of frames.splice(0)) each();
  };
  return { grid, drawn, frame, state };
}

afterEach(() => vi.unstubAllGlobals());

test("what changes within a frame is drawn once, and not before it", () => {
  const { grid, drawn, frame } = table();
  refreshSoon(grid, ["source"]);
  refreshSoon(grid, ["range", "source"]);
  expect(drawn).toEqual([]);
  frame();
  expect(drawn).toEqual([["source", "range"]]);
  refreshSoon(grid, ["source"]);
  refreshSoon(grid);
  refreshSoon(grid, ["range"]);
  frame();
  frame();
  expect(drawn).toEqual([["source", "range"], "all"]);
});

test("a table that has gone is left alone", () => {
  const { grid, drawn, frame, state } = table();
  refreshSoon(grid);
  state.isDestroyed = true;
  frame();
  expect(drawn).toEqual([]);
});
