#!/usr/bin/env node
// `npm run package`: an AppImage and an unpacked folder in dist/. Options pass through to electron-builder: `-- --dir`.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildDesktop, root } from "./build-when-changed.mjs";

buildDesktop();
const builder = join(root, "node_modules/electron-builder/cli.js");
const args = ["--config", "electron-builder.yml", "--publish", "never", ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, [builder, ...args], { cwd: root, stdio: "inherit" }).status ?? 1);
