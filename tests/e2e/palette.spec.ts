import type { Page } from "playwright/test";
import { noSeriousFindings } from "./page-checks.ts";
import { chartsAreDrawn, fromPalette, scenario } from "./study-page.ts";
import { expect, test } from "./workbench.ts";

// What can be done, by its name and by keys alone: what each command does is proved in renderer/app/run-command.test.ts. And the
// sheet that says how far to trust the study.

test.describe("in English", () => {
  test.use({ opening: { language: "en" } });

  test("what the palette names is done: a view, a scenario, a step back, a look, a language, a study", async ({
    workbench: { page },
  }) => {
    await chartsAreDrawn(page);
    const dialog = page.getByRole("dialog");
    await typeAhead(page);
    await fromPalette(page, "View: Systems");
    await expect(page.locator(".page-menu")).toContainText("Systems");
    await fromPalette(page, "Filter assumptions · Uncited");
    await expect(page.locator('[data-filter="uncited"]')).toHaveAttribute("aria-pressed", "true");

    await fromPalette(page, "View: Compare");
    // What cannot be done now says why, and Enter on it does nothing.
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("Move this scenario up");
    const line = page.getByRole("option", { name: /^Move this scenario up/ });
    await expect(line).toBeDisabled();
    await expect(line).toContainText("the base stays first");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("combobox")).toBeFocused();
    await page.keyboard.press("Escape");
    await fromPalette(page, "Housing first");
    await expect(scenario(page, "housing-first")).toHaveAttribute("aria-current", "true");
    // What a chart's and a scenario's own menus offer, by its words in the other language too.
    await fromPalette(page, "以表格看", "Chart: Show as a table");
    await expect(page.locator(".chart-table")).toHaveCount(1);
    const rows = page.locator("[data-scenario]");
    const count = await rows.count();
    await fromPalette(page, "Duplicate this scenario");
    await expect(rows).toHaveCount(count + 1);
    await fromPalette(page, "Undo");
    await expect(rows).toHaveCount(count);
    await fromPalette(page, "Rename scenario");
    await expect(dialog).toContainText("Rename “");
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);

    const root = page.locator("html");
    await fromPalette(page, "Dark theme");
    await expect(root).toHaveAttribute("data-theme", "dark");
    await fromPalette(page, "Chinese");
    await expect(root).toHaveAttribute("lang", "zh-CN");
    await fromPalette(page, "回到开始");
    await expect(page.locator(".file-name")).toHaveCount(0);
    await fromPalette(page, "城西走廊");
    await chartsAreDrawn(page);
  });
});

/** What is typed while the palette is still being fetched is not lost, and goes nowhere else. */
async function typeAhead(page: Page): Promise<void> {
  let bring = () => {};
  const asked = new Promise<void>((resolve) => {
    bring = resolve;
  });
  await page.route(/\/dialogs-[^/]+\.js$/, async (route) => {
    await asked;
    await route.continue();
  });
  const rows = await page.locator("[data-scenario]").count();
  await page.getByRole("tab", { name: "Compare" }).focus();
  await page.keyboard.press("Control+k");
  // Letter by letter, as an input method hands them over.
  await page.keyboard.type("视图：假设");
  await page.keyboard.press("Enter");
  bring();
  const tab = page.getByRole("tab", { name: "Assumptions" });
  await expect(tab).toHaveAttribute("aria-selected", "true");
  await expect(tab, "the focus is not left on a tab that is not open").toBeFocused();
  await expect(page.locator("[data-scenario]")).toHaveCount(rows);
}

/** Press a button as soon as it is there: on a fast machine it is not there for long. */
function stopWhenOffered(page: Page, name: string): Promise<void> {
  return page.evaluate((wanted) => {
    const observer = new MutationObserver(() => {
      const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === wanted);
      if (button) observer.disconnect();
      button?.click();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  }, name);
}

test("the sheet of confidence is stopped and made again; each line has its evidence, and the model's weak points are told", async ({
  workbench: { page },
}) => {
  await chartsAreDrawn(page);
  await stopWhenOffered(page, "停止");
  await fromPalette(page, "视图：可信程度");
  const status = page.locator(".page-head [role='status']");
  await expect(status).toContainText(/停在第 [0-7] 项/);
  await page.getByRole("button", { name: "重新检查" }).click();
  const lines = page.locator("[data-line]");
  await expect(lines).toHaveCount(8, { timeout: 30_000 });
  await expect(status).toContainText("查了 8 项");
  for (const line of await lines.all()) {
    await expect(line).toHaveAttribute("data-verdict", /^(pass|warn|fail)$/);
    await expect(line.locator("p").first()).toHaveText(/。$/);
    await expect(line.locator(".confidence-why")).not.toBeEmpty();
  }
  await expect(page.locator("[data-line='confidence/units']")).toHaveAttribute("data-verdict", "pass");
  await expect(page.locator("[data-line='confidence/sources']")).toHaveAttribute("data-verdict", "warn");
  await expect(page.locator(".confidence-weak li")).toHaveCount(7);
  await noSeriousFindings(page);
  // What has been worked out stays; one goes from it to the numbers and back.
  await page.getByRole("button", { name: "到“假设”里看每个数的来源" }).click();
  await expect(page.getByRole("tab", { name: "假设" })).toHaveAttribute("aria-selected", "true");
  await fromPalette(page, "视图：可信程度");
  await expect(lines).toHaveCount(8);
  await expect(page.getByRole("progressbar")).toHaveCount(0);
});
