import type { Locator, Page } from "playwright/test";
import { boxOf } from "./study-page.ts";
import { expect } from "./workbench.ts";

/** One drawing of a chart: which of the pictures seen so far, and what the words beside it and the thumb were when it was drawn. */
export interface Drawing {
  readonly chart: string;
  readonly picture: number;
  readonly words: string;
  readonly thumb: string;
}

/**
 * Note each drawing of a chart, and what an element says at that moment: where lines and words are drawn together the words
 * are there first, and where the lines go ahead they are still the former ones.
 */
export async function watchDrag(page: Page, words: string): Promise<void> {
  await page.evaluate(async (selector) => {
    // What was on its way is drawn by the second frame.
    for (const _ of [1, 2]) await new Promise((then) => requestAnimationFrame(then));
    const said = () => document.querySelector(selector)?.textContent ?? "";
    const held = () => document.querySelector<HTMLElement>('.slider[data-dragging="true"] .slider-thumb');
    const drawings: Drawing[] = [];
    const pictures: string[] = [];
    Object.assign(globalThis, { watched: { drawings } });
    const clear = CanvasRenderingContext2D.prototype.clearRect;
    CanvasRenderingContext2D.prototype.clearRect = function (...box) {
      const chart = this.canvas.closest("[data-chart]")?.getAttribute("data-chart");
      const beside = { words: said(), thumb: held()?.style.left ?? "" };
      const note = () => {
        const picture = this.canvas.toDataURL();
        if (!pictures.includes(picture)) pictures.push(picture);
        drawings.push({ chart: chart ?? "", picture: pictures.indexOf(picture), ...beside });
      };
      // A canvas that is cleared is drawn before anything else is done.
      if (chart) queueMicrotask(note);
      return clear.apply(this, box);
    };
  }, words);
}

/** The drawings since the last call. */
export function takeDrawings(page: Page): Promise<readonly Drawing[]> {
  return page.evaluate(() => {
    const { drawings } = Reflect.get(globalThis, "watched") as { drawings: Drawing[] };
    return drawings.splice(0);
  });
}

/** The charts that showed something new, and the thumb with them, while the words beside them were still the former ones. */
export function aheadOfWords(drawings: readonly Drawing[]): ReadonlySet<string> {
  const ahead = new Set<string>();
  const last = new Map<string, Drawing>();
  for (const drawing of drawings) {
    const former = last.get(drawing.chart);
    const isNew = former?.picture !== drawing.picture && former?.thumb !== drawing.thumb;
    if (former && isNew && former.words === drawing.words) ahead.add(drawing.chart);
    last.set(drawing.chart, drawing);
  }
  return ahead;
}

/** The picture of a chart as it stands, also of one that is hidden. */
function pictureOf(chart: Locator): Promise<string> {
  return chart.evaluate((element) => [...element.querySelectorAll("canvas")].map((each) => each.toDataURL()).join());
}

/**
 * While a lever is held, charts out of sight are hidden and left as they were; the last of them comes back, with its newest
 * lines, when one scrolls to it, and goes again. What is returned sees, after the lever is let go, that all are back, and that
 * this one, once it is in sight, is of the last move.
 */
export async function awayIsHidden(page: Page): Promise<() => Promise<void>> {
  const [first, last] = [page.locator("[data-chart]").first(), page.locator("[data-chart]").last()];
  const scrollTo = (chart: Locator) => chart.evaluate((element) => element.scrollIntoView());
  const [away, plot] = [page.locator('.chart-plot[data-away="true"]'), last.locator(".chart-plot").first()];
  await expect(page.locator('.chart-plot[data-away="false"]')).not.toHaveCount(0);
  await expect(plot).toBeHidden();
  const name = await last.getAttribute("data-chart");
  const { former, drawn } = { former: await pictureOf(last), drawn: await takeDrawings(page) };
  expect(drawn.filter(({ chart }) => chart === name)).toEqual([]);
  await scrollTo(last);
  await expect(plot).toBeVisible();
  await expect.poll(() => pictureOf(last)).not.toBe(former);
  await scrollTo(first);
  await expect(plot).toBeHidden();
  const held = await pictureOf(last);
  return async () => {
    await expect(away).toHaveCount(0);
    await scrollTo(last);
    await expect.poll(() => pictureOf(last)).not.toBe(held);
    await scrollTo(first);
  };
}

/** The thumb of a slider comes to where the pointer is, to its next step. */
export async function thumbIsAt(slider: Locator, x: number): Promise<void> {
  const thumb = slider.locator(".slider-thumb");
  await expect
    .poll(async () => {
      const { x: left, width } = await boxOf(thumb);
      return Math.abs(left + width / 2 - x);
    })
    .toBeLessThan(4);
}
