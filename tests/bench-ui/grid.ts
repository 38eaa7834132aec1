import type { Page } from "playwright";
import { chartsAreDrawn, forget, isQuiet, seenBy } from "./browser.ts";
import { paintedFrom } from "./latencies.ts";
import type { Seen } from "./probe.ts";

/** What the table of assumptions took, in milliseconds. */
export interface GridTimes {
  readonly opened: number;
  /** From frame to frame while scrolling. */
  readonly frames: readonly number[];
  /** From a paste of 1,000 cells to its runs in the store, of all scenarios in sight. */
  readonly pastes: readonly number[];
  /** From such a paste to four charts drawn with its runs. */
  readonly charted: readonly number[];
  /** The same where the charts are turned to right after it: with the table taken down and the view of charts built up. */
  readonly turned: readonly number[];
}

/** From the click on the tab to the frame that shows cells. */
function openGrid(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const tab = [...document.querySelectorAll("[role=tab]")].find((each) => each.textContent === "Assumptions");
        const start = performance.now();
        if (tab instanceof HTMLElement) tab.click();
        const look = () => {
          if (document.querySelectorAll("[role=gridcell]").length < 100) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        };
        requestAnimationFrame(look);
      }),
  );
}

async function scroll(page: Page): Promise<readonly number[]> {
  const box = await page.locator(".grid-table").boundingBox();
  if (!box) throw new Error("no table");
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2);
  await forget(page);
  await page.evaluate(() => {
    Reflect.get(globalThis, "seen").isCounting = true;
  });
  for (let step = 0; step < 240; step += 1) {
    const back = step % 120 >= 60 ? -1 : 1;
    if (step < 120) await page.mouse.wheel(0, 90 * back);
    else await page.mouse.wheel(120 * back, 0);
    await page.waitForTimeout(12);
  }
  const { frames } = await seenBy(page);
  return frames.slice(1).map((at, index) => at - (frames[index] ?? at));
}

/** Lay 50 x 20 numbers on the table, beginning at the cell with the focus; the charts are turned to in the same breath if they are to. */
function pasteOnce(page: Page, number: number, isToCharts = false): Promise<number> {
  return page.evaluate(
    ([value, isLeft]) => {
      const line = Array.from({ length: 20 }, (_, column) => value + column).join("\t");
      const data = new DataTransfer();
      data.setData("text/plain", Array.from({ length: 50 }, () => line).join("\n"));
      const at = performance.now();
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
      const tab = document.querySelector('[data-tab="compare"]');
      if (isLeft && tab instanceof HTMLElement) tab.click();
      return at;
    },
    [number, isToCharts] as const,
  );
}

async function toFirstCell(page: Page): Promise<void> {
  await page.getByRole("searchbox").first().fill("bench_");
  await page.locator('[role=row][row-index="1"] [role=gridcell][col-id]').nth(5).click();
}

/** A tab's button is pressed. */
async function openTab(page: Page, tab: "compare" | "assumptions"): Promise<void> {
  await page.locator(`[data-tab="${tab}"]`).click();
  await isQuiet(page);
}

/** Do again what was taken back; when that began. */
function redo(page: Page): Promise<number> {
  return page.evaluate(() => {
    const at = performance.now();
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "Z", ctrlKey: true, shiftKey: true, bubbles: true }));
    return at;
  });
}

function charted(seen: Seen, at: number): number {
  const stored = seen.stored.find((time) => time >= at);
  const painted = stored === undefined ? undefined : paintedFrom(seen, stored, 4);
  if (painted === undefined) throw new Error("a paste did not come to the charts");
  return painted - at;
}

/**
 * The table and the charts are never in sight together. What a paste takes until its runs are wanted is added to what it takes
 * from there to the charts, when it is taken back and done again beside them.
 */
async function pastesToCharts(page: Page, times: number): Promise<Pick<GridTimes, "charted" | "turned">> {
  const [charts, turned]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < times; turn += 1) {
    await openTab(page, "assumptions");
    await toFirstCell(page);
    await isQuiet(page);
    await forget(page);
    const at = await pasteOnce(page, 1000 + turn * 25, true);
    await isQuiet(page);
    const seen = await seenBy(page);
    const planned = (seen.wanted.find((time) => time >= at) ?? Number.NaN) - at;
    turned.push(charted(seen, at));
    await page.keyboard.press("Control+z");
    await isQuiet(page);
    await forget(page);
    const again = await redo(page);
    await isQuiet(page);
    charts.push(planned + charted(await seenBy(page), again));
  }
  return { charted: charts, turned };
}

async function pastes(page: Page, times: number): Promise<readonly number[]> {
  await toFirstCell(page);
  const spans: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    await forget(page);
    const at = await pasteOnce(page, 100 + turn * 25);
    await isQuiet(page);
    const { stored, wanted } = await seenBy(page);
    const [first = Number.NaN, done = Number.NaN] = [
      wanted.find((time) => time >= at),
      stored.find((time) => time >= at),
    ];
    if (!(first < done)) throw new Error("a paste was not run");
    spans.push(done - at);
  }
  const last = String(100 + (times - 1) * 25);
  if ((await page.getByRole("gridcell", { name: last, exact: true }).count()) < 5)
    throw new Error("a paste was refused");
  return spans;
}

/** Open the table, scroll it both ways, and paste into it. */
export async function measureGrid(page: Page): Promise<GridTimes> {
  await chartsAreDrawn(page);
  const opened = await openGrid(page);
  await isQuiet(page);
  const rows = Number(await page.locator("[aria-rowcount]").first().getAttribute("aria-rowcount"));
  const columns = Number(await page.locator("[aria-colcount]").first().getAttribute("aria-colcount"));
  if (rows < 500 || columns < 200) throw new Error(`the table has ${rows} rows and ${columns} columns`);
  const frames = await scroll(page);
  return { opened, frames, pastes: await pastes(page, 20), ...(await pastesToCharts(page, 12)) };
}
