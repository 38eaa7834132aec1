import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Language } from "../i18n/catalogue.ts";
import { translate } from "../i18n/translate.ts";
import { Failure } from "./failure.ts";

// From `cli/` in the sources and from `out/cli/` once built, the bundled models lie at different heights.
const depth = import.meta.url.includes("/out/cli/") ? "../.." : "..";
const root = fileURLToPath(new URL(depth, import.meta.url));

/** Where the bundled models and studies lie, `models/library` say. */
export function libraryFolder(room: "models" | "scenarios"): string {
  return join(root, room, "library");
}

/** Names of the bundled models. */
export function bundledModels(): string[] {
  return readdirSync(libraryFolder("models"))
    .filter((name) => name.endsWith(".xmile"))
    .map((name) => name.slice(0, -".xmile".length))
    .sort();
}

/**
 * The path that an argument names: itself, or that of a bundled model for `library:city`.
 *
 * @throws Failure with status 1 for a bundled model that does not exist.
 */
export function resolvePath(argument: string, language: Language): string {
  if (!argument.startsWith("library:")) return argument;
  const name = argument.slice("library:".length);
  const names = bundledModels();
  if (names.includes(name)) return join(libraryFolder("models"), `${name}.xmile`);
  throw new Failure(translate(language, "cli/unknown-library", { name, names: names.join(", ") }), 1);
}
