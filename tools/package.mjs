#!/usr/bin/env node
// `npm run package`: an AppImage and an unpacked folder in dist/. Options pass through to electron-builder: `-- --dir`.
// Electron is fetched; where ELECTRON_OVERRIDE_DIST_PATH names one, that is packed, whatever its version.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildDesktop, root } from "./build-when-changed.mjs";

/** What tells electron-builder to pack an Electron that is there already. */
function electronAtHand(folder) {
  const version = join(folder, "version");
  const number = existsSync(version) ? readFileSync(version, "utf8").trim().replace(/^v/, "") : undefined;
  return [`-c.electronDist=${folder}`, ...(number ? [`-c.electronVersion=${number}`] : [])];
}

buildDesktop();
const builder = join(root, "node_modules/electron-builder/cli.js");
const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
const args = [
  ...["--config", "electron-builder.yml", "--publish", "never"],
  ...(override ? electronAtHand(override) : []),
  ...process.argv.slice(2),
];
const { status } = spawnSync(process.execPath, [builder, ...args], { cwd: root, stdio: "inherit" });
if (status !== 0)
  process.stderr.write(
    "\nWhere Electron cannot be fetched: unpack one, name its folder in ELECTRON_OVERRIDE_DIST_PATH, and add `-- --dir`.\n",
  );
process.exit(status ?? 1);
