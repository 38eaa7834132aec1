import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type BrowserContext, chromium, type Page } from "playwright";
import type { Seen } from "./probe.ts";
import { watchPage } from "./probe.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A fresh Chromium on a page that is watched from its first moment; closed and forgotten after `use`. */
export async function withPage<Result>(url: string, use: (page: Page) => Promise<Result>): Promise<Result> {
  const profile = mkdtempSync(join(tmpdir(), "foretide-bench-"));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: flags,
    headless: true,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.addInitScript(watchPage);
    await page.goto(url);
    return await use(page);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** What the page has seen so far. */
export function seenBy(page: Page): Promise<Seen> {
  return page.evaluate(() => Reflect.get(globalThis, "seen") as Seen);
}

/** Forget what was seen, so that what follows is seen alone. */
export function forget(page: Page): Promise<void> {
  return page.evaluate(() => {
    const seen = Reflect.get(globalThis, "seen") as Seen;
    for (const list of [
      seen.moves,
      seen.wanted,
      seen.asked,
      seen.stored,
      seen.draws,
      seen.echoes,
      seen.longTasks,
      seen.frames,
    ]) {
      list.length = 0;
    }
  });
}

/** Wait until the first chart is drawn and nothing more is computed. */
export async function chartsAreDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => (Reflect.get(globalThis, "seen") as Seen).draws.some(({ painted }) => painted > 0));
  await isQuiet(page);
}

/** Wait until no runs have come in for a while. */
export async function isQuiet(page: Page): Promise<void> {
  let before = -1;
  for (;;) {
    const count = await page.evaluate(() => {
      const { stored, draws } = Reflect.get(globalThis, "seen") as Seen;
      return stored.length + draws.length;
    });
    if (count === before) return;
    before = count;
    await page.waitForTimeout(250);
  }
}

/** Kilobytes of a file as a web server would send it. */
export function gzippedKilobytes(path: string): number {
  return gzipSync(readFileSync(path)).length / 1000;
}

/** Megabytes that the page holds once all garbage is gone: its own objects, the DOM's, and buffers. */
export async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const usage = await session.send("Runtime.getHeapUsage");
  await session.detach();
  const extra = ["embedderHeapUsedSize", "backingStorageSize"].map((name) => Number(Reflect.get(usage, name) ?? 0));
  return (usage.usedSize + extra.reduce((sum, size) => sum + size, 0)) / 1e6;
}

/** Processor time that the page's main thread has used, in milliseconds: unlike a clock, it does not count what neighbours do. */
export async function processorClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000;
  };
}
