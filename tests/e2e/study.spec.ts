import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lever } from "./desktop-files.ts";
import {
  charts,
  chartsAreDrawn,
  columnOf,
  openBundled,
  openFromFile,
  readTable,
  type ShownTable,
  saveToFile,
  scenario,
  scenarioName,
  shownNumber,
  toggleTable,
} from "./study-page.ts";
import { expect, test } from "./workbench.ts";

// A user's session with the bundled studies, the same in the browser and on the desktop.

test.use({ opening: { language: "en" } });

const studies = [
  { name: "city", title: "City, integrated" },
  { name: "talent", title: "Talent" },
  { name: "funds", title: "Funds" },
  { name: "ecosystem", title: "Five circles" },
  { name: "corridor", title: "West corridor" },
  { name: "xiasha", title: "Xiasha zone" },
];

interface StudyFile {
  readonly title: { readonly en: string };
  readonly charts: readonly unknown[];
  readonly scenarios: readonly { readonly id: string; readonly name: { readonly en: string } }[];
}

function studyFile(path: string): StudyFile {
  return JSON.parse(readFileSync(path, "utf8")) as StudyFile;
}

function bundled(name: string): StudyFile {
  return studyFile(join(import.meta.dirname, `../../scenarios/library/${name}.scenario.json`));
}

test("each bundled study opens with its charts drawn and its scenarios listed", async ({ workbench: { page } }) => {
  for (const { name, title } of studies) {
    const file = bundled(name);
    if (name !== "city") await openBundled(page, title);
    await expect(page.locator(".file-name b")).toHaveText(file.title.en);
    await expect(charts(page)).toHaveCount(file.charts.length);
    await chartsAreDrawn(page);
    for (const { id } of file.scenarios) await expect(scenario(page, id)).toBeAttached();
    await expect(page.getByText("No problems")).toBeVisible();
  }
});

