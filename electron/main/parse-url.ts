/** An address taken apart, or nothing where it is none (`URL.parse` needs Node 22). */
export function parseUrl(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
