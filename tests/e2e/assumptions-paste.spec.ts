import type { Page } from "playwright/test";
import {
  allowClipboard,
  cell,
  choose,
  copyText,
  enter,
  openTable,
  pasteText,
  refusal,
  said,
  showAllScenarios,
  undoButton,
} from "./grid-page.ts";
import { noSeriousFindingsInBothThemes } from "./page-checks.ts";
import { savedValue } from "./saved-study.ts";
import { excelCell, type SheetCell, sheetText, thirtyLines, wpsCell } from "./spreadsheet-text.ts";
import { chartsAreDrawn, readTable, saveToFile, toggleTable } from "./study-page.ts";
import { expect, test } from "./workbench.ts";

// Blocks of cells between the table of assumptions and a spreadsheet.

/** The last line of a chart, as its table has it, with the table of assumptions left for a moment. */
async function lastOfChart(page: Page): Promise<readonly string[]> {
  await page.locator('[data-tab="compare"]').click();
  await chartsAreDrawn(page);
  const table = page.locator('[data-chart="total_output"] table');
  if ((await table.count()) === 0) await toggleTable(page, "total_output");
  await expect(table).toBeVisible();
  const { columns } = await readTable(page, "total_output");
  await openTable(page);
  return [...columns.values()].map((column) => column.at(-1) ?? "");
}

const blankCell: SheetCell = { text: "", stored: undefined, shown: undefined };

/** A number as the table shows it: six digits. */
function shownText(of: SheetCell | undefined): string {
  return String(Number((of?.shown ?? 0).toPrecision(6)));
}

/** What is stored in the cells that were wrong: mended, or as before. Those in the right half were pasted over. */
const mended: ReadonlyMap<string, number | undefined> = new Map([["0 2", 55]]);

const sixScenarios = [
  "base",
  "housing-first",
  "services-first",
  "funds-first",
  "platforms-first",
  "global-cooperation-first",
];

