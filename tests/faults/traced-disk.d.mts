import type { Disk } from "../../electron/files/atomic-write.ts";

export function tracedDisk(target: string, before: (call: string) => void, after?: (call: string) => void): Disk;
