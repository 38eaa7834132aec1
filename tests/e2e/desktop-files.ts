import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type * as Electron from "electron";
import type { Page } from "playwright/test";
import { doInMain, readMain } from "./main-process.ts";
import { expect, openWorkbench, type Workbench } from "./workbench.ts";

const root = join(import.meta.dirname, "../..");

/** A fresh folder with a study of one's own in it; its path. */
export function ownStudy(name = "研究.scenario.json"): string {
  const path = join(mkdtempSync(join(tmpdir(), "foretide-own-")), name);
  cpSync(join(root, "scenarios/library/city.scenario.json"), path);
  return path;
}

/** A study whose model lies beside it; the study's path. */
export function studyWithModel(model = "city.xmile"): string {
  const path = ownStudy();
  cpSync(join(root, "models/library/city.xmile"), join(path, "../city.xmile"));
  writeFileSync(path, readFileSync(path, "utf8").replace('"library:city"', JSON.stringify(model)));
  return path;
}

/** Open the desktop app by hand, for a test that closes or kills it itself. */
export function openDesktop(files: readonly string[], profile?: string): Promise<Workbench> {
  return openWorkbench("electron", { language: "en", theme: "light", files, switches: [], profile });
}

/** What the user will answer in the next dialogs: a path to open or save, the number of a button. */
export async function answerDialogs(
  workbench: Workbench,
  answers: { readonly open?: string; readonly save?: string; readonly button?: number },
): Promise<void> {
  const give = ({ dialog }: typeof Electron, { open, save, button }: typeof answers) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showOpenDialog = async () => ({ canceled: open === undefined, filePaths: open === undefined ? [] : [open] });
    dialog.showSaveDialog = async () => ({ canceled: save === undefined, filePath: save ?? "" });
    dialog.showMessageBox = async (...given: unknown[]) => {
      asked.push(String(Reflect.get(Object(given.at(-1)), "message")));
      return { response: button ?? 2, checkboxChecked: false };
    };
  };
  await doInMain(workbench, give, answers);
}

/** The questions asked since `answerDialogs`. */
export function questions(workbench: Workbench): Promise<string[]> {
  return readMain(workbench, () => Reflect.get(globalThis, "asked") as string[]);
}

/** A lever, by the name it has in English. */
export const lever = (page: Page) => page.getByRole("slider", { name: "Land renewal rate" });

/** Wait until the study is open and run. */
export async function studyIsOpen(page: Page): Promise<void> {
  await expect(lever(page)).toBeVisible();
  await expect(page.getByText(/\d+ scenarios? in .* ms/)).toBeVisible();
}

/** Choose a scenario that is not the base and move its lever: unsaved work. The lever's new value. */
export async function changeLever(page: Page, steps = 1): Promise<string> {
  await page.locator('[data-scenario="housing-first"]').click();
  await lever(page).focus();
  for (let step = 0; step < steps; step += 1) await page.keyboard.press("ArrowRight");
  await expect(page.getByText("Unsaved changes")).toBeAttached();
  return leverValue(page);
}

/** The value of the lever in the chosen scenario. */
export async function leverValue(page: Page): Promise<string> {
  return (await lever(page).getAttribute("aria-valuenow")) ?? "";
}

/** The title of the desktop's only window. */
export function windowTitle(workbench: Workbench): Promise<string> {
  return readMain(workbench, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? "");
}
