import { expect, test } from "vitest";
import { isOwnPage } from "./page.ts";

const development = "http://127.0.0.1:5173";

test.each([
  ["app://workbench/index.html", undefined],
  ["app://workbench/", undefined],
  ["http://127.0.0.1:5173/x", development],
  ["app://workbench/index.html", development],
])("%s is our own page", (address, developmentUrl) => {
  expect(isOwnPage(address, developmentUrl)).toBe(true);
});

test.each([
  ["app://evil/index.html", undefined],
  ["app://workbench.evil/", undefined],
  ["app://workbench:80/", undefined],
  ["evil://workbench/", undefined],
  ["https://workbench/", undefined],
  ["file:///app/workbench/index.html", undefined],
  ["about:blank", undefined],
  ["data:text/html,app://workbench/", undefined],
  ["", undefined],
  ["http://127.0.0.1:5173/x", undefined],
  ["http://127.0.0.1:5174/x", development],
  ["http://127.0.0.1.evil:5173/", development],
  ["evil://127.0.0.1:5173/", development],
  ["file:///etc/passwd", "file:///etc"],
])("%s is not (development server: %s)", (address, developmentUrl) => {
  expect(isOwnPage(address, developmentUrl)).toBe(false);
});
