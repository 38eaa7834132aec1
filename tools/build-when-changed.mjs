// Builds a part of the product, but only when one of its sources has changed since the last time.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** The newest change among the files below a path; a folder's own time tells of files that went away. */
function newest(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status?.isDirectory()) return status?.mtimeMs ?? 0;
  return readdirSync(path)
    .map((name) => newest(join(path, name)))
    .reduce((latest, time) => Math.max(latest, time), status.mtimeMs);
}

/**
 * Run each command of `steps` (Node scripts of installed packages) unless `sources` are older than the last build.
 *
 * @param onBuild Called before anything is run, with whether it is the first time.
 */
export function buildWhenChanged(name, sources, steps, onBuild) {
  const stamp = join(root, "out", `.built-${name}`);
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const started = new Date();
  if (sources.every((source) => newest(join(root, source)) < built)) return;
  onBuild?.(built === 0);
  for (const [script, ...args] of steps) {
    // What a build says is not a result: results own stdout.
    const { status } = spawnSync(process.execPath, [join(root, "node_modules", script), ...args], {
      cwd: root,
      stdio: ["ignore", 2, 2],
    });
    if (status !== 0) process.exit(2);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, "");
  utimesSync(stamp, started, started); // a source saved while the build ran counts as changed
}

const rooms = ["models", "scenarios", "reports", "i18n"];
const settings = ["package.json", "package-lock.json"];

export function buildCommandLine() {
  buildWhenChanged(
    "cli",
    [...rooms, ...settings, "cli"],
    [["vite/bin/vite.js", "build", "--config", "cli/vite.config.ts"]],
  );
}

export function buildDesktop(onBuild) {
  const sources = [...rooms, ...settings, "renderer", "electron", "docs", "electron.vite.config.ts"];
  const steps = [["electron-vite/bin/electron-vite.js", "build", "--logLevel", "warn"]];
  buildWhenChanged("desktop", sources, steps, onBuild);
}
