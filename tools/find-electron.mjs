// Finds the Electron to run, or fetches it, and says how to start it.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./build-when-changed.mjs";

const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;

/**
 * The path of Electron's program: from the folder in ELECTRON_OVERRIDE_DIST_PATH, installed, or fetched now.
 *
 * @param onFetch Called before it is fetched.
 */
export function findElectron(onFetch) {
  if (override) return join(override, process.platform === "win32" ? "electron.exe" : "electron");
  const home = join(root, "node_modules/electron");
  const installed = () => {
    const name = existsSync(join(home, "path.txt")) ? readFileSync(join(home, "path.txt"), "utf8") : undefined;
    return name && existsSync(join(home, "dist", name)) ? join(home, "dist", name) : undefined;
  };
  if (installed()) return installed();
  onFetch?.();
  spawnSync(process.execPath, [join(home, "install.js")], { stdio: "ignore", timeout: 300_000 });
  return installed();
}

/** What goes before the app's folder on Electron's command line. */
export function electronFlags() {
  // Chromium refuses its sandbox to root; nobody should work as root, but containers do.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  // Somebody else's Electron may load the app late; what must be said before it is ready is then said by this file.
  return [...asRoot, ...(override ? ["--require", join(root, "out/main/before-ready.cjs")] : [])];
}

/** Whether there is a screen to open a window on. */
export function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
