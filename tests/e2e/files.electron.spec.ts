import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  answerDialogs,
  changeLever,
  lever,
  leverValue,
  openDesktop,
  ownStudy,
  questions,
  studyIsOpen,
  studyWithModel,
  windowTitle,
} from "./desktop-files.ts";
import { desktop, doInMain } from "./main-process.ts";
import { noSeriousFindings } from "./page-checks.ts";
import { expect, test, type Workbench } from "./workbench.ts";

// RELIABILITY.md, section 2, in the real window: what is opened, saved, asked and refused.

test.use({ opening: { language: "en" } });

async function openByDialog(workbench: Workbench, path: string): Promise<void> {
  await expect(workbench.page.getByRole("button", { name: "Find a variable" })).toBeVisible(); // keys are heard from now on
  await answerDialogs(workbench, { open: path });
  await workbench.page.keyboard.press("Control+o");
}

/** Open a study of one's own, and wait until it stands in the place of the bundled one. */
async function openOwnStudy(workbench: Workbench): Promise<string> {
  const path = ownStudy();
  await openByDialog(workbench, path);
  await expect.poll(() => windowTitle(workbench)).toBe("研究.scenario.json - Foretide");
  return path;
}

test("a study is opened, changed, saved, and opens again as it was left", async ({ workbench }) => {
  const { page } = workbench;
  const path = await openOwnStudy(workbench);
  await studyIsOpen(page);
  const value = await changeLever(page, 3);
  await expect.poll(() => windowTitle(workbench)).toBe("● 研究.scenario.json - Foretide");
  await page.keyboard.press("Control+s");
  await expect.poll(() => windowTitle(workbench)).toBe("研究.scenario.json - Foretide");
  const saved = readFileSync(path, "utf8");
  expect(readdirSync(dirname(path))).toEqual(["研究.scenario.json"]);

  await answerDialogs(workbench, { open: ownStudy("theirs.scenario.json") });
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("Compare with another file");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "1 difference from theirs.scenario.json" });
  await expect(dialog.getByRole("listitem")).toHaveText(/Land renewal rate/);
  await page.keyboard.press("Escape");
  expect(await windowTitle(workbench)).toBe("研究.scenario.json - Foretide");

  // What was kept while it was worked on comes back as a step.
  const later = await changeLever(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("Earlier versions");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Open: 研究\.scenario\.json/ }).click();
  await expect.poll(() => leverValue(page)).not.toBe(later);
  await page.keyboard.press("Control+z");
  await expect.poll(() => leverValue(page)).toBe(later);
  await page.keyboard.press("Control+z");
  await expect.poll(() => windowTitle(workbench)).toBe("研究.scenario.json - Foretide");
  expect(readFileSync(path, "utf8")).toBe(saved);

  const again = await openDesktop([path]);
  await studyIsOpen(again.page);
  await again.page.locator('[data-scenario="housing-first"]').click();
  expect(await leverValue(again.page)).toBe(value);
  await expect(again.page.getByText("Unsaved changes")).not.toBeAttached();
  await again.page.keyboard.press("Control+s"); // unchanged: written again it is the same text
  await expect.poll(() => readFileSync(path, "utf8")).toBe(saved);
  await again.close();
});

test("opening and closing changes nothing on disk", async () => {
  const path = ownStudy();
  const before = readFileSync(path, "utf8");
  const workbench = await openDesktop([path]);
  await studyIsOpen(workbench.page);
  await workbench.close();
  expect(readFileSync(path, "utf8")).toBe(before);
  expect(readdirSync(dirname(path))).toEqual(["研究.scenario.json"]);
});

test("a bundled study is saved as a file of one's own", async ({ workbench }) => {
  const { page } = workbench;
  await studyIsOpen(page);
  await changeLever(page);
  const path = join(dirname(ownStudy()), "copy.scenario.json");
  await answerDialogs(workbench, { save: path });
  await page.keyboard.press("Control+s");
  await expect.poll(() => windowTitle(workbench)).toBe("copy.scenario.json - Foretide");
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ format: "foretide-scenario" });
});

