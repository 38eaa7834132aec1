import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { city } from "../own-documents.mjs";
import { changeLever, leverValue, studyIsOpen } from "./desktop-files.ts";
import { dropFiles, ownFile } from "./drop-file.ts";
import { expect, openWorkbench, test } from "./workbench.ts";

// A file dropped from the disk on the page of a browser that knows files: saved where it lies, and found again.

/** A fresh profile whose user has told the browser that the page may always write this file. */
function profileThatLets(path: string): string {
  const profile = mkdtempSync(join(tmpdir(), "foretide-e2e-"));
  const site = `${new URL(process.env.FORETIDE_E2E_URL ?? "").origin},*`;
  const allowed = { path, "display-name": "mine", "is-directory": false, readable: true, writable: true };
  const exceptions = {
    file_system_access_extended_permission: { [site]: { setting: 1 } },
    file_system_access_chooser_data: { [site]: { setting: { "chosen-objects": [allowed] } } },
  };
  mkdirSync(join(profile, "Default"));
  writeFileSync(
    join(profile, "Default/Preferences"),
    JSON.stringify({ profile: { content_settings: { exceptions } } }),
  );
  return profile;
}

const opening = { language: "en", theme: "light", files: [], switches: [] } as const;
const unsaved = (page: Page) => page.getByText("Unsaved changes");

/** Save, and wait until it is on disk. */
async function save(page: Page): Promise<void> {
  await page.keyboard.press("Control+s");
  await expect(unsaved(page)).not.toBeAttached();
}

test("a dropped file is saved where it lies, not over what another program wrote, and is among the recent ones for good", async () => {
  const path = ownFile("mine.scenario.json", city);
  const first = await openWorkbench("chromium", { ...opening, profile: profileThatLets(path) });
  const { page } = first;
  await studyIsOpen(page);
  await dropFiles(first, path);
  await expect(page.getByRole("banner").getByText("mine.scenario.json")).toBeVisible();
  await studyIsOpen(page);
  expect(readFileSync(path, "utf8")).toBe(city);
  const kept = await changeLever(page, 3);
  await save(page);
  const saved = readFileSync(path, "utf8");
  expect(saved).not.toBe(city);

  appendFileSync(path, "\n");
  await changeLever(page);
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("dialog", { name: "The file changed on disk" })).toBeVisible();
  await page.keyboard.press("Escape");
  expect(readFileSync(path, "utf8")).toBe(`${saved}\n`);
  await page.keyboard.press("Control+z");
  await first.close();

  const next = await openWorkbench("chromium", { ...opening, profile: first.profile });
  await studyIsOpen(next.page);
  await next.page.keyboard.press("Control+k");
  await next.page.getByRole("combobox").fill("Back to the start");
  await next.page.keyboard.press("Enter");
  await next.page.getByRole("region", { name: "Recent" }).getByRole("button", { name: "mine.scenario.json" }).click();
  await studyIsOpen(next.page);
  await next.page.locator('[data-scenario="housing-first"]').click();
  expect(await leverValue(next.page)).toBe(kept);
  await changeLever(next.page);
  await save(next.page);
  expect(readFileSync(path, "utf8")).not.toBe(`${saved}\n`);
  await next.close();
  expect([...first.complaints, ...next.complaints]).toEqual([]);
});
