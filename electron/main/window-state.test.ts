import { expect, test } from "vitest";
import { placeWindow } from "./window-state.ts";

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const right = { x: 1920, y: 0, width: 1280, height: 1024 };
const saved = { x: 100, y: 50, width: 1200, height: 800, isMaximized: false };

test.each([
  ["a first window has the usual size, placed by the system", undefined, [screen], { width: 1440, height: 900 }],
  ["a window returns to where it was", saved, [screen], { x: 100, y: 50, width: 1200, height: 800 }],
  ["also on a second screen", { ...saved, x: 2000 }, [screen, right], { x: 2000, y: 50, width: 1200, height: 800 }],
  ["a screen that is gone takes only the place", { ...saved, x: 2000 }, [screen], { width: 1200, height: 800 }],
  [
    "a window larger than its screen shrinks to it",
    { ...saved, width: 4000, height: 3000 },
    [screen],
    { x: 100, y: 50, width: 1920, height: 1080 },
  ],
  ["a window too small to work in grows", { ...saved, width: 10, height: 10 }, [screen], { width: 960, height: 600 }],
  ["a title bar above the screen is out of reach", { ...saved, y: -30 }, [screen], { width: 1200, height: 800 }],
  ["a title bar below the screen is out of reach", { ...saved, y: 1060 }, [screen], { width: 1200, height: 800 }],
  [
    "a small screen takes the whole window",
    undefined,
    [{ ...screen, width: 800, height: 500 }],
    { width: 800, height: 500 },
  ],
  ["no screen at all still gives a size", saved, [], { width: 1200, height: 800 }],
])("%s", (_name, state, screens, expected) => {
  expect(placeWindow(state, screens)).toEqual(expected);
});
