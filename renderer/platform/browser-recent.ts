import { diskHandle, readFile } from "./browser-files.ts";
import { all, get, put, remove } from "./database.ts";
import type { OpenOutcome, RecentFile, SaveOutcome } from "./platform.ts";
import { randomId } from "./random-id.ts";

interface RecentRow {
  readonly id: string;
  readonly name: string;
  readonly disk: FileSystemFileHandle;
  readonly openedAt: number;
}

/** Most files in the list. */
const most = 10;

async function rows(): Promise<RecentRow[]> {
  return (await all<RecentRow>("recent")).sort((a, b) => b.openedAt - a.openedAt);
}

/** Whether a row is of this very file; names do not tell, for a browser keeps the folder to itself. */
async function isOf({ disk }: RecentRow, other: FileSystemFileHandle): Promise<boolean> {
  return disk.isSameEntry(other).catch(() => false);
}

async function note(disk: FileSystemFileHandle): Promise<void> {
  const before = await rows();
  const same = await Promise.all(before.map((row) => isOf(row, disk)));
  const [own, ...twins] = before.filter((_, place) => same[place]);
  const others = before.filter((_, place) => !same[place]);
  const row: RecentRow = { id: own?.id ?? randomId(), name: disk.name, disk, openedAt: Date.now() };
  await put("recent", row);
  for (const { id } of [...twins, ...others.slice(most - 1)]) await remove("recent", id);
}

/** Put a file that was opened or saved at the head of the recent ones; one without a handle cannot be opened again. */
export async function noteRecent<Outcome extends OpenOutcome | SaveOutcome>(outcome: Outcome): Promise<Outcome> {
  const handle =
    outcome.status === "opened" ? outcome.file.handle : outcome.status === "saved" ? outcome.handle : undefined;
  const disk = handle === undefined ? undefined : diskHandle(handle);
  // The list is a convenience: a browser that refuses to keep it must not keep the file from opening.
  if (disk) await note(disk).catch(() => undefined);
  return outcome;
}

/** The files that were opened or saved last, the newest first. */
export async function recentFiles(): Promise<RecentFile[]> {
  return (await rows().catch(() => [])).map(({ id, name, openedAt }) => ({
    handle: id,
    name,
    folder: "",
    openedAt: new Date(openedAt).toISOString(),
  }));
}

/** Open a file of the list. */
export async function openRecent(handle: string): Promise<OpenOutcome> {
  const row = await get<RecentRow>("recent", handle);
  if (!row) return { status: "failed", name: "", code: "NotFoundError" };
  try {
    if ((await row.disk.requestPermission?.({ mode: "read" })) === "denied") return { status: "cancelled" };
    return await noteRecent(await readFile(await row.disk.getFile(), row.disk));
  } catch (cause) {
    const code = cause instanceof DOMException ? cause.name : "unknown";
    if (code === "NotFoundError") await remove("recent", handle).catch(() => undefined);
    return { status: "failed", name: row.name, code };
  }
}
