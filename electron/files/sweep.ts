import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { temporaryPrefix } from "./atomic-write.ts";

/** A write takes milliseconds; a temporary file this old belongs to one that was killed. */
const minuteMs = 60_000;

/** Remove what killed writes left in a folder: our own temporary files, older than a minute. The number of those that are gone. */
export async function sweepTemporaries(folder: string, now: number = Date.now(), remove = rm): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let swept = 0;
  for (const name of names.filter((each) => each.startsWith(temporaryPrefix) && each.endsWith(".tmp"))) {
    const status = await stat(join(folder, name)).catch(() => undefined);
    if (!status?.isFile() || now - status.mtimeMs < minuteMs) continue;
    // In a folder that cannot be written it stays: no document is to be kept from opening by that.
    const isGone = await remove(join(folder, name), { force: true }).then(
      () => true,
      () => false,
    );
    if (isGone) swept += 1;
  }
  return swept;
}
