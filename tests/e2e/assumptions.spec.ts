import { readFileSync } from "node:fs";
import type { Locator } from "playwright/test";
import { buildSectors } from "../../reports/assumptions/build-rows.ts";
import { openBundled } from "../bundled/open-bundled.ts";
import { poorLines } from "../bundled/poor-lines.ts";
import { holdRuns, lastRuns } from "./engine-runs.ts";
import { cell, choose, enter, openTable, refusal, said, showAllScenarios, undoButton } from "./grid-page.ts";
import { bundledScenarios } from "./saved-study.ts";
import { openFromFile, saveToFile } from "./study-page.ts";
import { expect, test } from "./workbench.ts";

// The table of assumptions as an analyst works it: typing, filtering, sources, points, columns.

/** Lines of which a scenario of the city study says something: any, or one of these. */
function changedIn(scenarios?: readonly (string | null)[]): readonly string[] {
  const some = bundledScenarios("city").filter(({ id }) => scenarios === undefined || scenarios.includes(id));
  const lines = some.flatMap(({ overrides = {} }) =>
    Object.entries(overrides).flatMap(([variable, { value }]) =>
      typeof value === "number" ? [variable] : Object.keys(value).map((element) => `${variable}[${element}]`),
    ),
  );
  return [...new Set(lines)].sort();
}

/** Take a selection by its corner and move to another cell; so many cells would be filled then. */
async function dragCorner(from: Locator, to: Locator, count: number): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error("the cells are not to be seen");
  const page = from.page();
  await page.mouse.move(start.x + start.width - 3, start.y + start.height - 3);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 4 });
  await expect(page.locator(".is-filling")).toHaveCount(count);
}

/** Drag the right edge of a column's head. */
async function dragEdge(head: Locator, by: number): Promise<void> {
  const box = await head.locator(".ag-header-cell-resize").boundingBox();
  if (!box) throw new Error("the edge is not to be seen");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const { mouse } = head.page();
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + by, y, { steps: 4 });
  await mouse.up();
}

