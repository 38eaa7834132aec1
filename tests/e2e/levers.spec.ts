import { lever } from "./desktop-files.ts";
import { hastenSilence, holdRuns } from "./engine-runs.ts";
import {
  boxOf,
  chartsAreDrawn,
  columnOf,
  dragSlider,
  readTable,
  type ShownTable,
  scenario,
  scenarioName,
  toggleTable,
} from "./study-page.ts";
import { aheadOfWords, awayIsHidden, takeDrawings, thumbIsAt, watchDrag } from "./watch-drag.ts";
import { expect, test } from "./workbench.ts";

// What a lever does in the hand, what it leaves behind, and how that is taken back; the same in the browser and on the desktop.

test.use({ opening: { language: "en" } });

/** What a scenario ends at. */
function lastOf(table: ShownTable, name: string): string {
  return columnOf(table, name).at(-1) ?? "";
}

test("a lever moves its scenario's series while it is dragged, the lines ahead of the words and the thumb under the hand, by mouse and by keys, and the base stays", async ({
  workbench: { page },
}) => {
  await chartsAreDrawn(page);
  const plot = page.locator('[data-chart="total_output"] .chart-plot:has(canvas)');
  const drawn = await plot.screenshot();
  await toggleTable(page, "total_talent");
  await scenario(page, "housing-first").click();
  const before = await readTable(page, "total_talent");
  const [base, own] = [await scenarioName(page, "base"), await scenarioName(page, "housing-first")];

  let held = before;
  const words = '[data-chart="total_talent"] table';
  const said = () => page.locator(words).textContent();
  const stop = page.getByRole("button", { name: "Stop" });
  await watchDrag(page, words);
  await hastenSilence(page);
  let awayIsBack = () => Promise.resolve();
  await dragSlider(lever(page), 0, async (moveTo) => {
    await expect(page.locator('.lever[data-held="true"]')).toHaveCount(1);
    expect(await takeDrawings(page), "that a lever is taken draws nothing").toEqual([]);
    await moveTo(0.2);
    await expect.poll(async () => lastOf(await readTable(page, "total_talent"), own)).not.toBe(lastOf(before, own));
    held = await readTable(page, "total_talent");
    await takeDrawings(page);
    for (const share of [0.3, 0.1]) {
      const former = await said();
      await thumbIsAt(lever(page), await moveTo(share));
      await expect.poll(said).not.toBe(former);
    }
    const drawings = await takeDrawings(page);
    const changed = [...new Set(drawings.map(({ chart }) => chart))];
    expect(changed.length).toBeGreaterThan(1);
    expect([...aheadOfWords(drawings)].sort()).toEqual(changed.sort());
    awayIsBack = await awayIsHidden(page);
    // What is cut is not laid out anew for each digit.
    for (const part of [".lever-label", ".lever-value", ".path-button svg"])
      await expect(page.locator(`.lever[data-held="true"] ${part}`)).toHaveCSS("overflow", "visible");
    // The hand waits for no run; that none comes is said while it holds.
    const letRunsCome = await holdRuns(page);
    await thumbIsAt(lever(page), await moveTo(0.25));
    await expect(stop).toBeVisible();
    await letRunsCome();
    await expect(stop).toHaveCount(0);
    const { height } = await boxOf(plot);
    await moveTo(0);
    await expect(page.locator(".change-chip")).toHaveCount(0);
    expect((await boxOf(plot)).height, "charts do not jump where the lever passes its stored value").toBe(height);
    await moveTo(0.2);
    await expect.poll(async () => (await plot.screenshot()).equals(drawn)).toBe(false);
  });
  expect(columnOf(held, base)).toEqual(columnOf(before, base));
  expect(await plot.screenshot()).not.toEqual(drawn);
  await awayIsBack();

  await lever(page).focus();
  await page.keyboard.press("Home");
  await expect.poll(async () => lastOf(await readTable(page, "total_talent"), own)).not.toBe(lastOf(held, own));
  const keyed = await readTable(page, "total_talent");
  for (const name of before.columns.keys())
    if (name !== own) expect(columnOf(keyed, name), name).toEqual(columnOf(before, name));
});

test("every step is taken back and done again by its name", async ({ workbench: { page } }) => {
  await chartsAreDrawn(page);
  await toggleTable(page, "total_talent");
  const untouched = await readTable(page, "total_talent");
  await scenario(page, "housing-first").click();
  const value = () => lever(page).getAttribute("aria-valuenow");
  const saved = await value();
  const changes = page.getByRole("region", { name: "Unsaved changes" });
  // What is given up or refused is no step.
  await dragSlider(lever(page), 0.2, async () => {
    await expect(changes).toBeAttached();
    await page.keyboard.press("Escape");
    await expect(changes).not.toBeAttached();
    expect(await value()).toBe(saved);
  });
  await lever(page).focus();
  await page.keyboard.down("ArrowRight");
  await expect(changes).toBeAttached();
  await page.keyboard.press("Escape");
  await page.keyboard.up("ArrowRight");
  await expect(changes).not.toBeAttached();
  await page.locator('[data-lever="land_growth"] .lever-value').click();
  await page.keyboard.insertText("9 %/yr");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Not saved: 9.0 is outside 2.0 – 8.0");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("alert")).not.toBeAttached();
  expect(await value()).toBe(saved);

  // A pointer that is taken away lets go: where it goes from then on moves nothing.
  await dragSlider(lever(page), 0.2, async (moveTo) => {
    await page.evaluate(() => {
      for (const each of document.querySelectorAll("*")) if (each.hasPointerCapture(1)) each.releasePointerCapture(1);
    });
    await moveTo(0.22); // the browser says so with the next move
    await expect(page.locator('.lever[data-held="true"]')).toHaveCount(0);
    const former = await value();
    await moveTo(0.35);
    expect(await value()).toBe(former);
  });
  const dragged = await value();
  expect(dragged).not.toBe(saved);
  const moved = await readTable(page, "total_talent");
  await expect(changes.getByTitle(/^Undo: Land renewal rate .* → /)).toBeVisible();

  // One drag is one step.
  await page.keyboard.press("Control+z");
  await expect(page.getByText(/^Undo: Land renewal rate .* → /)).toBeVisible();
  expect(await value()).toBe(saved);
  await expect.poll(() => readTable(page, "total_talent")).toEqual(untouched);
  await expect(changes).not.toBeAttached();
  await page.keyboard.press("Control+Shift+z");
  await expect(page.getByText(/^Redo: Land renewal rate .* → /)).toBeVisible();
  expect(await value()).toBe(dragged);
  await expect.poll(() => readTable(page, "total_talent")).toEqual(moved);
});
