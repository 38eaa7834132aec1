import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright/test";
import { answerDialogs } from "./desktop-files.ts";
import { doInMain, readMain } from "./main-process.ts";
import { expect, type Workbench } from "./workbench.ts";

// How a user works the table of assumptions, in both hosts.

/** A cell by the key of its line and the id of its scenario. */
export const cell = (page: Page, row: string, scenario: string) =>
  page.locator(`.ag-row[row-id="${row}"] .ag-cell[col-id="s:${scenario}"]`);

/** What the table says of the last thing done. */
export const said = (page: Page) => page.locator(".grid-say");

/** The reason beside a cell that was not stored. */
export const refusal = (page: Page) => page.locator(".refusal");

/** The button at the right of the tabs whose title says what it would take back. */
export const undoButton = (page: Page) => page.locator(".tab-tools button").first();

/** Go to the table. */
export async function openTable(page: Page): Promise<void> {
  await page.locator('[data-tab="assumptions"]:not([disabled])').click();
  await expect(cell(page, "extra_budget", "base")).toBeVisible();
}

/** Show every scenario of the study as a column. */
export async function showAllScenarios(page: Page): Promise<void> {
  await page.getByRole("button", { name: "选列" }).click();
  await page.getByRole("menuitemradio", { name: "全部情景" }).click();
}

/** Choose a cell, without the note on where its number comes from. */
export async function choose(target: Locator): Promise<void> {
  const note = target.page().locator(".source-popover");
  await target.click();
  await expect(note).toBeVisible();
  await target.page().keyboard.press("Escape");
  await expect(note).toHaveCount(0);
  await expect(target).toBeFocused();
}

/** Type into the chosen cell and press Enter. */
export async function enter(page: Page, text: string): Promise<void> {
  await page.keyboard.press("F2");
  await page.locator(".number-editor").fill(text);
  await page.keyboard.press("Enter");
}

/** Let the page use the clipboard as a user's own keys do. */
export async function allowClipboard({ context, host }: Workbench): Promise<void> {
  if (host === "chromium") await context.grantPermissions(["clipboard-read", "clipboard-write"]);
}

async function writeClipboard({ app, host, page }: Workbench, text: string): Promise<void> {
  if (host === "chromium") await page.evaluate((written) => navigator.clipboard.writeText(written), text);
  else await doInMain({ app }, ({ clipboard }, written) => clipboard.writeText(written), text);
}

async function readClipboard(workbench: Workbench): Promise<string> {
  if (workbench.host === "chromium") return workbench.page.evaluate(() => navigator.clipboard.readText());
  return await readMain(workbench, ({ clipboard }) => clipboard.readText());
}

/** Put text on the clipboard as a spreadsheet does, and paste it by the keys. */
export async function pasteText(workbench: Workbench, text: string): Promise<void> {
  await writeClipboard(workbench, text);
  await workbench.page.keyboard.press("Control+v");
}

/** Copy the selection by the keys: its text as it lies on the clipboard. */
export async function copyText(workbench: Workbench): Promise<string> {
  await writeClipboard(workbench, "-");
  await workbench.page.keyboard.press("Control+c");
  await expect.poll(() => readClipboard(workbench)).not.toBe("-");
  return readClipboard(workbench);
}

/** Save the table by its button; the file's path. */
export async function saveTable(workbench: Workbench, kind: "CSV" | "XLSX"): Promise<string> {
  const { page, host } = workbench;
  const path = join(mkdtempSync(join(tmpdir(), "foretide-table-")), `table.${kind.toLowerCase()}`);
  const button = page.getByRole("button", { name: kind, exact: true });
  if (host === "electron") {
    await answerDialogs(workbench, { save: path });
    await button.click();
    await expect(page.getByText(`已存成 table.${kind.toLowerCase()}。`)).toBeVisible();
  } else {
    await page.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    await download.saveAs(path);
  }
  return path;
}

/** Hand a table to the page as the file chooser does. */
export async function readTableFile(page: Page, path: string): Promise<void> {
  const button = page.getByRole("button", { name: /^(Read a table|读入表格)/ });
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.click()]);
  await chooser.setFiles(path);
}
