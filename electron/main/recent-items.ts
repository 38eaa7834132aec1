import { basename, dirname } from "node:path";
import { shortFolder } from "./documents.ts";

/** Recent files as a menu names them: by name, and where two have the same by their folder as well. */
export function recentItems(paths: readonly string[]): { readonly label: string; readonly path: string }[] {
  const names = paths.map((path) => basename(path));
  return paths.map((path, place) => {
    const name = names[place] ?? "";
    const isShared = names.indexOf(name) !== names.lastIndexOf(name);
    const label = isShared ? `${name} (${shortFolder(dirname(path))})` : name;
    // A menu takes a single & for the sign of a key.
    return { label: label.replaceAll("&", "&&"), path };
  });
}
