import { basename } from "node:path";
import type { Page } from "playwright/test";
import { ownStudy } from "./desktop-files.ts";
import { cell } from "./grid-page.ts";
import { savedScenarios, savedValue } from "./saved-study.ts";
import { chartsAreDrawn, fromPalette, openFromFile, saveToFile } from "./study-page.ts";
import { expect, test } from "./workbench.ts";

// A scenario made in the table of assumptions by keys alone, in both languages.

/** What someone types who has no mouse, in either language: 40 is four billion. */
const walks = [
  {
    language: "zh",
    budget: "40",
    again: "45",
    parent: "安居优先",
    add: "由当前情景新建",
    rename: "情景改名",
    name: "中文名",
    other: "下沙开发区",
  },
  {
    language: "en",
    budget: "4",
    again: "4.5",
    parent: "Housing first",
    add: "New from this",
    rename: "Rename",
    name: "Name in English",
    other: "Xiasha zone",
  },
] as const;

for (const { language, budget, again, parent, add, rename, name, other } of walks) {
  test.describe(`without a mouse, ${language}`, () => {
    test.use({ opening: { language } });

    test("a study is opened, edited, given a new scenario, saved, and opened again equal", async ({ workbench }) => {
      const { page } = workbench;
      await countMouse(page);
      await chartsAreDrawn(page);
      const study = ownStudy();
      await openFromFile(workbench, study);
      await expect(page.locator(".file-name b")).toHaveText("研究.scenario.json");
      await chartsAreDrawn(page);
      await page.keyboard.press("2");
      await expect(cell(page, "extra_budget", "base")).toBeVisible();
      await page.keyboard.press("Enter");
      await expect(page.locator(".grid-table :focus")).toBeVisible();
      await page.keyboard.press("Control+Home");
      await expect(cell(page, "extra_budget", "base")).toBeFocused();
      await page.keyboard.press("ArrowRight");
      // Tab goes right, Enter back under where the Tabs began: as in a spreadsheet.
      await page.keyboard.type(budget);
      await page.keyboard.press("Tab");
      await page.keyboard.type("1");
      await page.keyboard.press("F2");
      await page.keyboard.type(".2");
      await page.keyboard.press("Enter");
      await expect(cell(page, "extra_budget", "housing-first")).toHaveText(budget);
      await expect(cell(page, "extra_budget", "services-first")).toHaveText("1.2");
      await expect(cell(page, "extra_share[use_housing]", "housing-first")).toBeFocused();
      // Esc leaves what was there; Ctrl D fills; Delete takes the parent's back; Ctrl Z all of it.
      await page.keyboard.type("0.5");
      await page.keyboard.press("Escape");
      await expect(cell(page, "extra_share[use_housing]", "housing-first")).toHaveText("1");
      // An arrow ends what is typed over a cell.
      await page.keyboard.type("0.25");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Shift+ArrowDown");
      await page.keyboard.press("Control+d");
      await expect(cell(page, "extra_share[use_services]", "housing-first")).toHaveText("0.25");
      await page.keyboard.press("Delete");
      await expect(cell(page, "extra_share[use_services]", "housing-first")).toHaveText("1");
      await page.keyboard.press("Control+z");
      await expect(cell(page, "extra_share[use_services]", "housing-first")).toHaveText("0.25");
      // What is typed in a selection goes into all of it.
      await page.keyboard.type("0.75");
      await page.keyboard.press("Control+Enter");
      await expect(cell(page, "extra_share[use_housing]", "housing-first")).toHaveText("0.75");
      await expect(cell(page, "extra_share[use_services]", "housing-first")).toHaveText("0.75");
      await page.keyboard.press("Control+z");
      await expect(cell(page, "extra_share[use_services]", "housing-first")).toHaveText("0.25");
      // A folded sector is a place of its own, and is opened again where it is.
      await page.keyboard.press("Alt+ArrowLeft");
      await expect(cell(page, "extra_budget", "base")).toHaveCount(0);
      await page.keyboard.press("Enter");
      await expect(cell(page, "extra_budget", "base")).toBeVisible();

      // A scenario of one's own from the palette, with its name; its column is the last.
      await fromPalette(page, parent);
      await fromPalette(page, add);
      await fromPalette(page, rename);
      await expect(page.getByLabel(name)).toBeFocused();
      await page.keyboard.press("Control+a");
      await page.keyboard.type("Beds");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("columnheader", { name: "Beds" })).toBeVisible();
      // The focus is back where it was before the palette.
      await expect(page.locator(".grid-table :focus")).toBeVisible();
      await page.keyboard.press("Control+Home");
      await expect(cell(page, "extra_budget", "base")).toBeFocused();
      const columns = await page
        .locator('.ag-header-cell[col-id^="s:"]')
        .evaluateAll((heads) =>
          heads
            .sort((one, other) => Number(one.ariaColIndex) - Number(other.ariaColIndex))
            .map((head) => ({ id: head.getAttribute("col-id"), name: head.textContent?.trim() })),
        );
      const place = columns.findIndex((column) => column.name === "Beds");
      for (let column = 0; column < place; column += 1) await page.keyboard.press("ArrowRight");
      const own = cell(page, "extra_budget", columns[place]?.id?.replace("s:", "") ?? "");
      await expect(own).toBeFocused();
      await expect(own).toHaveText(budget);
      await page.keyboard.type(again);
      await page.keyboard.press("Enter");
      await expect(own).toHaveText(again);

      const before = await shownCells(page);
      // The desktop saves where the study came from, a browser without file pickers into its downloads.
      if (workbench.host === "electron") await page.keyboard.press("Control+s");
      const path = workbench.host === "electron" ? study : await saveToFile(workbench);
      await expect(page.getByText(/^(Saved|已保存) /)).toBeVisible();
      const beds = savedScenarios(path).find(({ name: saved }) => saved[language] === "Beds");
      expect(beds?.parent).toBe("housing-first");
      expect(beds?.overrides).toEqual({ extra_budget: { value: 45 } });
      expect(savedValue(path, "housing-first", "extra_budget")).toBe(40);
      expect(savedValue(path, "housing-first", "extra_share[use_services]")).toBe(0.25);

      await fromPalette(page, other);
      await expect(page.locator(".file-name b")).toContainText(/下沙|Xiasha/);
      await expect(page.locator(".tab:not([disabled])").first()).toBeVisible();
      await openFromFile(workbench, path);
      await expect(page.locator(".file-name b")).toHaveText(basename(path));
      // The table stays in sight, as new.
      await expect(page.locator('[data-tab="assumptions"]:not([disabled])')).toBeVisible();
      await expect(cell(page, "extra_budget", "housing-first")).toHaveText(budget);
      await expect(page.getByRole("columnheader", { name: "Beds" })).toBeVisible();
      await expect(own).toHaveText(again);
      await page.keyboard.press("Enter");
      await expect(cell(page, "extra_budget", "base")).toBeFocused();
      const after = await shownCells(page);
      expect(after.size).toBeGreaterThan(60);
      for (const [place, text] of after) if (before.has(place)) expect(text, place).toBe(before.get(place));
      expect(await page.evaluate(() => Reflect.get(window, "mouseEvents"))).toBe(0);
    });
  });
}

/** What stands in the cells in sight, by line and scenario. */
async function shownCells(page: Page): Promise<ReadonlyMap<string, string>> {
  const cells = await page.locator('.ag-row .ag-cell[col-id^="s:"]').evaluateAll((all) =>
    all.map((each): [string, string] => {
      const row = each.closest(".ag-row")?.getAttribute("row-id");
      return [`${row} ${each.getAttribute("col-id")}`, each.textContent ?? ""];
    }),
  );
  return new Map(cells);
}

/** Count what a mouse does from here on. */
async function countMouse(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(window, "mouseEvents", 0);
    const count = () => Reflect.set(window, "mouseEvents", Reflect.get(window, "mouseEvents") + 1);
    for (const name of ["mousedown", "pointerdown", "wheel"]) window.addEventListener(name, count, true);
  });
}
