// A disk that says each call before it is made, and can be made to stop there. Plain JavaScript: killed writers use it too.
import * as disk from "node:fs/promises";
import { basename } from "node:path";

/**
 * The disk of `node:fs/promises`, traced. `before` and `after` are told each call that changes or secures something, as
 * "sync temporary" or "rename": the file's part in a save, not its name.
 */
export function tracedDisk(target, before, after = () => undefined) {
  const partOf = (path) =>
    path === target ? "file" : basename(path).startsWith(".foretide-") ? "temporary" : "folder";
  const tell = async (what, call) => {
    before(what);
    const result = await call();
    after(what);
    return result;
  };
  return {
    ...disk,
    rename: (from, to) => tell(`rename ${partOf(from)} to ${partOf(to)}`, () => disk.rename(from, to)),
    async open(path, ...rest) {
      const part = partOf(path);
      const file = await tell(`open ${part}`, () => disk.open(path, ...rest));
      return new Proxy(file, {
        get(from, key) {
          const value = Reflect.get(from, key);
          if (typeof value !== "function") return value;
          return (...args) => tell(`${String(key)} ${part}`, async () => Reflect.apply(value, from, args));
        },
      });
    },
  };
}
