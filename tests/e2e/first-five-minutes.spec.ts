import { readFileSync } from "node:fs";
import { join } from "node:path";
import { studyIsOpen } from "./desktop-files.ts";
import { dropFiles, ownFile } from "./drop-file.ts";
import { noSeriousFindings, noSeriousFindingsInBothThemes } from "./page-checks.ts";
import { expect, test } from "./workbench.ts";

// DESIGN.md, "First five minutes, as a new user lives them", in both hosts.

test.use({ opening: { language: "en" } });

const root = join(import.meta.dirname, "../..");

test("three marks stand beside what they speak of, at the first run, until the first real change", async ({
  workbench: { page },
}) => {
  const mark = page.getByRole("complementary", { name: "First steps" });
  await studyIsOpen(page);
  await expect(mark).toContainText("Drag this slider");
  await noSeriousFindings(page);
  await mark.getByRole("button", { name: "Next" }).click();
  await expect(mark).toContainText("A line is a scenario");
  await mark.getByRole("button", { name: "Next" }).click();
  await expect(mark).toContainText("Every number can be asked");
  const slider = page.locator('[data-lever="extra_budget"] [role="slider"]');
  await slider.focus();
  await slider.press("Shift+ArrowRight");
  await expect(mark).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await page.reload();
  await studyIsOpen(page);
  await expect(mark).toHaveCount(0);
});

test("from the first chart to a model of one's own", async ({ workbench }) => {
  const { page } = workbench;

  // It opens on the Hangzhou city study with charts already drawn.
  await studyIsOpen(page);
  await expect(page.getByRole("banner").getByText("City innovation internationalisation")).toBeVisible();
  await expect(page.locator(".chart-plot canvas").first()).toBeVisible();

  // Dragging one slider moves them under the finger while the base stays; a chip says what changed.
  await page.locator('[data-scenario="housing-first"]').click();
  const slider = page.locator('[data-lever="extra_budget"] [role="slider"]');
  const before = await slider.getAttribute("aria-valuenow");
  const box = await slider.boundingBox();
  if (!box) throw new Error("the slider is not in sight");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect(slider).not.toHaveAttribute("aria-valuenow", before ?? "");
  const chip = page.locator(".change-bar").getByText("→").first();
  await expect(chip).toBeVisible();

  // It can be undone, and done again.
  await page.keyboard.press("Control+z");
  await expect(slider).toHaveAttribute("aria-valuenow", before ?? "");
  await page.keyboard.press("Control+Shift+z");
  await expect(slider).not.toHaveAttribute("aria-valuenow", before ?? "");

  // "Save as scenario" makes a column in the grid.
  await page.keyboard.press("Control+Shift+s");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").first().fill("Mine");
  await dialog.getByRole("textbox").first().press("Enter");
  await expect(dialog).toHaveCount(0);
  await page.getByRole("tab", { name: "Assumptions" }).click();
  await expect(page.getByRole("columnheader", { name: /Mine/ })).toBeVisible();

  // Clicking a number shows unit, range and source.
  const row = page.locator('[role="row"]', { hasText: "Extra public spending a year" });
  const cell = row.locator("[col-id]").filter({ hasText: /^0$/ }).first();
  await cell.click();
  await cell.click();
  const popover = page.locator(".source-popover");
  for (const words of ["¥0bn/yr", "not drawn6", "set by who decides"]) await expect(popover).toContainText(words);
  await page.keyboard.press("Escape");

  // Pasting a block works.
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "2\t3\r\n");
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(row).toContainText("2");
  await expect(page.getByText(/2 cells pasted/).first()).toBeVisible();
});

test("dropping an .xmile gives a plain report of what was read", async ({ workbench }) => {
  const { page } = workbench;
  await studyIsOpen(page);
  await dropFiles(workbench, ownFile("mine.xmile", readFileSync(join(root, "models/library/funds.xmile"), "utf8")));
  const report = page.getByRole("region", { name: "Import report" });
  await expect(report).toContainText("Read, and ready to run");
  await expect(report).toContainText("125");
  await report.getByRole("button", { name: "Open as a study" }).click();
  await expect(page.locator(".chart-plot canvas").first()).toBeVisible();
});

test("the start page offers six studies and says what they are about", async ({ workbench: { page } }) => {
  await studyIsOpen(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("file.welcome");
  await page.getByRole("option").first().click();
  const studies = page.getByRole("region", { name: "Studies included" });
  await expect(studies.getByRole("button")).toHaveCount(6);
  await noSeriousFindingsInBothThemes(page);
  await studies.getByRole("button", { name: /Funds/ }).click();
  await expect(page.getByText(/scenarios? in .* ms/)).toBeVisible();
});
