import { realpathSync } from "node:fs";

/** Whether two paths lead to one file, links followed. A file that is not there yet is told by its path. */
export function isSameFile(one: string | undefined, other: string): boolean {
  return one !== undefined && (one === other || placeOf(one) === placeOf(other));
}

function placeOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
