import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentSecurityPolicy } from "../electron/page.ts";

// What no running window can show: settings of the packaged app, and that there is one door only for each danger. What a
// running window shows is in e2e/security*.spec.ts.

const root = join(import.meta.dirname, "..");

/** Product sources, by path. */
const sources = new Map(
  ["electron", "renderer", "reports", "scenarios", "models", "i18n"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !/(\.test|-fixture)\.tsx?$/.test(name))
      .map((name) => [join(folder, name), readFileSync(join(root, folder, name), "utf8")] as const),
  ),
);

/** The sources in which a pattern stands. */
function filesWith(pattern: RegExp): string[] {
  return [...sources].filter(([, text]) => pattern.test(text)).map(([path]) => path);
}

test("the policy is the one that was decided, to the letter", () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; worker-src 'self'; connect-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'",
  );
});

test("in the packaged app nothing but our own code runs in our process", () => {
  const text = readFileSync(join(root, "electron-builder.yml"), "utf8");
  const fuses = /^electronFuses:\n((?: {2}\w+: \w+\n)+)/m.exec(text)?.[1] ?? "";
  expect(
    Object.fromEntries(
      fuses
        .trim()
        .split(/\n\s*/)
        .map((line) => line.split(": ")),
    ),
  ).toEqual({
    runAsNode: "false",
    enableCookieEncryption: "true",
    enableNodeOptionsEnvironmentVariable: "false",
    enableNodeCliInspectArguments: "false",
    enableEmbeddedAsarIntegrityValidation: "true",
    onlyLoadAppFromAsar: "true",
    grantFileProtocolExtraPrivileges: "false",
  });
  expect(text).toMatch(/^asar: true$/m);
});

test("the packaged app has no developer tools, workers without Node, and takes its page from nowhere else", () => {
  expect(sources.get("electron/main/document-window.ts")).toContain("nodeIntegrationInWorker: false");
  expect(sources.get("electron/main/document-window.ts")).toContain("devTools: !app.isPackaged");
  expect(sources.get("electron/main/development.ts")).toContain("app.isPackaged ? undefined");
});

test("workers, each of which reads something from outside, freeze what all objects share, before anything else is done", () => {
  const workers = [...sources.keys()].filter((path) => /(^|-|\/)worker\.ts$/.test(path));
  expect(workers.length).toBe(3);
  for (const path of workers) {
    const statements = (sources.get(path) ?? "").split("\n").filter((line) => /^\w/.test(line));
    expect(
      statements.find((line) => !line.startsWith("import ")),
      path,
    ).toBe("Object.freeze(Object.prototype);");
  }
});

test.each([
  ["answers to the page, which check sender and form", /\bipcMain\b/, ["electron/main/ipc.ts"]],
  ["questions from the page", /\bipcRenderer\b/, ["electron/preload/index.ts"]],
  ["windows", /new (BrowserWindow|BaseWindow|WebContentsView)\b/, ["electron/main/document-window.ts"]],
  ["the system's browser", /\bopenExternal\b/, ["electron/main/guards.ts"]],
  ["programs", /node:child_process|\bshell\.(openPath|openItem)\b/, []],
  ["text as code", /\beval\(|new Function\(|\bexecuteJavaScript\b/, []],
  ["text as markup", /\binnerHTML\b|\bouterHTML\b|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write/, []],
  ["workers made of text", /new (Shared)?Worker\((?!\s*new URL\()/, []],
])("one door at most for %s", (_what, pattern, doors) => {
  expect(filesWith(pattern)).toEqual(doors);
});
