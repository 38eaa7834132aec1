import { readFile } from "./browser-files.ts";
import { noteRecent } from "./browser-recent.ts";
import type { DroppedFile, OpenOutcome } from "./platform.ts";

/**
 * The files of a drop, each with its place on disk where the browser tells it: such a file is saved where it lies, and
 * stands among the recent ones. Elsewhere it is read, and saving it downloads a copy.
 */
export function takeDrop(data: DataTransfer): readonly DroppedFile[] {
  const dropped: DroppedFile[] = [];
  for (const item of data.items) {
    const file = item.getAsFile();
    if (!file) continue;
    // Asked for at once, whether it is opened or not: once the event is over the browser has forgotten it.
    const disk = diskFile(item);
    dropped.push({ file, open: async () => open(file, await disk) });
  }
  return dropped;
}

async function diskFile(item: DataTransferItem): Promise<FileSystemFileHandle | undefined> {
  const handle = await item.getAsFileSystemHandle?.().catch(() => undefined);
  return handle?.kind === "file" ? handle : undefined;
}

async function open(file: File, disk: FileSystemFileHandle | undefined): Promise<OpenOutcome> {
  return noteRecent(await readFile(file, disk));
}