test("a model beside its study is found; one outside the folder is not read", async () => {
  const good = await openDesktop([studyWithModel()]);
  await studyIsOpen(good.page);
  await good.close();
  const bad = await openDesktop([studyWithModel("../city.xmile")]);
  await expect(bad.page.getByText("leads out of the folder")).toBeVisible();
  await bad.close();
});

const wrong: readonly (readonly [string, string, (path: string) => void])[] = [
  ["a study that is cut short", "cut.scenario.json", (path) => writeFileSync(path, '{"format": "foretide-sc')],
  ["an empty file", "empty.scenario.json", (path) => writeFileSync(path, "")],
  ["a model with a DOCTYPE", "evil.xmile", (path) => writeFileSync(path, '<!DOCTYPE a [<!ENTITY b "c">]><xmile/>')],
  ["a picture", "picture.xmile", (path) => writeFileSync(path, new Uint8Array([137, 80, 78, 71, 0, 255]))],
  ["a folder", "folder.scenario.json", (path) => mkdirSync(path)],
  ["a file over the limit", "large.xmile", (path) => [writeFileSync(path, ""), truncateSync(path, 20_000_001)]],
  ["a file that is not there", "gone.xmile", () => undefined],
];

test("whatever is wrong with a file, the window says so and opens the next", async ({ workbench }) => {
  const { page } = workbench;
  const folder = dirname(ownStudy());
  for (const [what, name, make] of wrong) {
    const path = join(folder, name);
    make(path);
    await openByDialog(workbench, path);
    await expect(page.getByRole("alert").getByRole("heading", { level: 1 }), what).toContainText(name);
  }
  await openByDialog(workbench, join(folder, "研究.scenario.json"));
  await studyIsOpen(page);
});

