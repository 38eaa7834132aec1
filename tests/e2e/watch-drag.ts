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
  await page.evaluate((selector) => {
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
