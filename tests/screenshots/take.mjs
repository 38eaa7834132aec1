#!/usr/bin/env node
// `npm run screenshots`: every view and every state that the window has, in both languages and themes and at two sizes,
// into out/screenshots, to be looked at beside the design. `-- compare zh-dark` takes only those whose names hold all
// these words.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { buildDesktop, root } from "../../tools/build-when-changed.mjs";
import { serve } from "../../tools/serve.mjs";
import { findChromium } from "../find-hosts.mjs";
import { states } from "./states.mjs";
import { views } from "./views.mjs";

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
    for (const colorScheme of ["light", "dark"]) await takeAll({ viewport, language, colorScheme });
await browser.close();
server.close();
process.stdout.write(`${count} pictures in ${folder}\n`);

/** Every picture in one language, theme and size, each from a page that was just opened. */
async function takeAll({ viewport, language, colorScheme }) {
  const suffix = `${language}-${colorScheme}-${viewport.width}x${viewport.height}`;
  for (const [name, picture] of [...views, ...states]) {
    const file = `${name}-${suffix}.png`;
    if (!wanted.every((word) => file.includes(word))) continue;
    const locale = language === "zh" ? "zh-CN" : "en-GB";
    const { isFirstRun = false, media = {} } = picture;
    const context = await browser.newContext({ viewport, colorScheme, locale, reducedMotion: "reduce", ...media });
    if (!isFirstRun) await context.addInitScript(() => localStorage.setItem("foretide-coach", "done"));
    const page = await context.newPage();
    page.setDefaultTimeout(8_000);
    try {
      await page.goto(url);
      await page.locator("[data-chart] canvas").first().waitFor();
      await picture.reach(page, language);
      await page.waitForTimeout(500); // views load when first opened, and draw when their size is known
      await page.screenshot({ path: join(folder, file), timeout: 10_000 });
      count += 1;
    } catch (error) {
      process.stderr.write(`${file}: ${error.message}\n`);
      process.exitCode = 1;
    }
    await context.close();
  }
}
