import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isDocumentName } from "../main/documents.ts";

// What each system opens with a double click, as the installers are told.

const read = (path: string) => readFileSync(join(import.meta.dirname, "../..", path), "utf8");
const config = read("electron-builder.yml");

/** A platform's part of the configuration. */
function part(name: string): string {
  return new RegExp(`^${name}:\\n((?: {2}.*\\n)+)`, "m").exec(config)?.[1] ?? "";
}

/** Each association of a platform: the ending and what else is said of it. */
function associations(name: string): [string, string][] {
  return [...part(name).matchAll(/- \{ ext: (\S+?), (.*) \}/g)].map(([, ending = "", rest = ""]) => [ending, rest]);
}

test("Linux knows a scenario file by its whole ending, under a type that the desktop entry names too", () => {
  const file = read("electron/package/foretide-types.xml");
  const types = [...file.matchAll(/<mime-type type="(.*?)">([\s\S]*?)<\/mime-type>/g)];
  const globs = types.map(([, type, body = ""]) => [
    type,
    [...body.matchAll(/pattern="(.*?)"/g)].map((found) => found[1]),
  ]);
  expect(globs).toEqual([
    ["application/x-foretide-scenario+json", ["*.scenario.json"]],
    ["application/vnd.xmile+xml", ["*.xmile", "*.stmx"]],
  ]);
  expect(part("linux")).toContain(`mimeTypes: [${types.map(([, type]) => type).join(", ")}]`);
  expect(part("linux")).toContain("electron/package/foretide-types.xml, to: usr/share/mime/packages/");
});

test("a Mac offers Foretide for every .json, and takes none from the program that opens them", () => {
  expect(associations("mac").map(([ending, rest]) => [ending, /rank: (\w+)/.exec(rest)?.[1]])).toEqual([
    ["xmile", "Default"],
    ["stmx", "Alternate"],
    ["json", "Alternate"],
  ]);
});

test("Windows gives .xmile to Foretide and offers it for .json and .stmx, by a macro that leaves their own program", () => {
  const script = read("electron/package/file-types.nsh");
  expect(associations("win").map(([ending]) => ending)).toEqual(["xmile"]);
  expect(part("nsis")).toContain("include: electron/package/file-types.nsh");
  const classes = (macro: string) => [...script.matchAll(new RegExp(`insertmacro ${macro} "(\\w+)" "(\\S+)"`, "g"))];
  const offered = classes("offerToOpen").map(([, ending, type]) => [ending, type]);
  expect(offered.map(([ending]) => ending)).toEqual(["json", "stmx"]);
  expect(classes("stopOffering").map(([, ending, type]) => [ending, type])).toEqual(offered);
  expect(script).not.toMatch(/WriteRegStr SHELL_CONTEXT "Software\\Classes\\\.\$\{EXTENSION\}" /);
});

test("whatever a system may hand over is opened", () => {
  const endings = [...associations("mac"), ...associations("win")].map(([ending]) => ending);
  expect([...endings, "scenario.json"].filter((ending) => !isDocumentName(`a.${ending}`))).toEqual([]);
});
