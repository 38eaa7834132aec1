import type { Page } from "playwright/test";
import { changeLever, lever, leverValue, studyIsOpen } from "./desktop-files.ts";
import { expect, openWorkbench, test } from "./workbench.ts";

// RELIABILITY.md, P2, in the browser: work that a tab leaves behind is offered by the next, and is never on no disk.

/** How many documents the browser keeps backups of. */
function backupCount(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("foretide");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction("backups").objectStore("backups").count();
          counting.onerror = () => reject(counting.error);
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

test("work of both tabs is back after they ended, also when the next one ends at once", async () => {
  const opening = { language: "en", theme: "light", files: [], switches: [], profile: undefined } as const;
  const first = await openWorkbench("chromium", opening);
  await studyIsOpen(first.page);
  const older = await changeLever(first.page);
  const second = await first.context.newPage();
  await second.goto(first.page.url());
  await studyIsOpen(second);
  await expect(second.getByRole("button", { name: "Recover" })).toHaveCount(0);
  // One change, and another than the first: once there is a backup of it, there is all of it.
  await second.locator('[data-scenario="housing-first"]').click();
  await lever(second).press("PageUp");
  const newer = await leverValue(second);
  expect(newer).not.toBe(older);
  await expect.poll(() => backupCount(second)).toBe(2);
  await first.close();
  const chosenValue = async (page: Page) => {
    await studyIsOpen(page);
    await page.locator('[data-scenario="housing-first"]').click();
    return leverValue(page);
  };
  for (let round = 0; round < 2; round += 1) {
    const next = await openWorkbench("chromium", { ...opening, profile: first.profile });
    await next.page.getByRole("button", { name: "Recover" }).click();
    await expect.poll(() => chosenValue(next.page)).toBe(newer);
    // The page has no hold of the file that the work came from: where it is saved, the user says.
    await next.page.evaluate(() => {
      const refuse = () => {
        document.body.dataset.asked = "yes";
        return Promise.reject(new DOMException("", "AbortError"));
      };
      Object.assign(window, { showSaveFilePicker: refuse });
    });
    await next.page.keyboard.press("Control+s");
    await expect(next.page.locator("body")).toHaveAttribute("data-asked", "yes");
    await expect(next.page.getByText("Unsaved changes")).toBeAttached();
    if (round === 1) {
      await next.page.getByRole("button", { name: "Recover" }).click();
      await next.page.getByRole("dialog").getByRole("button", { name: "Don’t save" }).click();
      await expect.poll(() => chosenValue(next.page)).toBe(older);
    }
    await next.close();
  }
});
