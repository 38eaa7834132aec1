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
