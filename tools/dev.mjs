#!/usr/bin/env node
// `npm run dev`: the workbench from its sources, changing as they change. In its own window where Electron can be had, else
// at a loopback address. FORETIDE_BROWSER=1 asks for the latter.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./build-when-changed.mjs";
import { electronFlags, findElectron, hasDisplay } from "./find-electron.mjs";

const electron = process.env.FORETIDE_BROWSER || !hasDisplay() ? undefined : findElectron();
const script = (name, ...args) => [join(root, "node_modules", name), ...args];

function inWindow() {
  const [first, ...rest] = [...electronFlags(), root, ...process.argv.slice(2)];
  return {
    // electron-vite puts the entry first on Electron's command line; a flag may stand there as well.
    args: script("electron-vite/bin/electron-vite.js", "dev", "--watch", "--", ...rest),
    environment: { ELECTRON_EXEC_PATH: electron, ELECTRON_ENTRY: first },
  };
}

const { args, environment } = electron
  ? inWindow()
  : { args: script("vite/bin/vite.js", "--config", "renderer/vite.config.ts"), environment: {} };
const child = spawn(process.execPath, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...environment } });
// Who ends this one, not by the keys of a terminal, ends the server too.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 1));