test("a scenario is made from another, renamed, and taken back", async ({ workbench: { page } }) => {
  await chartsAreDrawn(page);
  await scenario(page, "housing-first").click();
  // A double click is one action, though the list moves under it.
  await page.getByRole("button", { name: "New from this one" }).dblclick();
  await expect(page.locator("[data-scenario]")).toHaveCount(bundled("city").scenarios.length + 1);
  const made = page.locator(".scenario-choose", { hasText: "New scenario" });
  await expect(made).toHaveAttribute("aria-current", "true");
  await expect(page.getByText(/^parent: /)).toContainText("Housing first");
  // Of the base it comes last, and into sight, where the list is longer than its room and has not the focus.
  await page.setViewportSize({ width: 1440, height: 480 });
  await scenario(page, "base").click();
  await expect(page.locator(".scenario-choose").last()).not.toBeInViewport();
  await lever(page).focus();
  await page.keyboard.press("n");
  await expect(page.locator(".scenario-choose").last()).toHaveAttribute("aria-current", "true");
  await expect(page.locator(".scenario-choose").last()).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Control+z");
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(scenario(page, "base")).toHaveAttribute("aria-current", "true");
  await made.click();

  await page.keyboard.press("F2");
  await page.getByLabel("Name in English").fill("More homes, sooner");
  await page.getByLabel("Name in English").press("Enter");
  await expect(page.locator(".scenario-choose", { hasText: "More homes, sooner" })).toBeVisible();
  await expect(made).toHaveCount(0);

  // Colour and dash are chosen apart, by keys alone.
  const line = page
    .locator("li", { has: made.or(page.getByText("More homes, sooner")) })
    .locator("path")
    .first();
  const chosen = async (...words: readonly string[]) => {
    await page.getByRole("button", { name: "What to do with “More homes, sooner”" }).press("Enter");
    for (const word of words) {
      await page
        .getByRole("menuitem", { name: word })
        .or(page.getByRole("menuitemradio", { name: word }))
        .focus();
      await page.keyboard.press(word === words.at(-1) ? "Enter" : "ArrowRight");
    }
    await expect(page.getByRole("menu")).toHaveCount(0);
  };
  await chosen("Dash", "Dotted");
  await expect(line).toHaveAttribute("stroke-dasharray", "2 3");
  await chosen("Colour", "Other colour…");
  await page.getByRole("textbox", { name: "Colour code" }).fill("#123");
  await page.keyboard.press("Enter");
  await expect(line).toHaveCSS("stroke", "rgb(17, 34, 51)");
  await expect(line).toHaveAttribute("stroke-dasharray", "2 3");
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Undo: look of “More homes, sooner”")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(line).not.toHaveAttribute("stroke-dasharray", "2 3");

  await page.keyboard.press("Control+z");
  await expect(page.getByText("Undo: rename to “More homes, sooner”")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Undo: new “New scenario”")).toBeVisible();
  await expect(page.locator("[data-scenario]")).toHaveCount(bundled("city").scenarios.length);
});

test("charts measure values, distance from the base, per cent and index, which agree", async ({
  workbench: { page },
}) => {
  await chartsAreDrawn(page);
  await toggleTable(page, "total_talent");
  const read = async (mode: string) => {
    const button = page.getByRole("group", { name: "What charts measure" }).getByRole("button", { name: mode });
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    return readTable(page, "total_talent");
  };
  // Also of the charts below what is in sight, which are read aloud.
  const units = () => page.locator(".chart-unit").allTextContents();
  const values = await read("Value");
  const [difference, percent] = [await read("vs base"), await read("%")];
  expect(new Set(await units()).size).toBe(1);
  const index = await read("Index");
  const at = (table: ShownTable, name: string, row: number) => shownNumber(columnOf(table, name).at(row) ?? "");
  const baseName = await scenarioName(page, "base");
  const others = [...values.columns.keys()].filter((name) => name !== baseName);
  expect(others.length).toBeGreaterThan(1);
  for (const name of others) {
    const [value, base, start] = [at(values, name, -1), at(values, baseName, -1), at(values, name, 0)];
    const [scale, error] = [scaleBetween(values.label, difference.label), Math.abs(value) * 2e-6];
    expect(Math.abs(at(difference, name, -1) * scale - (value - base)), name).toBeLessThan(error);
    expect(Math.abs(at(percent, name, -1) - (value / base - 1) * 100), name).toBeLessThan(3e-4);
    expect(Math.abs(at(index, name, -1) - (value / start) * 100), name).toBeLessThan(1e-3);
  }
});

/** A chart of distances may have a smaller unit than one of values: how many of the second make one of the first. */
function scaleBetween(values: string, distances: string): number {
  const scale = (label: string) => (/million/.test(label) ? 1e6 : /thousand/.test(label) ? 1e3 : 1);
  return scale(distances) / scale(values);
}

test("language and theme change at once and nothing else does", async ({ workbench: { page } }) => {
  await chartsAreDrawn(page);
  await scenario(page, "housing-first").click();
  const root = page.locator("html");
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const plot = page.locator('[data-chart="total_talent"] .chart-plot:has(canvas)');
  const light = { paper: await paper(), plot: await plot.screenshot() };

  await page.getByRole("button", { name: "Use the dark theme" }).click();
  await expect(root).toHaveAttribute("data-theme", "dark");
  expect(await paper()).not.toBe(light.paper);
  await expect.poll(async () => (await plot.screenshot()).equals(light.plot)).toBe(false);

  await page.getByRole("button", { name: "Chinese" }).click();
  await expect(root).toHaveAttribute("lang", "zh-CN");
  await expect(page.locator(".file-name b")).toHaveText("城市创新国际化综合模型");
  await expect(page.getByRole("tab", { name: "假设" })).toBeVisible();
  // Charts below what is in sight are read aloud too.
  const titles = page.locator(".chart-head h2");
  await expect
    .poll(async () => (await titles.allTextContents()).filter((text) => !/\p{sc=Han}/u.test(text)))
    .toEqual([]);
  await expect(scenario(page, "housing-first")).toHaveAttribute("aria-current", "true");
  await page.getByRole("button", { name: "英文" }).click();
  await page.getByRole("button", { name: "Use the light theme" }).click();
  await expect(root).toHaveAttribute("data-theme", "light");
  await expect(root).toHaveAttribute("lang", "en");
  expect(await paper()).toBe(light.paper);
  await expect(page.getByText("Unsaved changes")).not.toBeAttached();
});

test("what is saved opens again equal", async ({ workbench }) => {
  const { page } = workbench;
  await chartsAreDrawn(page);
  await toggleTable(page, "total_talent");
  await scenario(page, "housing-first").click();
  await page.getByRole("button", { name: "New from this one" }).click();
  await lever(page).focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
  await expect(page.getByText("Unsaved changes").first()).toBeAttached();
  const value = await lever(page).getAttribute("aria-valuenow");
  const path = await saveToFile(workbench);
  const table = await readTable(page, "total_talent");
  await expect(page.getByText("Unsaved changes")).not.toBeAttached();
  const made = studyFile(path).scenarios.find(({ name }) => name.en === "New scenario")?.id ?? "";

  await openBundled(page, "Talent");
  await expect(page.locator(".file-name b")).toHaveText(bundled("talent").title.en);
  await chartsAreDrawn(page);
  await openFromFile(workbench, path);
  await expect(page.locator(".file-name b")).toHaveText("my.scenario.json");
  await chartsAreDrawn(page);
  await scenario(page, made).click();
  await expect(lever(page)).toHaveAttribute("aria-valuenow", value ?? "");
  // What is shown beside one another is a matter of the window, not of the file.
  await toggleTable(page, "total_talent");
  const again = await readTable(page, "total_talent");
  expect(again.columns.has("New scenario")).toBe(true);
  for (const [name, column] of again.columns) expect(column, name).toEqual(columnOf(table, name));
  expect(again.columns.size).toBeGreaterThan(2);
  await expect(page.getByText("Unsaved changes")).not.toBeAttached();
});

test("a wrong file says all that is wrong with it, and the next one opens", async ({ workbench }) => {
  const { page } = workbench;
  await chartsAreDrawn(page);
  const folder = mkdtempSync(join(tmpdir(), "foretide-wrong-"));
  const wrong = [
    { name: "cut.scenario.json", text: '{ "format": "foretide-scenario", ', says: "could not be opened" },
    {
      name: "other.scenario.json",
      text: '{ "format": "foretide-scenario", "version": 1, "scenarios": 3, "charts": 4 }',
      says: "could not be opened",
    },
    { name: "broken.xmile", text: "<xmile><model>", says: "cannot run yet" },
  ];
  for (const { name, text, says } of wrong) {
    writeFileSync(join(folder, name), text);
    await openFromFile(workbench, join(folder, name));
    const report = page.getByRole("alert");
    await expect(report.getByRole("heading", { level: 1 })).toHaveText(`${name} ${says}`);
    await expect(page.locator('.problem-row[data-severity="error"]').first()).toBeVisible();
    await expect(page.locator(".problem-text").first()).not.toBeEmpty();
    expect(readFileSync(join(folder, name), "utf8")).toBe(text);
  }
  await openBundled(page, "City, integrated");
  await chartsAreDrawn(page);
});
