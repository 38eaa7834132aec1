import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright/test";
import { answerDialogs } from "./desktop-files.ts";
import { expect, type Workbench } from "./workbench.ts";

// How a user works the window, for specifications that run in both hosts.

/** The charts of the study that is open. */
export const charts = (page: Page) => page.locator("[data-chart]");

/** The card of an indicator. */
export const card = (page: Page, indicator: string) => page.locator(`[data-indicator="${indicator}"]`);

/** A scenario in the list, by its id in the file. */
export const scenario = (page: Page, id: string) => page.locator(`[data-scenario="${id}"]`);

/** What the list calls a scenario. */
export function scenarioName(page: Page, id: string): Promise<string> {
  return scenario(page, id).locator(".scenario-name").innerText();
}

/** Wait until every chart has its lines. */
export async function chartsAreDrawn(page: Page): Promise<void> {
  await expect(page.getByText(/\d+ (scenarios? in .* ms|个情景 .* 毫秒)/)).toBeVisible();
  await expect(charts(page).first().locator("canvas").first()).toBeVisible();
  await expect(page.locator(".chart-empty")).toHaveCount(0);
}

/** The palette's own field: a view behind it may have lists to choose from. */
function searchField(page: Page): Locator {
  return page.getByRole("dialog").getByRole("combobox");
}

/** Open one of the bundled studies by its title, from the palette. */
export async function openBundled(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "Find a variable" }).click();
  await searchField(page).fill(title);
  await page.getByRole("option", { name: title }).first().click();
  await expect(searchField(page)).toHaveCount(0);
}

/** Do something by its name, by keys alone. */
export async function fromPalette(page: Page, name: string, shown = name): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.insertText(name);
  await expect(page.getByRole("option").first()).toContainText(shown);
  await page.keyboard.press("Enter");
  await expect(searchField(page)).toHaveCount(0);
}

/** A chart's numbers as its table shows them: a column a scenario. */
export interface ShownTable {
  /** Name and unit. */
  readonly label: string;
  readonly times: readonly number[];
  readonly columns: ReadonlyMap<string, readonly string[]>;
}

/** Turn a chart into a table, or back. */
export async function toggleTable(page: Page, variable: string): Promise<void> {
  const chart = page.locator(`[data-chart="${variable}"]`);
  await chart.locator(".chart-plot[tabindex], .chart-table-scroll").press("t");
}

/** Read a chart that shows as a table. */
export function readTable(page: Page, variable: string): Promise<ShownTable> {
  return page
    .locator(`[data-chart="${variable}"] table`)
    .evaluate((table) => {
      const texts = (root: ParentNode, selector: string) =>
        [...root.querySelectorAll(selector)].map((cell) => cell.textContent?.trim() ?? "");
      const names = texts(table, "thead th").slice(1);
      const rows = [...table.querySelectorAll("tbody tr")].map((row) => texts(row, "th, td"));
      return { label: table.getAttribute("aria-label") ?? "", names, rows };
    })
    .then(({ label, names, rows }) => ({
      label,
      times: rows.map(([time = ""]) => Number.parseFloat(time)),
      columns: new Map(names.map((name, place) => [name, rows.map((row) => row[place + 1] ?? "")])),
    }));
}

/** The column of a scenario in a table. */
export function columnOf(table: ShownTable, name: string): readonly string[] {
  const column = table.columns.get(name);
  if (!column) throw new Error(`no column ${name} in ${[...table.columns.keys()].join(", ")}`);
  return column;
}

/** A number as it is shown: commas between thousands, a real minus sign. */
export function shownNumber(text: string): number {
  return Number(text.replaceAll(/[,±]/g, "").replace("−", "-"));
}

/**
 * Take a slider by its thumb and move it by a share of its rail; `whileHeld` runs before it is let go, and may move it to
 * another share, 0 being where it was, and tells where the pointer is then.
 */
export async function dragSlider(
  slider: Locator,
  share: number,
  whileHeld: (moveTo: (share: number) => Promise<number>) => Promise<void>,
): Promise<void> {
  const page = slider.page();
  await slider.scrollIntoViewIfNeeded();
  const [rail, thumb] = [await boxOf(slider), await boxOf(slider.locator(".slider-thumb"))];
  const [x, y] = [thumb.x + thumb.width / 2, thumb.y + thumb.height / 2];
  const moveTo = async (part: number) => {
    await page.mouse.move(x + rail.width * part, y, { steps: 8 });
    return x + rail.width * part;
  };
  await page.mouse.move(x, y);
  await page.mouse.down();
  await moveTo(share);
  await whileHeld(moveTo);
  await page.mouse.up();
}

/** Where something stands on the page. */
export async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error(`${element} is not to be seen`);
  return box;
}

/** Save by the keys to a new file; its path. A browser without file pickers hands it to its downloads. */
export async function saveToFile(workbench: Workbench): Promise<string> {
  const { page, host } = workbench;
  const path = join(mkdtempSync(join(tmpdir(), "foretide-saved-")), "my.scenario.json");
  if (host === "electron") {
    await answerDialogs(workbench, { save: path });
    await page.keyboard.press("Control+s");
  } else {
    await page.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
    await download.saveAs(path);
  }
  await expect(page.getByText(/^(Saved|已保存) /)).toBeVisible();
  return path;
}

/** Open a file by the keys. */
export async function openFromFile(workbench: Workbench, path: string): Promise<void> {
  const { page, host } = workbench;
  if (host === "electron") {
    await answerDialogs(workbench, { open: path });
    await page.keyboard.press("Control+o");
  } else {
    await page.evaluate(() => Reflect.deleteProperty(window, "showOpenFilePicker"));
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Control+o")]);
    await chooser.setFiles(path);
  }
}
