#!/usr/bin/env node
// `npm start`: the workbench. In its own window where Electron can be had; else in the browser, from a loopback address.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildDesktop, root } from "./build-when-changed.mjs";
import { serve } from "./serve.mjs";

const chinese = /^zh/i.test(
  process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale,
);
const say = (zh, en) => process.stdout.write(`${chinese ? zh : en}\n`);

/** The Electron to run: the one named by ELECTRON_OVERRIDE_DIST_PATH, the installed one, or one fetched now. */
function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return join(override, process.platform === "win32" ? "electron.exe" : "electron");
  const home = join(root, "node_modules/electron");
  const installed = () => {
    const name = existsSync(join(home, "path.txt")) ? readFileSync(join(home, "path.txt"), "utf8") : undefined;
    return name && existsSync(join(home, "dist", name)) ? join(home, "dist", name) : undefined;
  };
  if (!installed()) spawnSync(process.execPath, [join(home, "install.js")], { stdio: "ignore", timeout: 300_000 });
  return installed();
}

function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Whether the file browser's opener could be started; where there is none the address on screen must do. */
function openInBrowser(url) {
  const [command, ...args] = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] }[process.platform] ?? ["xdg-open"];
  const child = spawn(command, [...args, url], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

async function startInBrowser() {
  const port = Number(process.env.FORETIDE_PORT ?? 0);
  const { url } = await serve(join(root, "out/renderer"), port);
  say(
    `拿不到 Electron，改在浏览器中打开：${url} （按 Ctrl C 结束）`,
    `Electron cannot be had here, so the workbench opens in the browser: ${url} (Ctrl C ends it)`,
  );
  if (hasDisplay()) openInBrowser(url);
}

function startInWindow(electron) {
  // Chromium refuses its sandbox to root; nobody should work as root, but containers do.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const child = spawn(electron, [...asRoot, root, ...process.argv.slice(2)], { stdio: "inherit" });
  child.on("exit", (code) => process.exit(code ?? 1));
}

buildDesktop();
const electron = process.env.FORETIDE_BROWSER ? undefined : findElectron();
if (electron) startInWindow(electron);
else await startInBrowser();
