import type { Page } from "playwright/test";
import { expect } from "./workbench.ts";

// How the window is worked by keys alone, in either language: what is pressed is found by what it is, not by its words.

/** The city study stands there, its levers and its lines. */
export async function studyIsOpen(page: Page): Promise<void> {
  await expect(page.locator('[data-lever="extra_budget"]')).toBeVisible();
  await expect(page.locator(".chart canvas").first()).toBeVisible();
}

/** Press a key on a thing. */
export async function pressOn(page: Page, selector: string, key = "Enter"): Promise<void> {
  await page.locator(selector).first().press(key);
}

/** A cell of the second line of assumptions. */
export const cell = '.ag-row[row-index="2"] .ag-cell[col-id="s:housing-first"]';
