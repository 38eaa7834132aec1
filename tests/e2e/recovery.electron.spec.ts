import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  answerDialogs,
  changeLever,
  leverValue,
  openDesktop,
  ownStudy,
  studyIsOpen,
  studyWithModel,
  windowTitle,
} from "./desktop-files.ts";
import { desktop, doInMain } from "./main-process.ts";
import { noSeriousFindings } from "./page-checks.ts";
import { expect, test, type Workbench } from "./workbench.ts";

// RELIABILITY.md, P2 and P3: after a crash, edits older than two seconds are offered back; the file itself is untouched.

async function kill(workbench: Workbench): Promise<void> {
  const child = desktop(workbench).process();
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

/** The one change that was made is on the disk: not before, however slow the machine. */
async function backupIsWritten({ profile }: Workbench): Promise<void> {
  const written = () => readdirSync(profile).includes("backups") && readdirSync(join(profile, "backups"));
  await expect.poll(written).toContainEqual(expect.stringMatching(/\.[ab]\.backup$/));
}

async function takeRecovery({ page }: Workbench): Promise<void> {
  await page.getByRole("button", { name: "Recover" }).click();
  await expect(page.getByText("Unsaved changes")).toBeAttached();
  await studyIsOpen(page);
  await page.locator('[data-scenario="housing-first"]').click();
}

test("work is back after each of five kills, and goes on from there", async () => {
  test.setTimeout(120_000);
  const path = ownStudy();
  const before = readFileSync(path, "utf8");
  let workbench = await openDesktop([path]);
  await studyIsOpen(workbench.page);
  for (let round = 0; round < 5; round += 1) {
    const value = await changeLever(workbench.page);
    // Two seconds are promised; the rest is so that kills fall at different moments of the next backup.
    await workbench.page.waitForTimeout(2000 + 130 * round);
    await kill(workbench);
    expect(readFileSync(path, "utf8")).toBe(before);
    workbench = await openDesktop([], workbench.profile);
    await takeRecovery(workbench);
    expect(await leverValue(workbench.page), `round ${round}`).toBe(value);
    await expect.poll(() => windowTitle(workbench)).toBe("● 研究.scenario.json - Foretide");
  }
  await workbench.page.keyboard.press("Control+s");
  await expect.poll(() => windowTitle(workbench)).toBe("研究.scenario.json - Foretide");
  expect(readFileSync(path, "utf8")).not.toBe(before);
  await expect.poll(() => readdirSync(join(workbench.profile, "backups"))).toEqual([]);
  await workbench.close();
});

test("a recovery that was taken is not lost if the next crash comes at once", async () => {
  const first = await openDesktop([ownStudy()]);
  await studyIsOpen(first.page);
  const value = await changeLever(first.page);
  await backupIsWritten(first);
  await kill(first);
  const second = await openDesktop([], first.profile);
  await takeRecovery(second);
  await kill(second);
  const third = await openDesktop([], first.profile);
  await takeRecovery(third);
  expect(await leverValue(third.page)).toBe(value);
  await third.close();
});

test("a recovered document is not saved over a file that changed after the crash", async () => {
  const path = ownStudy();
  const first = await openDesktop([path]);
  await studyIsOpen(first.page);
  await changeLever(first.page);
  await backupIsWritten(first);
  await kill(first);
  const theirs = readFileSync(path, "utf8").replace("Baseline", "Their baseline");
  writeFileSync(path, theirs);
  const second = await openDesktop([], first.profile);
  await takeRecovery(second);
  await expect(second.page.getByText("Another program has changed 研究.scenario.json since.")).toBeVisible();
  await second.page.keyboard.press("Control+s");
  await expect(second.page.getByRole("dialog")).toContainText("The file changed on disk");
  expect(readFileSync(path, "utf8")).toBe(theirs);
  await second.close();
});

test("a recovery that is not wanted is gone for good", async () => {
  const first = await openDesktop([ownStudy()]);
  await studyIsOpen(first.page);
  await changeLever(first.page);
  await backupIsWritten(first);
  await kill(first);
  const second = await openDesktop([], first.profile);
  await studyIsOpen(second.page);
  await noSeriousFindings(second.page);
  await second.page.getByRole("button", { name: "Discard" }).focus();
  await second.page.keyboard.press("Enter");
  await expect.poll(() => readdirSync(join(first.profile, "backups"))).toEqual([]);
  await expect(second.page.getByRole("tab", { selected: true })).toBeFocused();
  await second.close();
});

test("a recovery that cannot be opened, its model being gone, is kept for a better day", async () => {
  const path = studyWithModel();
  const first = await openDesktop([path]);
  await studyIsOpen(first.page);
  await changeLever(first.page);
  await backupIsWritten(first);
  await kill(first);
  renameSync(join(path, "../city.xmile"), join(path, "../elsewhere"));
  const second = await openDesktop([], first.profile);
  await second.page.getByRole("button", { name: "Recover" }).click();
  await expect(second.page.getByRole("alert")).toContainText("could not be opened");
  await second.close();
  renameSync(join(path, "../elsewhere"), join(path, "../city.xmile"));
  const third = await openDesktop([], first.profile);
  await takeRecovery(third);
  await third.close();
});

test("after a crash of the page the window comes back and offers the work", async () => {
  const workbench = await openDesktop([ownStudy()]);
  await studyIsOpen(workbench.page);
  const value = await changeLever(workbench.page);
  await backupIsWritten(workbench);
  const app = desktop(workbench);
  await doInMain(workbench, ({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  // Playwright knows the crashed page no more: the window itself is asked, which answers nothing while it begins anew.
  const inPage = (script: string) =>
    app.evaluate(({ BrowserWindow }, text) => {
      const answer = BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text);
      return Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 1000))]);
    }, script);
  const recover = `[...document.querySelectorAll("button")].find((button) => button.textContent === "Recover")`;
  await expect.poll(() => inPage(`Boolean(${recover})`)).toBe(true);
  await inPage(`${recover}.click()`);
  const chosen = `document.querySelector('[data-scenario="housing-first"]')`;
  await expect.poll(() => windowTitle(workbench)).toBe("● 研究.scenario.json - Foretide");
  await expect.poll(() => inPage(`Boolean(${chosen})`)).toBe(true);
  await inPage(`${chosen}.click()`);
  const slider = `document.querySelector('[role="slider"][aria-label="Land renewal rate"]')?.getAttribute("aria-valuenow")`;
  await expect.poll(() => inPage(slider)).toBe(value);

  // One that dies each time as it begins does not begin anew for ever.
  const ended = new Promise((resolve) => app.process().once("exit", resolve));
  await answerDialogs(workbench, { button: 1 });
  await doInMain(workbench, ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.on("dom-ready", () => contents.forcefullyCrashRenderer());
    contents?.forcefullyCrashRenderer();
  });
  expect(await ended).toBe(0);
  const next = await openDesktop([], workbench.profile);
  await takeRecovery(next);
  await next.close();
});
