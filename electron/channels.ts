import { z } from "zod";

const handle = z.string().regex(/^[0-9a-f]{32}$/);
const fileName = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^/\\\0]+$/);
const recoveryId = z.string().regex(/^[0-9a-f-]{8,64}$/);
const versionId = z.string().regex(/^[0-9a-f]{32}\.\d{1,16}$/);
const documentText = z.string().max(20_000_000);

/**
 * Every request a window can make: the channel's name and the form of its arguments. Nothing else gets through, whatever a
 * page that was taken over may send.
 */
export const requests = {
  start: z.tuple([]),
  open: z.tuple([]),
  openOther: z.tuple([]),
  openDropped: z.tuple([z.string().min(1).max(4096)]),
  openRecent: z.tuple([handle]),
  reopen: z.tuple([handle]),
  recent: z.tuple([]),
  readBeside: z.tuple([handle, z.string().min(1).max(1024)]),
  save: z.tuple([handle, documentText, z.boolean()]),
  saveAs: z.tuple([fileName, documentText]),
  export: z.tuple([fileName, z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 200_000_000)]),
  writeBackup: z.tuple([fileName, documentText]),
  discardBackup: z.tuple([]),
  recover: z.tuple([recoveryId]),
  returnRecovery: z.tuple([recoveryId]),
  dropRecovery: z.tuple([recoveryId]),
  versions: z.tuple([]),
  readVersion: z.tuple([versionId]),
  keepVersion: z.tuple([fileName, documentText]),
  describeDocument: z.tuple([
    z.strictObject({ name: z.string().max(300), isDirty: z.boolean(), handle: handle.optional() }),
  ]),
  closeAfterSave: z.tuple([z.boolean()]),
  setLanguage: z.tuple([z.enum(["zh", "en"])]),
  setTheme: z.tuple([z.enum(["system", "light", "dark"])]),
} as const;

export type RequestName = keyof typeof requests;

/** The channel of a request, and that of what the main process tells a window. */
export const channelOf = (name: RequestName): string => `foretide:${name}`;
export const eventChannel = "foretide:event";
