import { type IpcMainInvokeEvent, ipcMain, type WebContents } from "electron";
import type { z } from "zod";
import { channelOf, type RequestName, requests } from "../channels.ts";
import { pageHost, pageScheme } from "../page.ts";
import { parseUrl } from "./parse-url.ts";

/** The development server's address, where `electron-vite dev` serves the page. */
const developmentUrl = process.env.ELECTRON_RENDERER_URL;

/**
 * Whether an address is our own page. Compared by scheme and host: the origin of a custom scheme is the text "null", which
 * every custom scheme shares.
 */
export function isOwnPage(address: string): boolean {
  const url = parseUrl(address);
  if (!url) return false;
  if (developmentUrl && url.origin === new URL(developmentUrl).origin) return true;
  return url.protocol === `${pageScheme}:` && url.host === pageHost;
}

function isTrusted(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}

export type Handlers = {
  readonly [Name in RequestName]: (sender: WebContents, ...values: z.infer<(typeof requests)[Name]>) => unknown;
};

/** Answer the window's requests: from the top frame of our own page only, and only in the form that `requests` gives. */
export function setupRequests(handlers: Handlers): void {
  for (const name of Object.keys(requests) as RequestName[]) {
    ipcMain.handle(channelOf(name), (event, ...values) => {
      if (!isTrusted(event)) throw new Error(`foretide: ${name} refused, unknown sender`);
      const parsed = requests[name].safeParse(values);
      if (!parsed.success) throw new Error(`foretide: ${name} refused, malformed request`);
      const handler = handlers[name] as (sender: WebContents, ...values: readonly unknown[]) => unknown;
      return handler(event.sender, ...parsed.data);
    });
  }
}
