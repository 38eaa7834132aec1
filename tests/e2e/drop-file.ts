import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { expect, type Workbench } from "./workbench.ts";

/** A file of one's own on the disk; its path. */
export function ownFile(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "foretide-own-")), name);
  writeFileSync(path, text);
  return path;
}

/** Drop files from the disk on the window, as from a file manager. */
export async function dropFiles({ page, context }: Workbench, ...files: readonly string[]): Promise<void> {
  // A page that was never touched is given no drags.
  await page.mouse.click(700, 60);
  const session = await context.newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const drag = (type: "dragEnter" | "dragOver" | "drop") =>
    session.send("Input.dispatchDragEvent", { type, x: 700, y: 450, data });
  await page.evaluate(() => {
    Object.assign(window, { dropped: false });
    window.addEventListener("drop", () => Object.assign(window, { dropped: true }), { capture: true, once: true });
  });
  // On a busy machine the page sometimes answers too late whether it takes the drag; the drag then leaves instead of dropping.
  await expect(async () => {
    await drag("dragEnter");
    await drag("dragOver");
    await expect(page.locator(".drop-veil")).toBeVisible({ timeout: 1_000 });
    await drag("dragOver");
    await drag("drop");
    await expect(page.locator(".drop-veil")).toHaveCount(0, { timeout: 1_000 });
    expect(await page.evaluate(() => Reflect.get(window, "dropped"))).toBe(true);
  }).toPass();
  await session.detach();
}

/** Say no where the browser would ask whether the page may write a file: a browser without a screen asks nobody. Copies are downloaded. */
export async function refuseWriting(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(FileSystemHandle.prototype, { requestPermission: async () => "denied" });
    Reflect.deleteProperty(window, "showSaveFilePicker");
  });
}
