import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { charts, chartsAreDrawn, scenario } from "./study-page.ts";
import { expect, test } from "./workbench.ts";

// `npm run dev`: what is written into a source stands in the window at once, and the window stays as it was.

const root = join(import.meta.dirname, "../..");

/** The sources once more, to write into, with what they stand on. */
function copyOfSources(): string {
  const copy = mkdtempSync(join(tmpdir(), "foretide-dev-"));
  const parts = ["renderer", "models", "scenarios", "reports", "i18n", "electron", "docs", "tools", "package.json"];
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
  // Each package by itself: what the server keeps beside them stays in the copy.
  mkdirSync(join(copy, "node_modules"));
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (!name.startsWith(".")) symlinkSync(join(root, "node_modules", name), join(copy, "node_modules", name));
  }
  return copy;
}

/** What was started, also where a walk ends early. */
const children: ChildProcess[] = [];
test.afterEach(() => {
  for (const child of children.splice(0)) child.kill();
});

/** Start as `npm run dev` does without a display; its address once it is said. */
async function startIn(folder: string): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, [join(folder, "tools/dev.mjs")], {
    cwd: folder,
    env: { ...process.env, FORETIDE_BROWSER: "1", FORCE_COLOR: undefined, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (data) => {
      said += String(data);
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
      if (address) resolve(address);
    });
    child.on("exit", () => reject(new Error(`ended, having said ${said}`)));
  });
  return { child, url };
}

/** Write another text into a source of the copy. */
function change(path: string, from: string, to: string): void {
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

test("a source that changes while it is worked on changes in the window, which keeps what is open in it", async ({
  workbench: { page },
}) => {
  test.setTimeout(120_000);
  const folder = copyOfSources();
  const { child, url } = await startIn(folder);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await page.goto(url);
  // The server makes the page's parts as they are first asked for.
  await expect(charts(page).first().locator("canvas").first()).toBeVisible({ timeout: 90_000 });
  await chartsAreDrawn(page);
  await scenario(page, "housing-first").click();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));

  change(join(folder, "renderer/app/status-bar.tsx"), "<ProblemState />", "<b>hot</b><ProblemState />");
  await expect(page.locator(".status-bar b")).toHaveText("hot");
  expect(await page.evaluate(() => Reflect.get(window, "isSamePage"))).toBe(true);
  await expect(scenario(page, "housing-first")).toHaveAttribute("aria-current", "true");
  await expect(charts(page).first()).toBeVisible();
  // A page that loses its server looks for it.
  await page.goto("about:blank");
  child.kill();
  await ended;
  await expect(fetch(url)).rejects.toThrow();
  rmSync(folder, { recursive: true });
});
