#!/usr/bin/env node
// `npm run screenshots`: every view that the window has, in both languages and themes and at two sizes, into
// out/screenshots, to be looked at beside the design. `-- compare assumptions` takes only these views.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { buildDesktop, root } from "../tools/build-when-changed.mjs";
import { serve } from "../tools/serve.mjs";
import { findChromium } from "./find-hosts.mjs";

const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];
const wanted = process.argv.slice(2);
const folder = join(root, "out/screenshots");

const executablePath = findChromium();
if (!executablePath) {
  process.stderr.write("There is no Chromium here, and none could be installed.\n");
  process.exit(1);
}
buildDesktop();
mkdirSync(folder, { recursive: true });
const { url, server } = await serve(join(root, "out/renderer"));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
let count = 0;
for (const viewport of sizes)
  for (const language of ["zh", "en"])
    for (const colorScheme of ["light", "dark"]) count += await takeAll({ viewport, language, colorScheme });
await browser.close();
server.close();
process.stdout.write(`${count} pictures in ${folder}\n`);

/** Every view in one language, theme and size; how many were taken. */
async function takeAll({ viewport, language, colorScheme }) {
  const locale = language === "zh" ? "zh-CN" : "en-GB";
  const context = await browser.newContext({ viewport, colorScheme, locale, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator("[data-chart] canvas").first().waitFor();
  await page.locator('[data-scenario="housing-first"]').click();
  const tabs = await page.locator("[role=tab]:not([disabled])").evaluateAll((all) => all.map((tab) => tab.dataset.tab));
  await page.locator(".page-menu").click();
  await page.locator("[role=menu]").waitFor();
  const pages = await page
    .locator("[role=menuitem][data-tab]:not([data-disabled])")
    .evaluateAll((all) => all.map((item) => item.dataset.tab));
  await page.keyboard.press("Escape");
  const views = [...tabs, ...pages, "welcome"].filter((view) => wanted.length === 0 || wanted.includes(view));
  for (const view of views) {
    if (view === "welcome") await goToStart(page);
    else if (pages.includes(view)) {
      await page.locator(".page-menu").click();
      await page.locator(`[role=menuitem][data-tab="${view}"]`).click();
    } else await page.locator(`[role=tab][data-tab="${view}"]`).click();
    await page.mouse.move(0, viewport.height - 1);
    await page.waitForTimeout(600); // views load when first opened, and draw when their size is known
    const name = `${view}-${language}-${colorScheme}-${viewport.width}x${viewport.height}.png`;
    await page.screenshot({ path: join(folder, name) });
  }
  await context.close();
  return views.length;
}

/** By the palette, which every language opens with the same keys. */
async function goToStart(page) {
  await page.keyboard.press("Control+k");
  await page
    .locator("[role=combobox]")
    .fill((await page.locator("html").getAttribute("lang")) === "en" ? "start" : "开始");
  await page.keyboard.press("Enter");
}
