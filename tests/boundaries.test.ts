import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { expect, test } from "vitest";
import policy from "./boundaries.json" with { type: "json" };

interface RoomPolicy {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
  readonly types?: readonly string[];
  /** Pure files of other rooms. */
  readonly files?: readonly string[];
}
interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const root = join(import.meta.dirname, "..");
const rooms = new Map<string, RoomPolicy>(Object.entries(policy.rooms));

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/(\.test|-fixture)\.tsx?$|\.d\.ts$|(^|\/)vite\.config\.ts$/.test(name))
    .map((name) => join(folder, name));
}

const importPattern =
  /^\s*(?:import|export)\s+(type\s)?[^"';]*?from\s+"([^"]+)"|^\s*import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"/gm;

/** Every import of a source file, static, dynamic or re-exported. */
function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(importPattern)].map((match) => ({
    file,
    specifier: match[2] ?? match[3] ?? match[4] ?? "",
    typeOnly: match[1] !== undefined,
  }));
}

function packageName(specifier: string): string {
  if (specifier.startsWith("node:")) return "node:*";
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

/** What is wrong with an import, or nothing. */
function violation({ file, specifier, typeOnly }: Import): string | undefined {
  const room = file.split("/")[0] ?? "";
  const allowed = rooms.get(room);
  if (!allowed) return `${file}: room ${room} is not in tests/boundaries.json`;
  if (!specifier.startsWith(".")) {
    return allowed.packages.includes(packageName(specifier)) ? undefined : `${file} imports package ${specifier}`;
  }
  const target = normalize(join(dirname(file), specifier));
  const targetRoom = target.split("/")[0] ?? "";
  if (targetRoom === room) return room === "models" ? insideModels(file, target) : undefined;
  if (allowed.rooms.includes(targetRoom)) return undefined;
  if (allowed.files?.includes(target)) return undefined;
  if (typeOnly && allowed.types?.includes(target)) return undefined;
  return `${file} imports ${target}`;
}

function level(path: string): number {
  const folder = relative("models", path).split("/")[0] ?? "";
  return policy.insideModels.order.findIndex((folders) => folders.includes(folder));
}

function insideModels(file: string, target: string): string | undefined {
  const [from, to] = [level(file), level(target)];
  const sameFolder = relative("models", file).split("/")[0] === relative("models", target).split("/")[0];
  const fine = to === -1 || sameFolder || from > to || policy.insideModels.facades.includes(file);
  return fine ? undefined : `${file} imports ${target}: models <- xmile, equations <- check <- compile <- run`;
}

test("every import goes in the allowed direction", () => {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && rooms.has(entry.name))
    .map((entry) => entry.name);
  const imports = folders
    .flatMap(sourceFiles)
    .flatMap((file) => importsOf(file, readFileSync(join(root, file), "utf8")));
  expect(imports.length).toBeGreaterThan(5);
  expect(imports.map(violation).filter((problem) => problem !== undefined)).toEqual([]);
});

const wrong = [
  ["models/run/run.ts", 'import { readFileSync } from "node:fs";'],
  ["models/model.ts", 'import { scenario } from "../scenarios/scenario.ts";'],
  ["models/check/check-model.ts", 'import { run } from "../run/run.ts";'],
  ["models/xmile/read-xmile.ts", 'import { parse } from "../equations/parse.ts";'],
  ["electron/main/index.ts", 'import { readXmile } from "../../models/xmile/read-xmile.ts";'],
  ["renderer/main.tsx", 'import { start } from "../electron/main/index.ts";'],
  ["renderer/main.tsx", 'import { bridge } from "../electron/bridge.ts";'],
  ["scenarios/a.ts", 'export { x } from "../cli/main.ts";'],
  ["models/a.ts", 'const later = await import("zod");'],
  ["attic/a.ts", 'import "../models/model.ts";'],
] as const;

test.each(wrong)("%s may not say %s", (file, text) => {
  expect(importsOf(file, text).map(violation)).toEqual([expect.stringContaining(file)]);
});

const right = [
  ["renderer/platform/desktop.ts", 'import type { Bridge } from "../../electron/bridge.ts";'],
  ["models/run/run.ts", 'import { compile } from "../compile/compile.ts";'],
  ["models/xmile/read-xmile.ts", 'import { canonicalName } from "../names.ts";'],
  ["cli/main.ts", 'import { readFileSync } from "node:fs";'],
] as const;

test.each(right)("%s may say %s", (file, text) => {
  expect(importsOf(file, text).map(violation)).toEqual([undefined]);
});
