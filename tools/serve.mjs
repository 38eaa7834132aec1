// Serves the built workbench on this machine only, with the same content security policy as the desktop app.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const types = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".xmile", "application/xml; charset=utf-8"],
  [".csv", "text/csv; charset=utf-8"],
  [".md", "text/markdown; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".woff2", "font/woff2"],
]);

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "font-src 'self'; worker-src 'self'; connect-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'";

function fileOf(address, folder, under) {
  try {
    const whole = decodeURIComponent(new URL(address, "http://localhost").pathname);
    if (!whole.startsWith(under)) return undefined;
    const path = whole.slice(under.length - 1);
    const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    return file.startsWith(normalize(folder) + sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined; // a broken escape or a missing file: not found
  }
}

/** Serve `folder` at a loopback address, `under` a path that ends in a slash; resolves to that address. Port 0 takes a free one. */
export function serve(folder, { port = 0, under = "/" } = {}) {
  const server = createServer((request, response) => {
    const file =
      request.method === "GET" || request.method === "HEAD" ? fileOf(request.url ?? "/", folder, under) : undefined;
    const headers = {
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "cache-control": "no-cache",
    };
    if (file === undefined) response.writeHead(404, headers).end("not found");
    else {
      response.writeHead(200, { ...headers, "content-type": types.get(extname(file)) ?? "application/octet-stream" });
      if (request.method === "HEAD") response.end();
      else createReadStream(file).pipe(response);
    }
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () =>
      resolve({ url: `http://127.0.0.1:${server.address().port}${under}`, server }),
    );
  });
}