/** Lines of the city study that rest on nothing, or on little. */
function poorInCity() {
  const { model, system, file, facts } = openBundled("city");
  const rows = buildSectors(model, system, file, facts).flatMap((sector) => sector.rows);
  return poorLines(
    "city",
    rows.map(({ key }) => key),
  );
}

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
    ["30%", /“%”不是这一项的单位/],
    ["30 家/年", /“家\/年”不是这一项的单位/],
    ["=1+2", /格里不写公式/],
    ["三成", /“三成”不是数.*1,000 或 1\.2万/],
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

  // The corner of a selection is dragged over the cells beside it: one step, and none where Esc gives it up.
  const shift = (use: string, scenario: string) => cell(page, `extra_shift[use_${use}]`, scenario);
  await choose(shift("housing", "housing-first"));
  // Typing waits for no run: none comes back, and the number stands in its cell.
  const letRunsCome = await holdRuns(page);
  const before = await lastRuns(page);
  await enter(page, "6");
  await expect(shift("housing", "housing-first")).toHaveText("+6");
  expect(await lastRuns(page)).toBe(before);
  await choose(shift("housing", "housing-first"));
  await dragCorner(shift("housing", "housing-first"), shift("housing", "funds-first"), 2);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(shift("housing", "funds-first")).toHaveClass(/is-inherited/);
  await dragCorner(shift("housing", "housing-first"), shift("housing", "funds-first"), 2);
  await page.mouse.up();
  await expect(undoButton(page)).toHaveAttribute("title", "撤销：填充 2 格");
  await expect(page.locator(".grid-foot")).toContainText("已选 3 格");
  await dragCorner(shift("housing", "funds-first"), shift("funds", "funds-first"), 6);
  await page.mouse.up();
  await expect(undoButton(page)).toHaveAttribute("title", "撤销：填充 6 格");
  for (const scenario of ["housing-first", "services-first", "funds-first"]) {
    for (const use of ["housing", "services", "funds"]) await expect(shift(use, scenario)).toHaveText("+6");
  }
  await expect(shift("funds", "platforms-first")).toHaveClass(/is-inherited/);
  await letRunsCome();
  await expect.poll(() => lastRuns(page)).not.toBe(before);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+z");
  await expect(shift("housing", "funds-first")).toHaveClass(/is-inherited/);
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
    await page.locator('[data-filter="all"]').click();
    const button = page.locator(`[data-filter="${name}"]`);
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    return Number(await button.locator("span").textContent());
  };
  const keys = () => rows.evaluateAll((each) => [...new Set(each.map((row) => row.getAttribute("row-id")))].sort());
  // Changed is what is changed in a column; of what only other scenarios change there is word, and a way to it.
  const shown = await page
    .locator('[data-shown="true"] [data-scenario]')
    .evaluateAll((all) => all.map((row) => row.getAttribute("data-scenario")));
  expect(await filterTo("changed")).toBe(changedIn(shown).length);
  await expect.poll(keys).toEqual(changedIn(shown));
  const hidden = page.locator(".grid-hidden");
  await expect(hidden).toContainText(`另有 ${changedIn().length - changedIn(shown).length} 项`);
  await hidden.getByRole("button", { name: "显示全部情景" }).click();
  await expect.poll(keys).toEqual(changedIn());
  await expect(hidden).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect.poll(keys).toEqual(changedIn(shown));
  expect(await filterTo("levers")).toBe(19);
  await expect(rows.locator(".dot-world")).toHaveCount(0);
  await expect.poll(() => rows.locator(".dot-lever").count()).toBeGreaterThan(10);
  const poor = poorInCity();
  expect(await filterTo("uncited")).toBe(poor.uncited.length);
  await expect.poll(keys).toEqual(poor.uncited);
  // Only what matters much: exactly which lines that are is specified where the filter is.
  expect(await filterTo("weak")).toBeGreaterThan(0);
  await expect(rows.first()).toBeVisible();
  await expect.poll(async () => (await keys()).filter((key) => !poor.weak.includes(key ?? ""))).toEqual([]);
  // Two together leave what both let through.
  await filterTo("changed");
  await page.locator('[data-filter="uncited"]').click();
  await expect.poll(keys).toEqual(changedIn(shown).filter((key) => poor.uncited.includes(key)));
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
  await note.getByRole("button", { name: "保存", exact: true }).click();
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
  await editor.getByRole("button", { name: "保存", exact: true }).click();
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
  const head = (column: string) => page.locator(`.ag-header-cell[col-id="${column}"]`);
  const widthOf = (column: string) => head(column).evaluate((each) => Math.round(each.getBoundingClientRect().width));
  const name = await widthOf("name");
  await dragEdge(head("name"), 60);
  // The others share what is left.
  const first = await widthOf("s:base");
  await dragEdge(head("s:base"), 25);
  await expect(undoButton(page)).toHaveAttribute("title", "撤销：改列宽");
  const path = await saveToFile(workbench);
  const widths = { name: name + 60, "scenario:base": first + 25 };
  expect(JSON.parse(readFileSync(path, "utf8")).grid).toEqual({ scenarios: "all", hide: ["unit"], widths });
  await page.getByRole("button", { name: "EN" }).click();
  await openFromFile(workbench, path);
  await expect(page.locator(".file-name b")).toHaveText("my.scenario.json");
  await openTable(page);
  await expect(page.getByRole("columnheader", { name: "Range" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Unit" })).toHaveCount(0);
  expect([await widthOf("name"), await widthOf("s:base")]).toEqual(Object.values(widths));
  // Names that are cut say all of themselves; those of an array keep what is their own on a line of its own.
  const weight = page.locator('[row-id="extra_share[use_services]"] .grid-name');
  await expect(weight).toHaveAttribute(
    "title",
    "Weights of extra spending by use: Talent services and startup contest",
  );
  await expect(weight).toHaveText("Weights of extra spending by use: Talent services and startup contest");
  await expect(weight.locator(".grid-name-lines b")).toHaveText("Talent services and startup contest");
  await choose(budget);
  await expect(page.locator(".grid-kind")).toHaveText("lever");
  await page.keyboard.press("End");
  await expect(cell(page, "extra_budget", "rebalancing-under-stress")).toBeFocused();
  await enter(page, "6.1");
  await expect(refusal(page)).toContainText("Not saved: 6.1 is outside 0 – 6");
  await enter(page, "3 people/yr");
  await expect(refusal(page)).toContainText("not measured in “people/yr”");
});
