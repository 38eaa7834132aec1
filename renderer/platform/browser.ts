import type { BridgeLanguage, BridgeTheme } from "../../electron/bridge.ts";
import { discardBackup, dropRecovery, recover, recoveries, returnRecovery, writeBackup } from "./browser-backups.ts";
import { takeDrop } from "./browser-drop.ts";
import { download, openFile, reopenFile, saveFile, saveFileAs } from "./browser-files.ts";
import { noteRecent, openRecent, recentFiles } from "./browser-recent.ts";
import { holdSession } from "./browser-sessions.ts";
import { copyImage, copyText } from "./clipboard.ts";
import { safeFileName } from "./file-names.ts";
import type { DesktopEvent, Platform, Recovery, SaveOutcome, StartState } from "./platform.ts";

function setting<Value extends string>(key: string, allowed: readonly Value[], otherwise: Value): Value {
  try {
    const stored = localStorage.getItem(`foretide-${key}`);
    return allowed.find((value) => value === stored) ?? otherwise;
  } catch {
    // A browser that keeps nothing, as where cookies are blocked, refuses to be asked too.
    return otherwise;
  }
}

function keepSetting(key: string, value: string): void {
  try {
    localStorage.setItem(`foretide-${key}`, value);
  } catch {
    // Nothing can be kept; for this window it holds.
  }
}

/** Milliseconds that the window waits for what an earlier one left: a broken storage of the browser may never answer. */
const patience = 1_000;

async function recoveriesInTime(): Promise<readonly Recovery[]> {
  let clock: ReturnType<typeof setTimeout> | undefined;
  const nothing = new Promise<readonly Recovery[]>((resolve) => {
    clock = setTimeout(() => resolve([]), patience);
  });
  return Promise.race([recoveries().catch(() => []), nothing]).finally(() => clearTimeout(clock));
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
    recoveries: await recoveriesInTime(),
  };
}

/** The outside as a browser offers it: pickers or downloads, backups in IndexedDB. */
export function createBrowserPlatform(): Platform {
  let isDirty = false;
  let ownName = "";
  holdSession();
  window.addEventListener("beforeunload", (event) => {
    if (isDirty) event.preventDefault();
  });
  return {
    kind: "browser",
    start: startState,
    open: async () => noteRecent(await openFile()),
    openOther: openFile,
    takeDrop,
    openRecent,
    reopen: reopenFile,
    recent: recentFiles,
    readBeside: async (_, relativePath) => ({ status: "failed", name: relativePath, code: "no-folder" }),
    save: saveFile,
    saveAs: async (name, text) => noteRecent(await saveFileAs(name, text)),
    export: async (name, bytes): Promise<SaveOutcome> => download(safeFileName(name), bytes),
    writeBackup,
    // What cannot be reached holds nothing of this tab: its backups were refused as well.
    discardBackup: () => discardBackup().catch(() => undefined),
    recover,
    returnRecovery,
    dropRecovery,
    versions: async () => (await import("./browser-versions.ts")).versions(ownName),
    readVersion: async (id) => (await import("./browser-versions.ts")).readVersion(id),
    keepVersion: async (name, text) => (await import("./browser-versions.ts")).keepVersion(name, text),
    describeDocument: async (described) => {
      isDirty = described.isDirty;
      ownName = described.name;
      document.title = `${described.isDirty ? "● " : ""}${described.name ? `${described.name} - ` : ""}Foretide 观潮`;
    },
    closeAfterSave: async () => undefined,
    setLanguage: async (language) => keepSetting("language", language),
    setTheme: async (theme) => keepSetting("theme", theme),
    // Nothing outside the page speaks to a tab; the page's own drops and keys are handled above this door.
    listen: (_listener: (event: DesktopEvent) => void) => () => undefined,
    copyText,
    copyImage,
  };
}
