import { changeLever, leverValue, studyIsOpen } from "./desktop-files.ts";
import { expect, openWorkbench, test } from "./workbench.ts";

// RELIABILITY.md, P2, in the browser: work that a tab leaves behind is offered by the next, and is never on no disk.

test("work is back after a tab ended, also when the next one ends at once", async () => {
  const opening = { language: "en", theme: "light", files: [], switches: [], profile: undefined } as const;
  const first = await openWorkbench("chromium", opening);
  await studyIsOpen(first.page);
  const value = await changeLever(first.page);
  await first.page.waitForTimeout(2000);
  await first.close();
  for (let round = 0; round < 2; round += 1) {
    const next = await openWorkbench("chromium", { ...opening, profile: first.profile });
    await next.page.getByRole("button", { name: "Recover" }).click();
    await studyIsOpen(next.page);
    await next.page.locator('[data-scenario="housing-first"]').click();
    await expect.poll(() => leverValue(next.page)).toBe(value);
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
    await next.close();
  }
});
