import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  answerDialogs,
  changeLever,
  leverValue,
  openDesktop,
  ownStudy,
  questions,
  studyIsOpen,
} from "./desktop-files.ts";
import { desktop, doInMain, readMain } from "./main-process.ts";
import { expect, test, type Workbench } from "./workbench.ts";

// Windows, menus, a second start, and what is kept from one session to the next.

test.use({ opening: { language: "en" } });

const menuLabels = (workbench: Workbench) =>
  readMain(workbench, ({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));

/** Choose an item of the menu, as a click would. */
function chooseMenu(workbench: Workbench, id: string): Promise<void> {
  return doInMain(
    workbench,
    ({ Menu, BrowserWindow }, item) => {
      Menu.getApplicationMenu()?.getMenuItemById(item)?.click(undefined, BrowserWindow.getAllWindows()[0]);
    },
    id,
  );
}

const windowCount = (workbench: Workbench) =>
  readMain(workbench, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** Start the app once more with the same profile, as a double click on a file does; its exit code. */
function startAgain({ profile }: Workbench, ...files: string[]): Promise<number | null> {
  const root = join(import.meta.dirname, "../..");
  const program = process.env.FORETIDE_E2E_ELECTRON ?? "electron";
  const flags = ["--no-sandbox", "--disable-gpu", `--user-data-dir=${profile}`];
  const child = spawn(program, ["--require", join(root, "out/main/before-ready.cjs"), ...flags, root, ...files]);
  return new Promise((resolve) => child.once("exit", resolve));
}

test("menus follow the language and the look, and both are kept", async () => {
  const first = await openDesktop([]);
  await studyIsOpen(first.page);
  expect(await menuLabels(first)).toEqual(["File", "Edit", "Scenario", "View", "Window", "Help"]);
  await chooseMenu(first, "language.zh");
  await expect.poll(() => menuLabels(first)).toEqual(["文件", "编辑", "情景", "视图", "窗口", "帮助"]);
  await expect(first.page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await chooseMenu(first, "theme.dark");
  await expect(first.page.locator("html")).toHaveAttribute("data-theme", "dark");
  await first.close();
  const second = await openDesktop([], first.profile);
  await expect(second.page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(second.page.locator("html")).toHaveAttribute("lang", "zh-CN");
  expect(await menuLabels(second)).toContain("文件");
  await second.close();
});

test("the menu undoes and redoes what was done in the page", async ({ workbench }) => {
  const { page } = workbench;
  await studyIsOpen(page);
  await page.locator('[data-scenario="housing-first"]').click();
  const before = await leverValue(page);
  const after = await changeLever(page);
  expect(after).not.toBe(before);
  await chooseMenu(workbench, "edit.undo");
  await expect.poll(() => leverValue(page)).toBe(before);
  await chooseMenu(workbench, "edit.redo");
  await expect.poll(() => leverValue(page)).toBe(after);
});

for (const id of ["view.palette", "help.keys", "scenario.new"]) {
  test(`the menu's ${id} is answered by the page`, async ({ workbench }) => {
    await studyIsOpen(workbench.page);
    const content = () => workbench.page.locator("body").innerText();
    const before = await content();
    await chooseMenu(workbench, id);
    await expect.poll(content).not.toBe(before);
  });
}

test("a second start opens its file in a window of the first, and each file once", async ({ workbench }) => {
  await studyIsOpen(workbench.page);
  const path = ownStudy();
  // Twice at once: the window that is about to show a file has it already.
  expect(await Promise.all([startAgain(workbench, path), startAgain(workbench, path)])).toEqual([0, 0]);
  await expect.poll(() => windowCount(workbench)).toBe(2);
  const titles = () =>
    readMain(workbench, ({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));
  await expect.poll(titles).toContain("研究.scenario.json - Foretide");
  expect(await startAgain(workbench, path)).toBe(0);
  expect(await startAgain(workbench)).toBe(0);
  await workbench.page.waitForTimeout(500);
  expect(await windowCount(workbench)).toBe(2);
});

test("a file that is open in another window is not opened twice", async ({ workbench }) => {
  const { page } = workbench;
  await studyIsOpen(page);
  const path = ownStudy();
  expect(await startAgain(workbench, path)).toBe(0);
  await expect.poll(() => windowCount(workbench)).toBe(2);
  await answerDialogs(workbench, { open: path });
  const outcome = () => page.evaluate(async () => (await window.foretide?.open())?.status);
  await expect.poll(outcome).toBe("cancelled");
  const before = readFileSync(path, "utf8");
  await answerDialogs(workbench, { save: path });
  await page.keyboard.press("Control+s");
  await expect(page.getByText("Another window has this file open")).toBeVisible();
  expect(readFileSync(path, "utf8")).toBe(before);
});

test("quitting asks of each unsaved window; who cancels keeps them all, and what is saved then is saved", async () => {
  const [first, second] = [ownStudy("first.scenario.json"), ownStudy("second.scenario.json")];
  const before = readFileSync(first, "utf8");
  const workbench = await openDesktop([first]);
  await studyIsOpen(workbench.page);
  await changeLever(workbench.page);
  const [other] = await Promise.all([workbench.context.waitForEvent("page"), startAgain(workbench, second)]);
  await studyIsOpen(other);
  await changeLever(other);
  const titles = () =>
    readMain(workbench, ({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));
  await expect.poll(async () => (await titles()).filter((title) => title.startsWith("●"))).toHaveLength(2);
  /** Quit, and say so of the windows in turn. */
  const quit = (...buttons: number[]) =>
    doInMain(
      workbench,
      ({ app, dialog }, given) => {
        const [asked, rest] = [[] as string[], [...given]];
        Object.assign(globalThis, { asked });
        dialog.showMessageBox = async (...values: unknown[]) => {
          asked.push(String(Reflect.get(Object(values.at(-1)), "message")));
          return { response: rest.shift() ?? 2, checkboxChecked: false };
        };
        setTimeout(() => app.quit());
      },
      buttons,
    );
  await quit(1, 2);
  const question = (name: string) => `Save the changes to “${name}.scenario.json”?`;
  await expect.poll(() => questions(workbench)).toEqual([question("first"), question("second")]);
  await workbench.page.waitForTimeout(500);
  expect((await titles()).filter((title) => title.startsWith("●"))).toHaveLength(2);
  const child = desktop(workbench).process();
  await quit(1, 0);
  await expect.poll(() => child.exitCode).toBe(0);
  expect(readFileSync(first, "utf8")).toBe(before);
  expect(readFileSync(second, "utf8")).not.toBe(before);
  expect(readdirSync(join(workbench.profile, "backups"))).toEqual([]);
});

test("the window opens where it was left", async () => {
  const bounds = { x: 60, y: 40, width: 1100, height: 700 };
  const first = await openDesktop([]);
  await studyIsOpen(first.page);
  await doInMain(first, ({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place), bounds);
  const place = (workbench: Workbench) =>
    readMain(workbench, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  await expect.poll(() => place(first)).toEqual(bounds);
  await first.close();
  const second = await openDesktop([], first.profile);
  expect(await place(second)).toEqual(bounds);
  await second.close();
});

test("a file that was opened is among the recent ones, and opens from there", async ({ workbench }) => {
  const { page } = workbench;
  await studyIsOpen(page);
  await answerDialogs(workbench, { open: ownStudy() });
  await page.keyboard.press("Control+o");
  const recent = () => page.evaluate(async () => (await window.foretide?.recent())?.map(({ name }) => name));
  await expect.poll(recent).toEqual(["研究.scenario.json"]);
  const labels = () =>
    readMain(workbench, ({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items[0]?.submenu?.items ?? [];
      return file.flatMap(({ submenu }) => submenu?.items.map(({ label }) => label) ?? []);
    });
  // The menu is made anew after the list was written.
  await expect.poll(labels).toEqual(["研究.scenario.json"]);
  const opened = await page.evaluate(async () => {
    const [first] = (await window.foretide?.recent()) ?? [];
    return first && (await window.foretide?.openRecent(first.handle))?.status;
  });
  expect(opened).toBe("opened");
});

test("damaged settings and backups are moved aside, what killed writes left is swept, and the app starts", async () => {
  const profile = mkdtempSync(join(tmpdir(), "foretide-e2e-"));
  mkdirSync(join(profile, "backups"));
  writeFileSync(join(profile, "settings.json"), '{"theme": "pur');
  writeFileSync(join(profile, "backups/0123abcd.a.backup"), "rubbish");
  const left = [".foretide-settings.json.0123.tmp", "backups/.foretide-0123abcd.b.backup.4567.tmp"];
  for (const name of left) {
    writeFileSync(join(profile, name), "half");
    utimesSync(join(profile, name), new Date(0), new Date(0));
  }
  const workbench = await openDesktop([], profile);
  await studyIsOpen(workbench.page);
  await expect(workbench.page.getByRole("status").filter({ hasText: "A backup is damaged" })).toContainText("backups");
  await workbench.page.getByRole("button", { name: "Close", exact: true }).click();
  await expect(workbench.page.getByText("A backup is damaged")).toHaveCount(0);
  const names = [...readdirSync(profile), ...readdirSync(join(profile, "backups"))];
  expect(names.filter((name) => name.includes(".corrupt-"))).toHaveLength(2);
  expect(names.filter((name) => name.startsWith(".foretide-"))).toEqual([]);
  await workbench.close();
});
