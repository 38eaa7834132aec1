import type { BridgeLanguage, BridgeTheme } from "../../electron/bridge.ts";
import { discardBackup, dropRecovery, recover, recoveries, returnRecovery, writeBackup } from "./browser-backups.ts";
import { diskHandle, download, openFile, readFile, reopenFile, saveFile, saveFileAs } from "./browser-files.ts";
import { holdSession } from "./browser-sessions.ts";
import { copyImage, copyText } from "./clipboard.ts";
import { all, get, put } from "./database.ts";
import { safeFileName } from "./file-names.ts";
import type { DesktopEvent, OpenOutcome, Platform, RecentFile, SaveOutcome, StartState } from "./platform.ts";

interface RecentRow {
  readonly id: string;
  readonly name: string;
  readonly disk: FileSystemFileHandle;
  readonly openedAt: number;
}

function setting<Value extends string>(key: string, allowed: readonly Value[], otherwise: Value): Value {
  const stored = localStorage.getItem(`foretide-${key}`);
  return allowed.find((value) => value === stored) ?? otherwise;
}

function systemLanguage(): BridgeLanguage {
  return navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
}

async function startState(): Promise<StartState> {
  return {
    language: setting<BridgeLanguage>("language", ["zh", "en"], systemLanguage()),
    theme: setting<BridgeTheme>("theme", ["system", "light", "dark"], "system"),
    platform: navigator.userAgent.includes("Mac")
      ? "darwin"
      : navigator.userAgent.includes("Windows")
        ? "win32"
        : "linux",
    recoveries: await recoveries().catch(() => []),
  };
}

async function noteRecent(outcome: OpenOutcome): Promise<OpenOutcome> {
  const disk = outcome.status === "opened" ? diskHandle(outcome.file.handle) : undefined;
  if (outcome.status !== "opened" || !disk) return outcome;
  const row: RecentRow = { id: outcome.file.name, name: outcome.file.name, disk, openedAt: Date.now() };
  // The list is a convenience: a browser that refuses to keep it must not keep the file from opening.
  await put("recent", row).catch(() => undefined);
  return outcome;
}

async function recentFiles(): Promise<RecentFile[]> {
  const rows = await all<RecentRow>("recent").catch(() => []);
  return rows
    .sort((a, b) => b.openedAt - a.openedAt)
    .slice(0, 10)
    .map(({ id, name }) => ({ handle: id, name, folder: "" }));
}

async function openRecent(handle: string): Promise<OpenOutcome> {
  const row = await get<RecentRow>("recent", handle);
  if (!row) return { status: "failed", name: handle, code: "NotFoundError" };
  try {
    if ((await row.disk.requestPermission?.({ mode: "read" })) === "denied") return { status: "cancelled" };
    return await noteRecent(await readFile(await row.disk.getFile(), row.disk));
  } catch (cause) {
    return { status: "failed", name: row.name, code: cause instanceof DOMException ? cause.name : "unknown" };
  }
}

/** The outside as a browser offers it: pickers or downloads, backups in IndexedDB. */
export function createBrowserPlatform(): Platform {
  let isDirty = false;
  holdSession();
  window.addEventListener("beforeunload", (event) => {
    if (isDirty) event.preventDefault();
  });
  return {
    kind: "browser",
    start: startState,
    open: async () => noteRecent(await openFile()),
    openOther: openFile,
    openDropped: (file) => readFile(file),
    openRecent,
    reopen: reopenFile,
    recent: recentFiles,
    readBeside: async (_, relativePath) => ({ status: "failed", name: relativePath, code: "no-folder" }),
    save: saveFile,
    saveAs: saveFileAs,
    export: async (name, bytes): Promise<SaveOutcome> => download(safeFileName(name), bytes),
    writeBackup,
    discardBackup,
    recover,
    returnRecovery,
    dropRecovery,
    describeDocument: async (described) => {
      isDirty = described.isDirty;
      document.title = `${described.isDirty ? "● " : ""}${described.name ? `${described.name} - ` : ""}Foretide 观潮`;
    },
    closeAfterSave: async () => undefined,
    setLanguage: async (language) => localStorage.setItem("foretide-language", language),
    setTheme: async (theme) => localStorage.setItem("foretide-theme", theme),
    // Nothing outside the page speaks to a tab; the page's own drops and keys are handled above this door.
    listen: (_listener: (event: DesktopEvent) => void) => () => undefined,
    copyText,
    copyImage,
  };
}