/** What a colleague's workbook has in it that is not to be stored: line and column from nought, text, and the reason given. */
const wrongCells: readonly (readonly [line: number, column: number, text: string, reason: RegExp])[] = [
  [0, 2, "99", /没有存入：99 超出 0 – 60/],
  [13, 5, "40 人/年", /没有存入：“人\/年”不是这一项的单位.*亿元\/年/],
  [19, 3, "=D20*1.1", /没有存入：格里不写公式/],
  [20, 2, "1", /没有存入：这里要的是一组点/],
  [23, 1, "#N/A", /没有存入：“#N\/A”不是数/],
  [26, 4, '约 "3.5"\n左右', /没有存入：“约 "3.5"\s左右”不是数/],
];

test("a block of 30 x 6 from Excel, and half of it from WPS: what cannot be stored says why, the rest is stored to the last bit", async ({
  workbench,
}) => {
  const { page } = workbench;
  await allowClipboard(workbench);
  await openTable(page);
  const before = await lastOfChart(page);
  await showAllScenarios(page);
  const wrongAt = (line: number, column: number) => wrongCells.find(([y, x]) => y === line && x === column);
  // A blank in the first line takes the parent's value back.
  const isBlank = (line: number, column: number) => line === 0 && column === 1;
  const excel = thirtyLines.map((line, y) =>
    sixScenarios.map((_, x) => (isBlank(y, x) ? blankCell : excelCell(line, x))),
  );
  const texts = excel.map((row, y) => row.map(({ text }, x) => wrongAt(y, x)?.[2] ?? text));
  await choose(cell(page, "extra_budget", "base"));
  await pasteText(workbench, sheetText(texts));
  await expect(said(page)).toHaveText("已粘贴 174 格，6 格没有存入：第 1 行超出范围，第 14 行单位不对，还有别的。");
  await expect(undoButton(page)).toHaveAttribute("title", "撤销：粘贴 174 格");
  await expect(page.locator(".grid-foot")).toContainText("已选 180 格");

  // What was refused is listed, each with what was typed and why, and leads to its cell, which has kept what it had.
  await page.getByRole("button", { name: "没有存入的 6 处" }).click();
  const listed = page.getByRole("region", { name: "没有存入的 6 处" }).getByRole("button");
  await expect(listed).toHaveCount(wrongCells.length + 1);
  await noSeriousFindingsInBothThemes(page, "the list of what a paste could not store");
  for (const [at, [line, column, text, reason]] of wrongCells.entries()) {
    await expect(listed.nth(at)).toHaveText(new RegExp(reason.source.split(".*")[0] ?? ""));
    await expect(listed.nth(at).locator("q")).toHaveText(text);
    await listed.nth(at).click();
    await expect(refusal(page)).toHaveText(reason);
    const place = cell(page, thirtyLines[line]?.key ?? "", sixScenarios[column] ?? "");
    await expect(place).toBeFocused();
    await expect(place).toHaveClass(/is-refused/);
  }
  await page.getByRole("button", { name: "收起" }).click();
  await page.getByRole("button", { name: "看下一处" }).click();
  await enter(page, "55");
  await expect(cell(page, "extra_budget", "services-first")).toHaveText("55");
  await page.getByRole("button", { name: "看下一处" }).click();
  await enter(page, "40 亿元/年");
  await expect(refusal(page)).toHaveCount(0);

  // The right half again, as WPS writes it for someone who types full-width figures.
  await choose(cell(page, "extra_budget", "funds-first"));
  const wps = thirtyLines.map((line) => [3, 4, 5].map((column) => wpsCell(line, column + 3)));
  await pasteText(workbench, sheetText(wps.map((row) => row.map(({ text }) => text))));
  await expect(said(page)).toHaveText("已粘贴 90 格，其中 3 格超出常用范围。");
  const both = await copyText(workbench);
  // What is copied is plain numbers, a line end between lines: Excel takes them as numbers.
  const copied = both.split("\r\n").map((line) => line.split("\t"));
  expect(copied.length).toBe(30);
  for (const [y, row] of copied.entries()) {
    expect(row.length).toBe(3);
    for (const [x, text] of row.entries()) {
      const { shown } = wps[y]?.[x] ?? blankCell;
      expect(text).toMatch(shown === undefined ? /^table / : /^-?\d+(\.\d+)?$/);
      if (shown !== undefined) expect(Number(text), `${thirtyLines[y]?.key} ${x}`).toBe(shown);
    }
  }
  const after = await lastOfChart(page);

  // Half of it is taken back, then all of it; then all of it is done again.
  await choose(cell(page, "extra_budget", "funds-first"));
  await page.keyboard.press("Control+z");
  await expect(cell(page, "extra_budget", "funds-first")).toHaveText(shownText(excel[0]?.[3]));
  await expect(cell(page, "extra_budget", "services-first")).toHaveText("55");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+z");
  await expect(cell(page, "extra_budget", "services-first")).toHaveText("30");
  await expect(undoButton(page)).toHaveAttribute("title", "撤销：选列");
  await expect.poll(() => lastOfChart(page)).toEqual(before);
  await choose(cell(page, "extra_budget", "funds-first"));
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => lastOfChart(page)).toEqual(after);

  const path = await saveToFile(workbench);
  for (const [y, { key }] of thirtyLines.entries()) {
    for (const [x, scenario] of sixScenarios.entries()) {
      const from = x < 3 ? excel[y]?.[x] : wps[y]?.[x - 3];
      const expected = wrongAt(y, x) && x < 3 ? mended.get(`${y} ${x}`) : from?.stored;
      expect(savedValue(path, scenario, key), `${scenario} ${key}`).toBe(expected);
    }
  }

  // Names that come with the numbers are not laid on cells: a preview says what the block would change.
  await choose(cell(page, "extra_budget", "base"));
  await pasteText(
    workbench,
    sheetText([
      ["", "基金优先"],
      ["年新增财政投入", "12,5"],
    ]),
  );
  const preview = page.getByRole("dialog", { name: "剪贴板：有 1 格要改" });
  await expect(preview).toContainText("12.5");
  await page.keyboard.press("Escape");
  await expect(preview).toHaveCount(0);
});
