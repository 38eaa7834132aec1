import { app, session, shell } from "electron";
import { isOwnPage, parseUrl } from "../page.ts";
import { developmentUrl } from "./development.ts";

/** Deny every permission, asked for or looked up: Electron allows both unless told otherwise. */
export function setupPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(isHarmless(permission)));
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => isHarmless(permission));
  session.defaultSession.setDevicePermissionHandler(() => false);
}

/** Copying a chart or a table is the user's own doing and reads nothing. */
function isHarmless(permission: string): boolean {
  return permission === "clipboard-sanitized-write";
}

const outside = ["http", "https", "ws", "wss", "ftp", "file"].map((scheme) => `${scheme}://*/*`);

/** Nothing is ever asked of the net; the page's policy says so too, and this holds whatever becomes of the page. */
export function setupNoNetwork(): void {
  // Even with spelling unchecked in every window, the session would fetch a dictionary for the system's language.
  session.defaultSession.setSpellCheckerEnabled(false);
  session.defaultSession.setSpellCheckerLanguages([]);
  session.defaultSession.webRequest.onBeforeRequest({ urls: outside }, ({ url }, answer) => {
    answer({ cancel: !(developmentUrl && parseUrl(url)?.host === parseUrl(developmentUrl)?.host) });
  });
}

/** No page but ours in any window: no navigation away, no new windows, no embedded views. */
export function setupNavigationGuards(askToOpen: (url: string) => Promise<boolean>): void {
  const keepHome = (event: { readonly url: string; preventDefault(): void }) => {
    if (!isOwnPage(event.url, developmentUrl)) event.preventDefault();
  };
  app.on("web-contents-created", (_event, contents) => {
    contents.on("will-navigate", keepHome);
    contents.on("will-frame-navigate", keepHome);
    contents.on("will-redirect", keepHome);
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      void openOutside(url, askToOpen);
      return { action: "deny" };
    });
  });
}

/** An https address opens in the system's browser, after asking; anything else does nothing. */
async function openOutside(url: string, askToOpen: (url: string) => Promise<boolean>): Promise<void> {
  if (parseUrl(url)?.protocol === "https:" && (await askToOpen(url))) await shell.openExternal(url);
}
