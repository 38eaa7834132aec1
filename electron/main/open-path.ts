import { dirname } from "node:path";
import { app } from "electron";
import type { OpenOutcome, SaveOutcome } from "../bridge.ts";
import { sweepTemporaries } from "../files/sweep.ts";
import type { Desktop } from "./desktop.ts";
import type { DocumentWindow } from "./document-window.ts";

/** Open a document in a window, or bring the window to the front that has it open. */
export async function openPath(desktop: Desktop, opened: DocumentWindow, path: string): Promise<OpenOutcome> {
  const other = desktop.windowWith(path);
  if (other && other !== opened) {
    other.window.focus();
    return { status: "cancelled" };
  }
  opened.opening = path;
  const outcome = await opened.files.openDocument(path);
  if (outcome.status !== "opened") delete opened.opening;
  if (outcome.status === "opened") {
    app.addRecentDocument(path);
    await Promise.all([desktop.settings.addRecent(path), sweepTemporaries(dirname(path))]);
  } else await desktop.settings.removeRecent(path);
  desktop.refreshMenu();
  return outcome;
}

/** Note a saved document among the recent ones, and what it says among its earlier versions. */
export async function noteSaved(
  desktop: Desktop,
  opened: DocumentWindow,
  outcome: SaveOutcome,
  text: string,
): Promise<SaveOutcome> {
  if (outcome.status !== "saved") return outcome;
  const path = opened.files.pathOf(outcome.handle);
  if (path !== undefined) {
    await desktop.settings.addRecent(path);
    // The document itself is saved: a version that was not kept is told of with the next backup.
    await desktop.snapshots.note({ name: outcome.name, path }, text).catch(() => undefined);
    desktop.refreshMenu();
  }
  return outcome;
}
