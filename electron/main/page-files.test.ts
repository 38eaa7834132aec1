import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentSecurityPolicy } from "../page.ts";
import { fileOf, headersFor } from "./page-files.ts";

test.each([
  ["app://workbench/index.html", "/page/index.html"],
  ["app://workbench/", "/page/index.html"],
  ["app://workbench/assets/city-1a2b.xmile?x=1#y", "/page/assets/city-1a2b.xmile"],
  ["app://workbench/%E8%A7%82%E6%BD%AE.svg", "/page/观潮.svg"],
  ["app://workbench/a/../b.js", "/page/b.js"],
])("%s is a file of the page", (address, file) => {
  expect(fileOf(address, "/page")).toBe(file);
});

test.each([
  ["another host", "app://elsewhere/index.html"],
  ["a host that begins alike", "app://workbench.evil/index.html"],
  ["a user name that looks like the host", "app://workbench@evil/index.html"],
  ["another scheme", "file:///etc/passwd"],
  ["an encoded way up", "app://workbench/..%2f..%2fetc%2fpasswd"],
  ["an encoded way up, twice", "app://workbench/a/..%2f..%2f..%2fetc/passwd"],
  ["a way up into a folder that begins alike", "app://workbench/..%2fpage-of-another/secret"],
  ["a backslash", "app://workbench/..%5c..%5cwindows"],
  ["a NUL", "app://workbench/index.html%00.js"],
  ["a broken escape", "app://workbench/%E0%A4%A"],
  ["the folder itself", "app://workbench/a/..%2f."],
  ["no address", "index.html"],
])("%s is refused", (_name, address) => {
  expect(fileOf(address, "/page")).toBeUndefined();
});

test("a way up in the path itself ends at the page's folder", () => {
  expect(fileOf("app://workbench/../../etc/passwd", "/page")).toBe("/page/etc/passwd");
});

test.each([
  ["index.html", "text/html; charset=utf-8"],
  ["WORKER.JS", "text/javascript; charset=utf-8"],
  ["city.xmile", "application/xml; charset=utf-8"],
  ["unknown.exe", "text/plain; charset=utf-8"],
])("%s is answered as %s, with the policy", (file, type) => {
  expect(headersFor(file)).toMatchObject({
    "content-type": type,
    "content-security-policy": contentSecurityPolicy,
    "x-content-type-options": "nosniff",
  });
});

test("the policy allows WebAssembly and no evaluated text", () => {
  expect(contentSecurityPolicy).toContain("default-src 'none'");
  expect(contentSecurityPolicy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(contentSecurityPolicy).not.toContain("'unsafe-eval'");
});

test("the loopback server of npm start sends the same policy", () => {
  const serve = readFileSync(join(import.meta.dirname, "../../tools/serve.mjs"), "utf8");
  expect(serve.replace(/" \+\s*"/g, "")).toContain(`"${contentSecurityPolicy}"`);
});
