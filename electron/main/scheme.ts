import { readFile } from "node:fs/promises";
import { protocol } from "electron";
import { pageScheme } from "../page.ts";
import { fileOf, headersFor } from "./page-files.ts";

/** Must be said before the app is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges }]);
}

/** Serve the window's page from `folder`. */
export function setupScheme(folder: string): void {
  protocol.handle(pageScheme, async (request) => {
    const file = request.method === "GET" ? fileOf(request.url, folder) : undefined;
    const body = file === undefined ? undefined : await readFile(file).catch(() => undefined);
    if (file === undefined || body === undefined)
      return new Response("not found", { status: 404, headers: headersFor("") });
    return new Response(new Uint8Array(body), { headers: headersFor(file) });
  });
}
