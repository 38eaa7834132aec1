// Finds, or sets up, what end-to-end tests run in: a Chromium and an Electron.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { findElectron, hasDisplay } from "../tools/find-electron.mjs";

const root = join(import.meta.dirname, "..");
const isRoot = process.getuid?.() === 0;

/** Where a program is, if it is installed. Without a shell, as on Windows, nothing is found. */
function onPath(name) {
  return spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout?.trim() || undefined;
}

let isListed = false;

/** Install packages where that can be done unasked. What went wrong is said; whether it worked, the caller looks. */
function installDebianPackages(names) {
  if (!isRoot || !onPath("apt-get")) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // Another installation may be under way, and a mirror may be slow.
  const patient = ["-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3"];
  const apt = (...args) =>
    spawnSync("apt-get", [...patient, ...args], { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
  // Old lists may still name packages that can be had: the installation is tried all the same.
  if (!isListed) isListed = apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", ...names);
}

/** The path of a Chromium: named, installed, installed now from Debian's packages, or Playwright's own. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && existsSync(named)) return named;
  const installed = () =>
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map(onPath).find(Boolean);
  const found = installed();
  if (found) return found;
  installDebianPackages(["chromium", "fonts-noto-cjk"]);
  const added = installed();
  if (added) return added;
  const playwright = spawnSync(join(root, "node_modules/.bin/playwright"), ["install", "chromium"], {
    stdio: "ignore",
    timeout: 600_000,
  });
  if (playwright.status !== 0) return undefined;
  return spawnSync(process.execPath, ["-p", "require('playwright').chromium.executablePath()"], {
    cwd: root,
    encoding: "utf8",
  }).stdout.trim();
}

/** A runnable Electron, and the command that gives it a screen; or the reason why there is none. */
export function findElectronHost() {
  const program = findElectron();
  if (!program)
    return { reason: "Electron is neither installed nor to be fetched here; set ELECTRON_OVERRIDE_DIST_PATH" };
  if (hasDisplay()) return { program, screen: [] };
  // xvfb-run without xauth is there and does not work.
  const hasScreen = () => ["xvfb-run", "xauth"].every(onPath);
  if (!hasScreen()) installDebianPackages(["xvfb", "xauth"]);
  if (!hasScreen()) return { reason: "there is no display, and no xvfb-run or xauth" };
  return { program, screen: ["xvfb-run", "-a", "-s", "-screen 0 1920x1200x24"] };
}

/** LibreOffice, the other program through which tables go: named, installed, or installed now from Debian's packages. */
export function findLibreOffice() {
  const named = process.env.FORETIDE_SOFFICE;
  if (named && existsSync(named)) return named;
  const found = onPath("soffice");
  if (found) return found;
  installDebianPackages(["libreoffice-calc"]);
  return onPath("soffice");
}
