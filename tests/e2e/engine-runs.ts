import type { Page } from "playwright/test";
import { silence } from "../../renderer/engine/client.ts";

// What passes between the page and its engine.

/** When runs came back last, by the page's clock. */
export function lastRuns(page: Page): Promise<number | undefined> {
  return page.evaluate(() => performance.getEntriesByName("runs stored").at(-1)?.startTime);
}

/**
 * Keep back what the engine is asked to run, until the function that is returned is called: none of it comes back. Held in the
 * page, for a host may not tell of a worker that is older than its debugger.
 */
export async function holdRuns(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    const held: (() => void)[] = [];
    Worker.prototype.postMessage = function (...message: readonly unknown[]) {
      const [request] = message;
      const send = () => Reflect.apply(post, this, message);
      if (Object(request).type === "run") held.push(send);
      else send();
    };
    const letRunsCome = () => {
      Worker.prototype.postMessage = post;
      for (const send of held) send();
    };
    Object.assign(globalThis, { letRunsCome });
  });
  return () => page.evaluate(() => Reflect.get(globalThis, "letRunsCome")());
}

/** From now on the engine's silence is told of after a moment: a user sits it out, a walk need not. */
export async function hastenSilence(page: Page): Promise<void> {
  await page.evaluate((long) => {
    const wait = globalThis.setTimeout;
    const hasten = (then: TimerHandler, milliseconds?: number) =>
      wait(then, milliseconds === long ? 100 : milliseconds);
    Object.assign(globalThis, { setTimeout: hasten });
  }, silence);
}
