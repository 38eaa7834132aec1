import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright/test";
import { expect } from "./workbench.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What stands in the window now has nothing that axe-core calls serious or critical, targets that are too small among it.
 * The debugger's own door is open where the page's policy shuts scripts out.
 */
export async function noSeriousFindings(page: Page, what = "the window", only?: "color-contrast"): Promise<void> {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async (rule) => {
    const axe: typeof import("axe-core") = Reflect.get(window, "axe");
    const options = rule ? { runOnly: [rule] } : { rules: { "target-size": { enabled: true } } };
    const { violations } = await axe.run(document, { resultTypes: ["violations"], ...options });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  }, only);
  expect(found, what).toEqual([]);
}

/** The same in both themes, which differ in contrast alone. */
export async function noSeriousFindingsInBothThemes(page: Page, what = "the window"): Promise<void> {
  // A colour that is still on its way from one theme to the other has a contrast of its own.
  await page.emulateMedia({ reducedMotion: "reduce" });
  const paint = (theme: string) =>
    page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
  const theme = await page.evaluate(() => document.documentElement.dataset.theme ?? "light");
  const other = theme === "dark" ? "light" : "dark";
  await paint(other);
  await noSeriousFindings(page, `${what}, ${other}`, "color-contrast");
  await paint(theme);
  await noSeriousFindings(page, what);
}

/** Nothing moves by itself, nor will when it is touched: for a page that was asked to keep still. */
export async function nothingMoves(page: Page, what: string): Promise<void> {
  const moving = await page.evaluate(() => {
    const lasts = (times: string) => times.split(",").some((time) => Number.parseFloat(time) > 0);
    const restless = [...document.querySelectorAll("*")].filter((element) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
      return lasts(transitionDuration) || (animationName !== "none" && lasts(animationDuration));
    });
    const running = document.getAnimations().filter(({ playState }) => playState === "running");
    return [...restless.map(({ outerHTML }) => outerHTML.slice(0, 80)), ...running.map(({ id }) => `animation ${id}`)];
  });
  expect(moving, what).toEqual([]);
}
