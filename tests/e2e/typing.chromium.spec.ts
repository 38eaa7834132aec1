import { holdRuns } from "./engine-runs.ts";
import { cell, choose, openTable, undoButton } from "./grid-page.ts";
import { chartsAreDrawn } from "./study-page.ts";
import { expect, test } from "./workbench.ts";

// Chinese is typed through an input method; the browser's own protocol stands in for one. And the engine is made to wait.

test("an input method begins in the chosen cell with its first letter; while no run comes back, numbers stand in their cells at once", async ({
  workbench: { page, context },
}) => {
  await chartsAreDrawn(page);
  await openTable(page);
  const target = cell(page, "reference_inflow", "housing-first");
  const above = cell(page, "programme_boost", "housing-first");
  const field = page.locator(".number-editor");
  await above.click();
  await page.keyboard.press("ArrowDown");
  await expect(target).toBeFocused();
  const before = await target.innerText();
  const session = await context.newCDPSession(page);
  const compose = (text: string) =>
    session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await expect(target).toHaveAttribute("contenteditable", "plaintext-only");
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe(before);
  for (const text of ["3", "33", "33w", "33wa", "33wan"]) await compose(text);
  await expect(target).toHaveText("33wan");
  await session.send("Input.insertText", { text: "３３万" });
  await expect(field).toHaveValue("３３万");
  await page.keyboard.press("Enter");
  await expect(target).toHaveText("330,000");
  await page.keyboard.press("Control+z");
  await expect(target).toHaveText(before);
  await above.click();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("345");
  await expect(field).toHaveValue("345");
  await page.keyboard.press("Escape");
  await expect(target).toHaveText(before);

  const result = page.locator('[data-scenario-row="housing-first"] .scenario-change');
  const letRunsCome = await holdRuns(page);
  await choose(above);
  // Between them stands a table of points.
  for (const typed of ["0.5", "390000", "", "3"]) {
    await page.keyboard.type(typed);
    await page.keyboard.press(typed === "" ? "ArrowDown" : "Enter");
  }
  await expect(above).toHaveText("0.50");
  await expect(target).toHaveText("390,000");
  await expect(cell(page, "pool_growth", "housing-first")).toHaveText("3.0");
  await expect(undoButton(page)).toHaveAttribute("title", /来源池增长率/);
  const resultBefore = await result.innerText();
  await letRunsCome();
  await expect(result).not.toHaveText(resultBefore);
});
