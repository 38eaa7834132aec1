import type { Server } from "node:http";
import { join } from "node:path";
import { gzippedKilobytes, seenBy, withPage } from "./browser.ts";

/** Milliseconds from navigation, and kilobytes over the wire, until there is something to see. */
export interface Start {
  readonly shell: number;
  readonly chart: number;
  readonly kilobytes: number;
}

/** Open the workbench as on the first day: a new profile, nothing cached. */
export async function startOnce(url: string, server: Server, folder: string): Promise<Start> {
  const asked = new Set<string>();
  const note = ({ url: path = "/" }: { url?: string }) => asked.add(path === "/" ? "/index.html" : path);
  server.on("request", note);
  const times = await withPage(url, async (page) => {
    await page.waitForFunction(() => {
      const seen = Reflect.get(globalThis, "seen");
      return seen.draws.some(({ painted }: { painted: number }) => painted > 0) && seen.shell > 0;
    });
    server.off("request", note);
    return seenBy(page);
  });
  const kilobytes = [...asked].reduce((sum, path) => sum + gzippedKilobytes(join(folder, path)), 0);
  return { shell: times.shell ?? Number.NaN, chart: times.draws[0]?.painted ?? Number.NaN, kilobytes };
}
