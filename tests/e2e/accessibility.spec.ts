import type { Page } from "playwright/test";
import { cell, pressOn, studyIsOpen } from "./by-keys.ts";
import { noSeriousFindings, noSeriousFindingsInBothThemes, nothingMoves } from "./page-checks.ts";
import { expect, test } from "./workbench.ts";

// WCAG 2.2 AA as far as axe-core can tell; what it cannot is in `keyboard.spec.ts`.

/** Nothing that is in the window now has a serious finding, or moves where a user wants it still. Themes do not differ by language. */
async function isSound(page: Page, what: string): Promise<void> {
  await page.mouse.move(0, 0);
  const lang = await page.evaluate(() => document.documentElement.lang);
  if (lang === "en") {
    await nothingMoves(page, what);
    await noSeriousFindingsInBothThemes(page, what);
  } else await noSeriousFindings(page, what);
}

async function openPage(page: Page, name: string): Promise<void> {
  await pressOn(page, ".page-menu");
  await pressOn(page, `[role="menuitem"][data-tab="${name}"]`);
}

for (const language of ["zh", "en"] as const) {
  test.describe(language, () => {
    test.use({ opening: { language } });

    test("no view, dialog, menu or note has a serious finding", async ({ workbench: { page } }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ reducedMotion: "reduce" });
      await studyIsOpen(page);
      await isSound(page, "first run");
      await page.locator('[data-scenario="housing-first"]').click();
      await pressOn(page, '[data-lever="extra_budget"] [role="slider"]', "Shift+ArrowRight");
      await isSound(page, "compare with a change");
      for (const opener of [".chart .icon-button", ".path-button", ".scenario-dots", ".lever-panel .icon-button"]) {
        await pressOn(page, opener);
        await expect(page.locator(".menu")).toBeVisible();
        await isSound(page, opener);
        await page.keyboard.press("Escape");
        await expect(page.locator(".menu")).toHaveCount(0);
      }
      for (const keys of ["Control+k", "?", "F2", "Control+Shift+s"]) {
        await page.locator('[data-scenario="housing-first"]').click();
        await page.keyboard.press(keys);
        await expect(page.getByRole("dialog")).toBeVisible();
        await isSound(page, keys);
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toBeHidden();
      }
      await page.locator('[data-tab="assumptions"]').click();
      await page.locator(cell).click();
      await page.keyboard.press("x");
      await page.keyboard.press("Enter");
      await expect(page.locator(".refusal")).toBeVisible();
      await isSound(page, "a refused cell");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Space");
      await expect(page.locator(".source-popover")).toBeVisible();
      await isSound(page, "a source");
      for (const [name, shown] of [
        ["confidence", ".confidence-lines"],
        ["help", ".help-page"],
        ["systems", "[data-system]"],
        ["facts", "[data-fact]"],
      ] as const) {
        await openPage(page, name);
        await expect(page.locator(shown).first()).toBeVisible();
        await isSound(page, name);
      }
    });
  });
}
