/** What the user says of a window's unsaved work. */
export type Answer = "save" | "discard" | "cancel";

/** What closing asks of a window. */
export interface Closable {
  readonly isDirty: () => boolean;
  /** Ask what is to become of the unsaved work; only where there is some. */
  readonly ask: () => Promise<Answer>;
  /** Have the page save; false where it could not, which the page then shows. */
  readonly save: () => Promise<boolean>;
  /** Wait for the page's answer no longer, as where it hangs: it was not saved. Whether there was a wait. */
  readonly giveUpSave: () => boolean;
  /** Close for good, unsaved work or not. */
  readonly finish: () => Promise<void>;
}

/** Close one window; false where it stays. */
export async function closeOne(window: Closable): Promise<boolean> {
  const answer = window.isDirty() ? await window.ask() : "discard";
  if (answer === "cancel" || (answer === "save" && !(await window.save()))) return false;
  await window.finish();
  return true;
}

/**
 * Close all windows, or none that has unsaved work: every question is asked, one window after the other, before anything is
 * saved or given up. False where one was cancelled, a save failed, or new work was done meanwhile.
 */
export async function closeAll(windows: readonly Closable[]): Promise<boolean> {
  const answers = new Map<Closable, Answer>();
  for (const window of windows) {
    if (!window.isDirty()) continue;
    const answer = await window.ask();
    if (answer === "cancel") return false;
    answers.set(window, answer);
  }
  for (const [window, answer] of answers) if (answer === "save" && !(await window.save())) return false;
  if (windows.some((window) => window.isDirty() && answers.get(window) !== "discard")) return false;
  for (const window of windows) await window.finish();
  return true;
}

/**
 * One attempt to quit at a time: who asks again has the question on the screen already. Only where a page was told to save and
 * does not answer, it is given up, and all are asked anew. False where the windows stay.
 */
export function quitter(windows: () => readonly Closable[]): () => Promise<boolean> {
  let attempt: Promise<boolean> | undefined;
  return async () => {
    if (attempt !== undefined) {
      if (windows().filter((window) => window.giveUpSave()).length === 0) return false;
      await attempt;
      if (attempt !== undefined) return false;
    }
    attempt = closeAll(windows()).finally(() => {
      attempt = undefined;
    });
    return attempt;
  };
}
