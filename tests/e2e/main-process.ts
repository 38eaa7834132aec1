import type * as Electron from "electron";
import type { ElectronApplication } from "playwright/test";

// The debugger hands over an answer a moment after the function has returned, and holds it only weakly until then: when the
// process collects garbage in that moment, the function has run and its answer is lost.

/** Whatever runs the desktop app; the browser has none. */
interface Host {
  readonly app: ElectronApplication | undefined;
}

/** The desktop app, which the desktop's specifications always have. */
export function desktop({ app }: Host): ElectronApplication {
  if (!app) throw new Error("this specification is for the desktop only");
  return app;
}

const isLost = (error: unknown) => String(error).includes("garbage collected");

/** Ask the main process for something, anew where the answer was lost. For reading only, since what is asked may run twice. */
export async function readMain<Answer>(
  host: Host,
  read: (electron: typeof Electron) => Answer | Promise<Answer>,
): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await desktop(host).evaluate<Answer>(read);
    } catch (error) {
      if (tries === 3 || !isLost(error)) throw error;
    }
  }
}

/** Do something in the main process, once. What returns at once has been done even where the answer was lost. */
export async function doInMain<Given>(
  host: Host,
  act: (electron: typeof Electron, given: Given) => void,
  given?: Given,
): Promise<void> {
  try {
    // What the debugger hands over is what it was given: plain data, which its types cannot say of a type yet to be named.
    await desktop(host).evaluate(act as (electron: typeof Electron, given: unknown) => void, given);
  } catch (error) {
    if (!isLost(error)) throw error;
  }
}
