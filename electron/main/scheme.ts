import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { protocol } from "electron";
import { pageHost, pageScheme } from "../page.ts";
import { parseUrl } from "./parse-url.ts";

/** The page may run its own scripts and WebAssembly made from models; it may load nothing from anywhere else. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const contentTypes = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".csv", "text/csv; charset=utf-8"],
  [".md", "text/markdown; charset=utf-8"],
  [".xmile", "application/xml; charset=utf-8"],
  [".wasm", "application/wasm"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".woff2", "font/woff2"],
]);

/** Must be said before the app is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges }]);
}

/** The file that an address names, inside `folder`; nothing for another host or a path that leaves it. */
export function fileOf(address: string, folder: string): string | undefined {
  const url = parseUrl(address);
  if (!url || url.protocol !== `${pageScheme}:` || url.host !== pageHost) return undefined;
  const path = decode(url.pathname);
  if (path === undefined || path.includes("\0") || path.includes("\\")) return undefined;
  const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
  return file.startsWith(normalize(folder) + sep) ? file : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined; // a broken escape names no file
  }
}

/** Serve the window's page from `folder`, each answer with the content security policy, workers' scripts too. */
export function setupScheme(folder: string): void {
  protocol.handle(pageScheme, async (request) => {
    const file = request.method === "GET" ? fileOf(request.url, folder) : undefined;
    const body = file === undefined ? undefined : await readFile(file).catch(() => undefined);
    if (file === undefined || body === undefined)
      return new Response("not found", { status: 404, headers: headersFor("") });
    return new Response(new Uint8Array(body), { headers: headersFor(file) });
  });
}

function headersFor(file: string): Record<string, string> {
  return {
    "content-type": contentTypes.get(extname(file).toLowerCase()) ?? "text/plain; charset=utf-8",
    "content-security-policy": contentSecurityPolicy,
    "x-content-type-options": "nosniff",
    "cache-control": "no-cache",
  };
}
