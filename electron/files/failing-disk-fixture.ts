import * as disk from "node:fs/promises";
import type { Disk } from "./atomic-write.ts";

/** A disk whose Nth call fails with `code`; `calls` counts them. */
export function failingDisk(failAt: number, code: string): { fs: Disk; calls: () => number } {
  let count = 0;
  const step = () => {
    count += 1;
    if (count === failAt) throw Object.assign(new Error(code), { code });
  };
  const guard =
    <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      step();
      return call(...args);
    };
  const open = async (...args: Parameters<typeof disk.open>) => {
    step();
    const file = await disk.open(...args);
    return new Proxy(file, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== "function") return value;
        // A file that cannot be closed would leak into the other tests: close it, then fail.
        return async (...rest: unknown[]) => {
          if (key === "close") await target.close();
          step();
          return key === "close" ? undefined : Reflect.apply(value, target, rest);
        };
      },
    });
  };
  const fs = {
    open,
    rename: guard(disk.rename),
    rm: disk.rm,
    realpath: guard(disk.realpath as (path: string) => Promise<string>),
    stat: guard(disk.stat as (path: string) => Promise<Awaited<ReturnType<typeof disk.stat>>>),
  };
  return { fs: fs as unknown as Disk, calls: () => count };
}
