import { cell, openTable } from "./grid-page.ts";
import { chartsAreDrawn } from "./study-page.ts";
import { expect, test } from "./workbench.ts";

// Chinese is typed through an input method; the browser's own protocol stands in for one.

test("an input method begins in the chosen cell with its first letter, and what it makes is read as a number", async ({
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
});
