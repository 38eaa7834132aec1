import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright/test";
import { expect, test } from "./workbench.ts";

// WCAG 2.2 AA as far as axe-core can tell, and what it cannot: the keyboard reaches everything, and what is dragged also moves by keys.

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** In either language. */
async function studyIsOpen(page: Page): Promise<void> {
  await expect(page.locator('[data-lever="extra_budget"]')).toBeVisible();
  await expect(page.locator(".chart canvas").first()).toBeVisible();
}

interface Finding {
  readonly impact: string | null | undefined;
  readonly id: string;
  readonly nodes: readonly string[];
}

/** What axe-core finds serious or critical. The debugger's own door is open where the page's policy shuts scripts out. */
async function findings(page: Page): Promise<readonly Finding[]> {
  await page.mouse.move(0, 0);
  await page.evaluate(axeSource);
  const all = await page.evaluate(async () => {
    const axe: typeof import("axe-core") = Reflect.get(window, "axe");
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ impact, id, nodes }) => ({ impact, id, nodes: nodes.map(({ html }) => html) }));
  });
  return all.filter(({ impact }) => impact === "serious" || impact === "critical");
}

for (const language of ["zh", "en"] as const) {
  for (const theme of ["light", "dark"] as const) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ opening: { language, theme } });

      test("no view has a serious finding", async ({ workbench: { page } }) => {
        await studyIsOpen(page);
        await page.locator('[data-scenario="housing-first"]').click();
        const slider = page.locator('[data-lever="extra_budget"] [role="slider"]');
        await slider.focus();
        await slider.press("Shift+ArrowRight");
        const tabs = await page.locator('[role="tab"]:not(:disabled)').all();
        expect(tabs.length).toBeGreaterThan(1);
        for (const tab of tabs) {
          await tab.click();
          await page.waitForTimeout(800);
          expect(await findings(page), (await tab.textContent()) ?? "").toEqual([]);
        }
      });

      test("no dialog has a serious finding", async ({ workbench: { page } }) => {
        await studyIsOpen(page);
        await page.locator('[data-scenario="housing-first"]').click();
        await page.locator('[data-lever="extra_budget"] [role="slider"]').press("Shift+ArrowRight");
        for (const keys of ["Control+k", "?", "F2", "Control+Shift+s"]) {
          await page.locator('[data-scenario="housing-first"]').click();
          await page.keyboard.press(keys);
          await expect(page.getByRole("dialog")).toBeVisible();
          await page.waitForTimeout(300);
          expect(await findings(page), keys).toEqual([]);
          await page.keyboard.press("Escape");
          await expect(page.getByRole("dialog")).toBeHidden();
        }
      });
    });
  }
}

test.describe("by keyboard", () => {
  test.use({ opening: { language: "en" } });

  test("Tab walks through the whole window; each stop is seen, named and ringed", async ({ workbench: { page } }) => {
    await studyIsOpen(page);
    await page.locator('[data-scenario="housing-first"]').click();
    const stops: { name: string; isSeen: boolean; hasRing: boolean }[] = [];
    for (let count = 0; count < 200; count += 1) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const at = document.activeElement;
        if (!(at instanceof HTMLElement) || at === document.body || at.hasAttribute("data-walk-start"))
          return undefined;
        if (!document.querySelector("[data-walk-start]")) at.setAttribute("data-walk-start", "");
        const box = at.getBoundingClientRect();
        const thumb = at.querySelector(".slider-thumb");
        const shadow = [getComputedStyle(thumb ?? at), getComputedStyle(at, "::after")];
        return {
          name: at.getAttribute("aria-label") ?? at.textContent ?? "",
          isSeen: box.width > 0 && box.height > 0 && box.top < innerHeight && box.bottom > 0,
          hasRing: shadow.some(({ boxShadow, outlineStyle }) => boxShadow !== "none" || outlineStyle !== "none"),
        };
      });
      // The end of the page: a browser's focus goes to its own bars, the desktop's comes round to the first stop.
      if (!stop) break;
      stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(40);
    expect(stops.length).toBeLessThan(200);
    expect(stops.filter(({ name, isSeen, hasRing }) => name.trim() === "" || !isSeen || !hasRing)).toEqual([]);
  });

  test("focus comes back from where it went", async ({ workbench: { page } }) => {
    await studyIsOpen(page);
    const opener = page.locator(".chart .icon-button").first();
    await opener.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menu")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(opener).toBeFocused();
    const scenario = page.locator('[data-scenario="funds-first"]');
    await scenario.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("F2");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(scenario).toBeFocused();
  });

  test("what is dragged moves by keys: a lever, a scenario, a chart, the year", async ({ workbench: { page } }) => {
    await studyIsOpen(page);
    await page.locator('[data-scenario="housing-first"]').click();
    const slider = page.locator('[data-lever="extra_budget"] [role="slider"]');
    const before = Number(await slider.getAttribute("aria-valuenow"));
    await slider.focus();
    await slider.press("ArrowRight");
    expect(Number(await slider.getAttribute("aria-valuenow"))).toBeGreaterThan(before);

    const order = () =>
      page.locator("[data-scenario]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-scenario")));
    const second = (await order())[2];
    await page.locator(`.scenario-row:has([data-scenario="${second}"]) .scenario-dots`).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Move up" }).press("Enter");
    await expect.poll(async () => (await order())[1]).toBe(second);

    const charts = () =>
      page.locator("[data-chart]").evaluateAll((all) => all.map((chart) => chart.getAttribute("data-chart")));
    const first = (await charts())[0];
    await page.locator(".chart .icon-button").first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Move on" }).press("Enter");
    await expect.poll(async () => (await charts())[1]).toBe(first);

    const plot = page.locator(".chart-plot[tabindex]").first();
    await plot.focus();
    await page.keyboard.press("Home");
    await expect(page.locator(".chart-tag").first()).toHaveText("2020");
    await page.keyboard.press("ArrowRight");
    await expect(page.locator(".chart-tag").first()).not.toHaveText("2020");
  });
});
