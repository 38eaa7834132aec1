import type { Page } from "playwright";
import { chartsAreDrawn, forget, isQuiet, seenBy } from "./browser.ts";

/** What the table of assumptions took, in milliseconds. */
export interface GridTimes {
  readonly opened: number;
  /** From frame to frame while scrolling. */
  readonly frames: readonly number[];
  /** From a paste of 1,000 cells to its runs in the store, of all scenarios in sight. */
  readonly pastes: readonly number[];
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

/** Lay 50 x 20 numbers on the table, beginning at the cell with the focus. */
function pasteOnce(page: Page, number: number): Promise<number> {
  return page.evaluate((value) => {
    const line = Array.from({ length: 20 }, (_, column) => value + column).join("\t");
    const data = new DataTransfer();
    data.setData("text/plain", Array.from({ length: 50 }, () => line).join("\n"));
    const at = performance.now();
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
    return at;
  }, number);
}

async function pastes(page: Page, times: number): Promise<readonly number[]> {
  const find = page.getByRole("searchbox").first();
  await find.fill("bench_");
  await page.locator('[role=row][row-index="1"] [role=gridcell][col-id]').nth(5).click();
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
  return { opened, frames, pastes: await pastes(page, 20) };
}
