import type { Page } from "playwright/test";
import { studyIsOpen } from "./desktop-files.ts";
import { noSeriousFindings } from "./page-checks.ts";
import { expect, test } from "./workbench.ts";

// What the studies rest on, and the ways from there into them: facts, systems, confidence, help.

test.use({ opening: { language: "en" } });

/** Do something by its words, from the palette. */
async function byWords(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog");
  await palette.getByRole("combobox").fill(words);
  await palette.getByRole("option", { name: words }).first().click();
  await expect(palette).toHaveCount(0);
}

test("a fact leads to the cell that rests on it, a system to its lever or to the line of its assumption", async ({
  workbench,
}) => {
  const { page } = workbench;
  await studyIsOpen(page);

  await byWords(page, "View: Facts");
  const facts = page.locator("[data-fact]");
  await page.getByPlaceholder("Find a figure").fill("三年新增高层次人才10万名");
  await expect(facts).toHaveCount(1);
  await expect(facts.locator("q")).toHaveText(/三年新增高层次人才10万名/);
  await expect(facts.getByText("Talent").first()).toBeVisible();
  await facts
    .locator(".fact-use")
    .filter({ hasText: /Talent/ })
    .getByRole("button")
    .first()
    .click();
  const cell = page.getByRole("gridcell").and(page.locator(":focus"));
  await expect(cell).toBeVisible();
  await expect(page.getByRole("row").filter({ has: cell })).toContainText(/programme/i);

  await byWords(page, "View: Systems");
  await page.getByPlaceholder("Find a mechanism").fill("Y59");
  await page
    .locator('[data-system="Y59"]')
    .getByRole("button", { name: /Matching time/i })
    .first()
    .click();
  await expect(page.getByRole("tab", { name: "Assumptions" })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("row").filter({ has: cell })).toContainText(/matching time/i);

  await byWords(page, "View: Systems");
  await page.getByPlaceholder("Find a mechanism").fill("Y01");
  await page
    .locator('[data-system="Y01"]')
    .getByRole("button", { name: /with the lever/ })
    .first()
    .click();
  await expect(page.getByRole("tab", { name: "Compare" })).toHaveAttribute("aria-selected", "true");
  await expect(page.locator('[data-lever="housing_subsidy_change"]').getByRole("slider")).toBeFocused();
});

test("help opens on what is in sight, in both languages, and the keys are shown with ?", async ({ workbench }) => {
  const { page } = workbench;
  await studyIsOpen(page);
  await byWords(page, "Show problems");
  await page.keyboard.press("F1");
  const article = page.getByRole("article");
  await expect(article.getByRole("heading", { level: 1 })).toHaveText("Problems");
  await page.getByRole("button", { name: "Import report" }).click();
  await expect(article.getByRole("heading", { level: 1 })).toHaveText("Import report");
  await page.getByRole("button", { name: "Make a study of your own" }).click();
  await expect(article).toContainText("foretide");
  await noSeriousFindings(page);
  await byWords(page, "Chinese");
  await expect(page.getByRole("region", { name: "做一项自己的研究" })).toContainText("研究就是向模型提问");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toContainText("撤销");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
