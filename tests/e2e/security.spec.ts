import { readdirSync } from "node:fs";
import { join } from "node:path";
import { contentSecurityPolicy } from "../../electron/page.ts";
import { expect, test } from "./workbench.ts";

// RELIABILITY.md, section 4: each setting, read back from the running window. The policy is the same in both hosts.

const assets = readdirSync(join(import.meta.dirname, "../../out/renderer/assets"));
const scripts = assets.filter((name) => name.endsWith(".js")).map((name) => `assets/${name}`);

test("the page and every script, workers' too, carry the content security policy", async ({ workbench: { page } }) => {
  const headers = await page.evaluate(
    async (addresses) => {
      const read = async (address: string) => (await fetch(address)).headers.get("content-security-policy");
      return Promise.all(addresses.map(read));
    },
    ["index.html", ...scripts],
  );
  expect(headers.length).toBeGreaterThan(1);
  expect(new Set(headers)).toEqual(new Set([contentSecurityPolicy]));
});

test("no text becomes code, and WebAssembly runs", async ({ workbench: { page, complaints } }) => {
  const outcome = await page.evaluate(async () => {
    // In a timer: what the debugger evaluates itself is free of the policy.
    const attempt = (work: () => unknown) =>
      new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            work();
            resolve("ran");
          } catch (error) {
            resolve(error instanceof Error ? error.name : "refused");
          }
        });
      });
    const inline = document.createElement("script");
    inline.textContent = "document.title = 'taken over'";
    document.head.append(inline);
    const image = document.createElement("img");
    image.setAttribute("onerror", "document.title = 'taken over'");
    image.src = "missing.png";
    document.body.append(image);
    await new Promise((resolve) => setTimeout(resolve, 300));
    inline.remove();
    image.remove();
    return {
      // biome-ignore lint/security/noGlobalEval: it must be refused
      evaluated: await attempt(() => eval("1")),
      constructed: await attempt(() => new Function("return 1")()),
      wasm: await attempt(() => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
      title: document.title,
    };
  });
  expect(outcome).toMatchObject({ evaluated: "EvalError", constructed: "EvalError", wasm: "ran" });
  expect(outcome.title).not.toBe("taken over");
  complaints.splice(0); // each refusal is told on the console
});

test("nothing is loaded from elsewhere", async ({ workbench: { page, complaints } }) => {
  const outcome = await page.evaluate(async () => {
    const attempt = (work: () => Promise<unknown>) =>
      work().then(
        () => "loaded",
        () => "refused",
      );
    const loads = (tag: "img" | "script" | "iframe", address: string) => () =>
      new Promise((resolve, reject) => {
        const element = document.createElement(tag);
        element.onload = () => (tag === "iframe" ? reject(new Error("error page")) : resolve(undefined));
        element.onerror = reject;
        element.src = address;
        document.body.append(element);
        setTimeout(() => {
          element.remove();
          reject(new Error("nothing came"));
        }, 500);
      });
    const worker = (address: string) => () =>
      new Promise((resolve, reject) => {
        const started = new Worker(address);
        started.onmessage = resolve;
        started.onerror = reject;
      });
    const blob = URL.createObjectURL(new Blob(["postMessage(1)"], { type: "text/javascript" }));
    return {
      fetched: await attempt(() => fetch("https://example.org/")),
      local: await attempt(() => fetch("http://127.0.0.1:9/")),
      file: await attempt(() => fetch("file:///etc/passwd")),
      image: await attempt(loads("img", "https://example.org/a.png")),
      script: await attempt(loads("script", "https://example.org/a.js")),
      frame: await attempt(loads("iframe", "https://example.org/")),
      socket: await attempt(async () => {
        const socket = new WebSocket("wss://example.org/");
        await new Promise((resolve, reject) => {
          socket.onopen = resolve;
          socket.onerror = reject;
        });
      }),
      worker: await attempt(worker(blob)),
    };
  });
  expect(new Set(Object.values(outcome)), JSON.stringify(outcome)).toEqual(new Set(["refused"]));
  // Every refusal is the policy's own. (What it stops is still announced as a request.)
  const known = /Content Security Policy|Not allowed to load|^request to (https:\/\/example\.org|file:)/;
  const others = complaints.splice(0).filter((text) => !known.test(text));
  expect(others).toEqual([]);
});

test("no address leads out of the page's folder", async ({ workbench: { page, complaints } }) => {
  const statuses = await page.evaluate(async () => {
    const addresses = [
      "..%2f..%2fpackage.json",
      "..%2fmain%2findex.cjs",
      "%2e%2e%2fmain/index.cjs",
      "..%5cmain",
      "%00",
    ];
    return Promise.all(addresses.map(async (address) => (await fetch(`./${address}`)).status));
  });
  expect(new Set(statuses)).toEqual(new Set([404]));
  complaints.splice(0);
});
