import { extname, join, normalize, sep } from "node:path";
import { contentSecurityPolicy, pageHost, pageScheme, parseUrl } from "../page.ts";

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

/** What every answer carries; workers' scripts need the policy too, since they inherit none. */
export function headersFor(file: string): Record<string, string> {
  return {
    "content-type": contentTypes.get(extname(file).toLowerCase()) ?? "text/plain; charset=utf-8",
    "content-security-policy": contentSecurityPolicy,
    "x-content-type-options": "nosniff",
    "cache-control": "no-cache",
  };
}
