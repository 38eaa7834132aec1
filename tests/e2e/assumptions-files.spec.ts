import { readFileSync, writeFileSync } from "node:fs";
import { cell, openTable, readTableFile, saveTable, undoButton } from "./grid-page.ts";
import { type Entry, editInLibreOffice } from "./other-program.ts";
import { noSeriousFindingsInBothThemes } from "./page-checks.ts";
import { expect, test } from "./workbench.ts";

// The table of assumptions sent to a colleague as a file, and taken back.

test("the table goes out as a workbook, through LibreOffice, and in again with a preview; as CSV too", async ({
  workbench,
}) => {
  const soffice = process.env.FORETIDE_SOFFICE;
  test.skip(!soffice, "LibreOffice is not here and could not be installed");
  const { page } = workbench;
  await openTable(page);
  const sent = await saveTable(workbench, "XLSX");
  // Columns: id, sector, name, unit, then the scenarios in their order.
  const edits: ReadonlyMap<string, ReadonlyMap<number, Entry>> = new Map([
    [
      "extra_budget",
      new Map<number, Entry>([
        [5, 41.25],
        [6, 99],
        [7, undefined],
      ]),
    ],
    ["holding_change", new Map<number, Entry>([[4, 2]])],
    ["fiscal_feedback", new Map<number, Entry>([[4, "三成"]])],
    ["land_growth", new Map<number, Entry>([[3, "亿元"]])],
  ]);
  const back = editInLibreOffice(soffice ?? "", sent, (first) => edits.get(first), ["not_there", "a", "b", "c", 1]);
  await readTableFile(page, back);
  const preview = page.locator(".import-preview");
  await expect(preview).toContainText("有 3 格要改");
  await expect(preview).toContainText("新增 1 格，改动 1 格，恢复上级值 1 格，2 格不会存入，");
  for (const text of [
    "99 超出 0 – 60",
    "“三成”不是数",
    "没有“not_there”这一项",
    "“land_growth”的单位不是“亿元”",
    "30 → 41.25",
  ])
    await expect(preview).toContainText(text);
  await noSeriousFindingsInBothThemes(page, "the preview of a table");
  // Nothing has changed so far, and nothing does when it is left.
  await preview.getByRole("button", { name: "不改" }).click();
  await expect(cell(page, "extra_budget", "housing-first")).toHaveText("30");
  await expect(undoButton(page)).toBeDisabled();
  await readTableFile(page, back);
  await preview.getByRole("button", { name: "改 3 格" }).click();
  await expect(cell(page, "extra_budget", "housing-first")).toHaveText("41.25");
  await expect(cell(page, "extra_budget", "services-first")).toHaveText("30");
  await expect(cell(page, "extra_budget", "funds-first")).toHaveClass(/is-inherited/);
  await expect(undoButton(page)).toHaveAttribute("title", "撤销：读入 3 格");

  // What was applied is in the file that goes out next, and reading that changes nothing.
  const csv = await saveTable(workbench, "CSV");
  expect(readFileSync(csv, "utf8")).toMatch(/^extra_budget,.*,0,41\.25,30,0,30,/m);
  await readTableFile(page, csv);
  await expect(preview).toContainText("没有要改的");
  await page.keyboard.press("Escape");
  await expect(preview).toHaveCount(0);
  const wrong = csv.replace(/csv$/, "xlsx");
  writeFileSync(wrong, "PK\u0003\u0004 not a workbook");
  await readTableFile(page, wrong);
  await expect(page.getByText("它不是 CSV 或 XLSX，或已经损坏。")).toBeVisible();
  await undoButton(page).click();
  await expect(cell(page, "extra_budget", "housing-first")).toHaveText("30");
});
