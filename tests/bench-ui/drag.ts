import type { Page } from "playwright";
import { chartsAreDrawn, forget, heapMegabytes, isQuiet, processorClock, seenBy } from "./browser.ts";
import { type Latency, latenciesOf } from "./latencies.ts";
import { startEcho } from "./probe.ts";

/** What dragging was like. */
export interface Dragging {
  readonly latencies: readonly Latency[];
  readonly longest: number;
  /** Processor time of the page's main thread for one event, all that follows from it included. */
  readonly processor: number;
  /** Empty messages to a worker and back during the same drags: what nobody can go below. */
  readonly echoes: readonly number[];
}

const scenariosInSight = 6;
const chartsInSight = 4;

/** Show six scenarios and no more than four charts, and choose the base: what moves it moves them all. */
export async function prepare(page: Page): Promise<void> {
  await chartsAreDrawn(page);
  const shown = page.locator('.scenario-eye[aria-pressed="true"]');
  for (let count = await shown.count(); count !== scenariosInSight; count = await shown.count()) {
    await page
      .locator(`.scenario-eye[aria-pressed="${count > scenariosInSight}"]`)
      .last()
      .click();
  }
  await page.locator("[data-scenario]").first().click();
  const charts = await page.evaluate(
    () =>
      [...document.querySelectorAll("[data-chart] .chart-plot:has(canvas)")].filter((plot) => {
        const box = plot.closest(".chart-scroll")?.getBoundingClientRect();
        const own = plot.getBoundingClientRect();
        return box !== undefined && own.top < box.bottom - 1 && own.bottom > box.top + 1;
      }).length,
  );
  if (charts !== chartsInSight) throw new Error(`${charts} charts in sight, expected ${chartsInSight}`);
  await isQuiet(page);
}

/** Where a lever begins and ends on the screen. */
async function rail(page: Page, name: string) {
  const box = await page.getByRole("slider", { name, exact: true }).boundingBox();
  if (!box) throw new Error(`no lever ${name}`);
  return { left: box.x, right: box.x + box.width, y: box.y + box.height / 2 };
}

/** Drag a lever across its range in `steps`, beginning and ending at its edges, at the speed of a hand. */
export async function sweep(page: Page, lever: string, steps: number, offset = 0): Promise<void> {
  const { left, right, y } = await rail(page, lever);
  await page.mouse.move(left + 3, y);
  await page.mouse.down();
  for (let step = 1; step <= steps; step += 1) {
    const x = left + 3 + offset + ((right - left - 6) * step) / (steps + 1);
    await page.mouse.move(x, y);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
}

/** Drag until enough events have been followed. */
export async function measureDragging(page: Page, lever: string, events: number): Promise<Dragging> {
  await sweep(page, lever, 40);
  await isQuiet(page);
  await forget(page);
  const latencies: Latency[] = [];
  const tasks: number[] = [];
  const clock = await processorClock(page);
  let [spent, moves] = [0, 0];
  for (let round = 0; latencies.length < events; round += 1) {
    if (round > 4 * Math.ceil(events / 40)) throw new Error(`only ${latencies.length} lever events were followed`);
    const before = await clock();
    await sweep(page, lever, 60, (round % 4) * 0.7);
    await isQuiet(page);
    spent += (await clock()) - before;
    const seen = await seenBy(page);
    latencies.push(...latenciesOf(seen, chartsInSight));
    moves += seen.moves.filter(({ isOfFrame }) => isOfFrame).length;
    tasks.push(...seen.longTasks.map(({ length }) => length));
    await forget(page);
  }
  return {
    latencies,
    longest: Math.max(0, ...tasks),
    processor: spent / moves,
    echoes: await measureEchoes(page, lever),
  };
}

async function measureEchoes(page: Page, lever: string): Promise<readonly number[]> {
  await page.route("**/echo.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "onmessage = ({ data }) => postMessage(data);" }),
  );
  await page.evaluate(startEcho);
  const echoes: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    await sweep(page, lever, 60, round * 0.7);
    await isQuiet(page);
    echoes.push(...(await seenBy(page)).echoes);
    await forget(page);
  }
  return echoes;
}

/** Drag for a while; what the page holds before, and at each tenth of it. */
export async function heapWhileDragging(page: Page, lever: string, seconds: number): Promise<readonly number[]> {
  const heap: number[] = [];
  const start = Date.now();
  for (let tenth = 1; tenth <= 10; tenth += 1) {
    while (Date.now() - start < (seconds * 1000 * tenth) / 10) {
      await sweep(page, lever, 60, Math.random());
      await forget(page);
    }
    heap.push(await heapMegabytes(page));
  }
  return heap;
}
