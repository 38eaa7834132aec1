import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "playwright/test";
import { ownStudy } from "./desktop-files.ts";
import {
  allowClipboard,
  cell,
  choose,
  copyText,
  enter,
  openTable,
  pasteText,
  readTableFile,
  refusal,
  said,
  saveTable,
  showAllScenarios,
  undoButton,
} from "./grid-page.ts";
import { type Entry, editInLibreOffice } from "./other-program.ts";
import { excelCell, type SheetCell, sheetText, thirtyLines, wpsCell } from "./spreadsheet-text.ts";
import { chartsAreDrawn, fromPalette, openFromFile, readTable, saveToFile, toggleTable } from "./study-page.ts";
import { expect, test } from "./workbench.ts";

// The table of assumptions as an analyst uses it: pasting, typing, filtering, sending it to a colleague and taking it back.

interface SavedScenario {
  readonly id: string;
  readonly name: { readonly zh?: string; readonly en?: string };
  readonly parent?: string;
  readonly overrides: Readonly<Record<string, { readonly value: number | Readonly<Record<string, number>> }>>;
}

function bundledScenarios(name: string): readonly SavedScenario[] {
  return savedScenarios(join(import.meta.dirname, `../../scenarios/library/${name}.scenario.json`));
}

function savedScenarios(path: string): readonly SavedScenario[] {
  return JSON.parse(readFileSync(path, "utf8")).scenarios;
}

/** What a saved study's scenario itself says of a line. */
function savedValue(path: string, scenario: string, key: string): unknown {
  const [, variable = key, element] = /^(\w+)\[(\w+)\]$/.exec(key) ?? [];
  const own = savedScenarios(path).find(({ id }) => id === scenario)?.overrides[variable]?.value;
  return element === undefined || typeof own !== "object" ? own : own[element];
}

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

/** Lines of which a scenario of the city study says something. */
const changedInCity = [
  ...new Set(
    bundledScenarios("city").flatMap(({ overrides = {} }) =>
      Object.entries(overrides).flatMap(([variable, { value }]) =>
        typeof value === "number" ? [variable] : Object.keys(value).map((element) => `${variable}[${element}]`),
      ),
    ),
  ),
].sort();

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
  await expect(said(page)).toHaveText("已粘贴 174 格，6 格没有存入：第 1 行超出范围，第 14 行单位不对，等。");
  await expect(undoButton(page)).toHaveAttribute("title", "撤销：粘贴 174 格");
  await expect(page.locator(".grid-foot")).toContainText("已选 180 格");

  // What was refused is shown one after the other, with its reason, beside what the cell has kept.
  for (const [line, column, , reason] of wrongCells) {
    await page.getByRole("button", { name: "看下一处" }).click();
    await expect(refusal(page)).toHaveText(reason);
    await expect(cell(page, thirtyLines[line]?.key ?? "", sixScenarios[column] ?? "")).toHaveClass(/is-refused/);
  }
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
});

