/** Where the window's page lives: its own scheme, so that nothing on disk or on the net is of the same origin. */
export const pageScheme = "app";
export const pageHost = "workbench";
export const pageOrigin = `${pageScheme}://${pageHost}`;

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

/** An address taken apart, or nothing where it is none (`URL.parse` needs Node 22). */
export function parseUrl(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

/**
 * Whether an address is our own page. Compared by scheme and host: the origin of a custom scheme is the text "null", which
 * every custom scheme shares.
 *
 * @param developmentUrl Where a development server offers the page, if one does.
 */
export function isOwnPage(address: string, developmentUrl?: string): boolean {
  const url = parseUrl(address);
  if (!url) return false;
  const development = developmentUrl === undefined ? undefined : parseUrl(developmentUrl);
  if (development?.protocol === "http:" && url.origin === development.origin) return true;
  return url.protocol === `${pageScheme}:` && url.host === pageHost;
}
