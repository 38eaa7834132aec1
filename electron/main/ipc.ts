import { ipcMain, type WebContents } from "electron";
import { channelOf, type RequestName, requests } from "../channels.ts";
import { developmentUrl } from "./development.ts";
import { answer, type Handlers, isTrusted } from "./requests.ts";

/** Answer the window's requests: from the top frame of our own page only, and only in the form that `requests` gives. */
export function setupRequests(handlers: Handlers<WebContents>): void {
  for (const name of Object.keys(requests) as RequestName[]) {
    ipcMain.handle(channelOf(name), (event, ...values) => {
      if (!isTrusted(event.senderFrame, developmentUrl)) throw new Error(`foretide: ${name} refused, unknown sender`);
      return answer(handlers, name, event.sender, values);
    });
  }
}
