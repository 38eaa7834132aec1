import { contextBridge, ipcRenderer, webUtils } from "electron";
import type { DesktopBridge, DesktopEvent } from "../bridge.ts";

// The names are repeated as literals: a sandboxed preload should carry no schema library.
const request = (name: string, ...values: unknown[]) => ipcRenderer.invoke(`foretide:${name}`, ...values);

const bridge: DesktopBridge = {
  start: () => request("start"),
  open: () => request("open"),
  openOther: () => request("openOther"),
  async openDropped(file) {
    const path = webUtils.getPathForFile(file);
    // What was dragged out of another page is on no disk.
    return path ? request("openDropped", path) : { status: "failed", name: file.name, code: "NOT_A_FILE" };
  },
  openRecent: (handle) => request("openRecent", handle),
  reopen: (handle) => request("reopen", handle),
  recent: () => request("recent"),
  readBeside: (handle, relativePath) => request("readBeside", handle, relativePath),
  save: (handle, text, force) => request("save", handle, text, force),
  saveAs: (suggestedName, text) => request("saveAs", suggestedName, text),
  export: (suggestedName, bytes) => request("export", suggestedName, bytes),
  writeBackup: (name, text) => request("writeBackup", name, text),
  discardBackup: () => request("discardBackup"),
  recover: (id) => request("recover", id),
  returnRecovery: (id) => request("returnRecovery", id),
  dropRecovery: (id) => request("dropRecovery", id),
  versions: () => request("versions"),
  readVersion: (id) => request("readVersion", id),
  keepVersion: (name, text) => request("keepVersion", name, text),
  describeDocument: (document) => request("describeDocument", document),
  closeAfterSave: (isSaved) => request("closeAfterSave", isSaved),
  setLanguage: (language) => request("setLanguage", language),
  setTheme: (theme) => request("setTheme", theme),
  listen(listener) {
    const receive = (_event: unknown, message: DesktopEvent) => listener(message);
    ipcRenderer.on("foretide:event", receive);
    return () => ipcRenderer.removeListener("foretide:event", receive);
  },
};

contextBridge.exposeInMainWorld("foretide", bridge);