test("closing with unsaved work asks; cancelling stays, saving saves, discarding leaves the file alone", async () => {
  const path = ownStudy();
  const before = readFileSync(path, "utf8");
  const close = (workbench: Workbench) =>
    doInMain(workbench, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const ending = (workbench: Workbench) => {
    const child = desktop(workbench).process();
    return () => expect.poll(() => child.exitCode).toBe(0);
  };

  const first = await openDesktop([path]);
  await studyIsOpen(first.page);
  await changeLever(first.page);
  await answerDialogs(first, { button: 2 });
  await close(first);
  await expect.poll(() => questions(first)).toEqual(["Save the changes to “研究.scenario.json”?"]);
  // Work whose backup cannot be written either is not closed without saying so.
  const backups = join(first.profile, "backups");
  const written = () => (existsSync(backups) ? readdirSync(backups).filter((each) => each.endsWith(".backup")) : []);
  await expect.poll(written).toHaveLength(1);
  rmSync(backups, { recursive: true });
  writeFileSync(backups, "");
  await lever(first.page).press("ArrowRight");
  await expect(first.page.getByText(/ENOTDIR|EEXIST/)).toBeVisible();
  expect(await windowTitle(first)).toContain("●");
  // The first button saves elsewhere; who names no place keeps the window, and the file is as it was.
  await answerDialogs(first, { button: 0 });
  await close(first);
  const failed = "“研究.scenario.json” has unsaved changes, and its backup failed too";
  await expect.poll(() => questions(first)).toEqual([failed]);
  rmSync(backups);
  mkdirSync(backups);
  expect(await windowTitle(first)).toContain("●");
  expect(readFileSync(path, "utf8")).toBe(before);
  await answerDialogs(first, { button: 1 });
  const firstEnds = ending(first);
  await close(first).catch(() => undefined);
  await firstEnds();
  expect(readFileSync(path, "utf8")).toBe(before);
  expect(readdirSync(join(first.profile, "backups"))).toEqual([]);

  const second = await openDesktop([path]);
  await studyIsOpen(second.page);
  await changeLever(second.page);
  await answerDialogs(second, { button: 0 });
  const theirs = before.replace("Baseline", "Their baseline");
  writeFileSync(path, theirs);
  await close(second);
  const dialog = second.page.getByRole("dialog");
  await expect(dialog).toContainText("The file changed on disk");
  expect(readFileSync(path, "utf8")).toBe(theirs);
  const secondEnds = ending(second);
  // The window is gone before the click has ended.
  await dialog
    .getByRole("button", { name: "Replace it with mine" })
    .click({ noWaitAfter: true })
    .catch(() => undefined);
  await secondEnds();
  expect([before, theirs]).not.toContain(readFileSync(path, "utf8"));
});

test("a file that another program changed is not overwritten unasked", async ({ workbench }) => {
  const { page } = workbench;
  const path = await openOwnStudy(workbench);
  await studyIsOpen(page);
  await changeLever(page);
  const dialog = page.getByRole("dialog");
  const cancel = dialog.getByRole("button", { name: "Cancel" });
  await page.keyboard.press("Control+o");
  await expect(dialog).toContainText("Unless 研究.scenario.json is saved, its changes are lost.");
  await expect(cancel).toBeFocused();
  await noSeriousFindings(page);
  await page.keyboard.press("Enter");
  await expect(lever(page)).toBeFocused();
  const theirs = readFileSync(path, "utf8").replace("Baseline", "Their baseline");
  writeFileSync(path, theirs);
  await page.keyboard.press("Control+s");
  await expect(dialog).toContainText("The file changed on disk");
  await expect(cancel).toBeFocused();
  await noSeriousFindings(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(lever(page)).toBeFocused();
  expect(readFileSync(path, "utf8")).toBe(theirs);
  await page.keyboard.press("Control+s");
  await expect(cancel).toBeFocused();
  for (const name of ["Replace it with mine", "Save as…", "Cancel", "Replace it with mine"]) {
    await page.keyboard.press("Tab");
    await expect(dialog.getByRole("button", { name })).toBeFocused();
  }
  await page.keyboard.press("Enter");
  await expect.poll(() => windowTitle(workbench)).not.toContain("●");
  expect(readFileSync(path, "utf8")).not.toContain("Their baseline");
});

test("while nothing is unsaved, a change by another program is shown", async ({ workbench }) => {
  const path = await openOwnStudy(workbench);
  await studyIsOpen(workbench.page);
  writeFileSync(path, readFileSync(path, "utf8").replace("Baseline", "Their baseline"));
  await expect(workbench.page.getByText("Their baseline").first()).toBeVisible();
});

test("where a save cannot be done the work stays unsaved and the window says why", async ({ workbench }) => {
  const { page } = workbench;
  const path = await openOwnStudy(workbench);
  await studyIsOpen(page);
  await changeLever(page);
  rmSync(dirname(path), { recursive: true });
  await page.keyboard.press("Control+s");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("The file is gone from disk");
  await dialog.getByRole("button", { name: "Replace it with mine" }).click();
  await expect(page.getByText("ENOENT")).toBeVisible();
  expect(await windowTitle(workbench)).toContain("●");
});

test("a dropped file opens, and its path stays unseen", async ({ workbench }) => {
  const { page } = workbench;
  const path = ownStudy();
  await studyIsOpen(page);
  await page.evaluate(() => {
    const input = document.createElement("input");
    input.type = "file";
    input.id = "dropping";
    document.body.append(input);
  });
  await page.locator("#dropping").setInputFiles(path);
  const seen = await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>("#dropping");
    const file = input?.files?.[0];
    if (!file) return ["no file"];
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    const event = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer });
    document.querySelector("main")?.dispatchEvent(event);
    return Object.values({ name: file.name, path: Reflect.get(file, "path") });
  });
  expect(seen).toEqual(["研究.scenario.json", undefined]);
  await expect.poll(() => windowTitle(workbench)).toBe("研究.scenario.json - Foretide");
});

test("what is exported arrives byte for byte", async ({ workbench }) => {
  const path = join(dirname(ownStudy()), "chart.png");
  await answerDialogs(workbench, { save: path });
  const outcome = await workbench.page.evaluate(() =>
    window.foretide?.export("chart.png", new Uint8Array([137, 80, 0, 255])),
  );
  expect(outcome).toMatchObject({ status: "saved", name: "chart.png" });
  expect([...readFileSync(path)]).toEqual([137, 80, 0, 255]);
});
