import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { temporaryPrefix } from "./atomic-write.ts";

/** A write takes milliseconds; a temporary file this old belongs to one that was killed. */
const minuteMs = 60_000;

/** Remove what killed writes left in a folder: our own temporary files, older than a minute. Their number. */
export async function sweepTemporaries(folder: string, now: number = Date.now()): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let swept = 0;
  for (const name of names.filter((each) => each.startsWith(temporaryPrefix) && each.endsWith(".tmp"))) {
    const status = await stat(join(folder, name)).catch(() => undefined);
    if (!status?.isFile() || now - status.mtimeMs < minuteMs) continue;
    await rm(join(folder, name), { force: true });
    swept += 1;
  }
  return swept;
}