test("what is wrong is refused as it is typed, what is unusual is said; filters, sources, points and columns", async ({
  workbench,
}) => {
  const { page } = workbench;
  await openTable(page);
  const rows = page.locator(".ag-grid-viewport .ag-row:not(.ag-full-width-row)");
  const budget = cell(page, "extra_budget", "housing-first");
  await choose(budget);
  for (const [text, reason] of [
    ["61", /61 超出 0 – 60/],
    ["30 家/年", /“家\/年”不是这一项的单位/],
    ["=1+2", /格里不写公式/],
    ["三成", /“三成”不是数.*0\.3 或 30%/],
  ] as const) {
    await enter(page, text);
    await expect(refusal(page)).toHaveText(reason);
    await expect(budget).toHaveClass(/is-refused/);
    // Enter goes on with what was typed; Esc gives the old value back.
    await page.keyboard.press("Enter");
    await expect(page.locator(".number-editor")).toHaveValue(text);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(refusal(page)).toHaveCount(0);
    await expect(budget).toHaveText("30");
  }
  await expect(undoButton(page)).toBeDisabled();

  await expect(page.locator('[data-filter="outside"]')).toHaveCount(0);
  const unusual = cell(page, "base_budget[use_services]", "base");
  await choose(unusual);
  await enter(page, "90");
  await page.keyboard.press("ArrowUp");
  await expect(said(page)).toContainText("超出常用范围 7.2 – 18.0，已存入");
  await expect(unusual).toHaveText("90.0");
  await page.locator('[data-filter="outside"]').click();
  await expect(rows).toHaveCount(1);
  await expect(unusual).toBeVisible();
  await page.keyboard.press("Control+z");

  const filterTo = async (name: string) => {
    const button = page.locator(`[data-filter="${name}"]`);
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    return Number(await button.locator("span").textContent());
  };
  const keys = () => rows.evaluateAll((each) => [...new Set(each.map((row) => row.getAttribute("row-id")))].sort());
  expect(await filterTo("changed")).toBe(changedInCity.length);
  await expect.poll(keys).toEqual(changedInCity);
  expect(await filterTo("levers")).toBe(19);
  await expect(rows.locator(".dot-world")).toHaveCount(0);
  await expect.poll(() => rows.locator(".dot-lever").count()).toBeGreaterThan(10);
  expect(await filterTo("uncited")).toBeGreaterThan(0);
  await expect(rows.locator(".bars")).toHaveCount(0);
  await expect(rows.locator(".no-source").first()).toBeVisible();
  expect(await filterTo("weak")).toBeGreaterThan(0);
  await expect(rows.locator(".bars i.filled:nth-child(2)")).toHaveCount(0);
  await filterTo("all");
  for (const text of ["持有期变化", "holding period", "holding_change"]) {
    await page.getByRole("searchbox").fill(text);
    await expect(cell(page, "holding_change", "base")).toBeVisible();
    await expect(cell(page, "extra_budget", "base")).toHaveCount(0);
  }
  await page.getByRole("searchbox").fill("没有这个");
  await expect(page.getByText("没有这样的假设。")).toBeVisible();
  await page.getByRole("button", { name: "显示全部" }).click();

  // A number is asked where it comes from, and its source is written where it stands.
  await page.getByRole("searchbox").fill("空间更新率");
  await cell(page, "land_growth", "base").click();
  const note = page.locator(".source-popover");
  await expect(note).toContainText("空间更新率");
  await note.getByRole("button", { name: /来源/ }).click();
  await note.getByRole("button", { name: "假定" }).click();
  await note.locator("textarea").fill("新规划提到每年一成");
  await note.locator(".field-pair input").nth(1).fill("10");
  await expect(note).toContainText("会记为：低，假定");
  await note.getByRole("button", { name: "存", exact: true }).click();
  await expect(undoButton(page)).toHaveAttribute("title", "撤销：改“空间更新率”的来源");
  // What was out of range is within it now.
  await choose(cell(page, "land_growth", "housing-first"));
  await enter(page, "9");
  await expect(cell(page, "land_growth", "housing-first")).toHaveText("9.0");
  await cell(page, "land_growth", "base").click();
  await expect(note).toContainText("新规划提到每年一成");

  // The points of a table are edited beside a small chart.
  await page.getByRole("searchbox").fill("岗位效应");
  await choose(cell(page, "jobs_effect", "housing-first"));
  await page.keyboard.press("Enter");
  const editor = page.locator(".points-editor");
  await expect(editor.getByRole("img")).toHaveAttribute("aria-label", /8 个点/);
  await editor.getByLabel("数值 1", { exact: true }).fill("0.3");
  await editor.getByLabel("横坐标 2", { exact: true }).fill("0");
  await expect(editor).toContainText("没有存入：横坐标没有由小到大。");
  await editor.getByLabel("横坐标 2", { exact: true }).fill("0.5");
  await editor.getByRole("button", { name: "存", exact: true }).click();
  await expect(cell(page, "jobs_effect", "housing-first")).toHaveClass(/is-own/);
  await page.keyboard.press("Delete");
  await expect(cell(page, "jobs_effect", "housing-first")).toHaveClass(/is-inherited/);
  await page.getByRole("searchbox").fill("");

  // Which columns are shown goes with the document, through a file and into the other language.
  await showAllScenarios(page);
  await page.getByRole("button", { name: "选列" }).click();
  await page.getByRole("menuitemcheckbox", { name: "单位" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("columnheader", { name: "单位" })).toHaveCount(0);
  const path = await saveToFile(workbench);
  expect(JSON.parse(readFileSync(path, "utf8")).grid).toEqual({ scenarios: "all", hide: ["unit"] });
  await page.getByRole("button", { name: "EN" }).click();
  await openFromFile(workbench, path);
  await expect(page.locator(".file-name b")).toHaveText("my.scenario.json");
  await openTable(page);
  await expect(page.getByRole("columnheader", { name: "Range" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Unit" })).toHaveCount(0);
  await choose(budget);
  await page.keyboard.press("End");
  await expect(cell(page, "extra_budget", "rebalancing-under-stress")).toBeFocused();
  await enter(page, "6.1");
  await expect(refusal(page)).toContainText("Not saved: 6.1 is outside 0 – 6");
  await enter(page, "3 people/yr");
  await expect(refusal(page)).toContainText("not measured in “people/yr”");
});

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
  await expect(preview).toContainText("新增 1，改动 1，恢复上级值 1；没有存入 2；");
  for (const text of [
    "99 超出 0 – 60",
    "“三成”不是数",
    "没有“not_there”这一项",
    "“land_growth”的单位不是“亿元”",
    "30 → 41.25",
  ])
    await expect(preview).toContainText(text);
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
      await page.keyboard.type("0.25");
      await page.keyboard.press("Enter");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Shift+ArrowDown");
      await page.keyboard.press("Control+d");
      await expect(cell(page, "extra_share[use_services]", "housing-first")).toHaveText("0.25");
      await page.keyboard.press("Delete");
      await expect(cell(page, "extra_share[use_services]", "housing-first")).toHaveText("1");
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
