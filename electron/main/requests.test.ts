import { expect, test, vi } from "vitest";
import { type RequestName, requests } from "../channels.ts";
import { answer, type Handlers, isTrusted } from "./requests.ts";

const names = Object.keys(requests) as RequestName[];

/** A small generator with a seed (mulberry32), so that a failure can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const handle = "0123456789abcdef0123456789abcdef";
const pieces: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  -1,
  Number.NaN,
  1e308,
  "",
  "zh",
  "light",
  "a.json",
  "../../etc/passwd",
  "/etc/passwd",
  "C:\\windows",
  "a\0b",
  handle,
  handle.toUpperCase(),
  `${handle}0`,
  "__proto__",
  "x".repeat(5000),
  [],
  {},
  { name: "a", isDirty: true },
  { name: "a", isDirty: true, handle, path: "/etc/passwd" },
  { name: "a", isDirty: "yes" },
  JSON.parse('{"__proto__": {"polluted": true}, "name": "a", "isDirty": false}'),
  new Uint8Array(3),
  new ArrayBuffer(3),
  new Date(0),
  new Map([["name", "a"]]),
];

function payload(random: () => number): unknown[] {
  const pick = () => pieces[Math.floor(random() * pieces.length)];
  const nested = (): unknown => (random() < 0.1 ? { [String(pick())]: nested(), name: pick() } : pick());
  return Array.from({ length: Math.floor(random() * 5) }, nested);
}

/** What must hold of anything that a handler is given, written without the schemas. */
const allowed: Record<RequestName, (values: readonly unknown[]) => boolean> = {
  start: none,
  open: none,
  openOther: none,
  recent: none,
  discardBackup: none,
  closeAfterSave: ([isSaved]) => typeof isSaved === "boolean",
  openDropped: ([path]) => text(path, 1, 4096),
  openRecent: ([value]) => isHandle(value),
  reopen: ([value]) => isHandle(value),
  readBeside: ([value, path]) => isHandle(value) && text(path, 1, 1024),
  save: ([value, body, force]) => isHandle(value) && typeof body === "string" && typeof force === "boolean",
  saveAs: ([name, body]) => isFileName(name) && typeof body === "string",
  export: ([name, bytes]) => isFileName(name) && bytes instanceof Uint8Array,
  writeBackup: ([name, body]) => isFileName(name) && typeof body === "string",
  recover: ([id]) => typeof id === "string" && /^[0-9a-f-]+$/.test(id),
  returnRecovery: ([id]) => typeof id === "string" && /^[0-9a-f-]+$/.test(id),
  dropRecovery: ([id]) => typeof id === "string" && /^[0-9a-f-]+$/.test(id),
  versions: none,
  readVersion: ([id]) => typeof id === "string" && /^[0-9a-f.]+$/.test(id),
  keepVersion: ([name, body]) => isFileName(name) && typeof body === "string",
  describeDocument: ([value]) =>
    typeof value === "object" &&
    value !== null &&
    Object.keys(value).every((key) => /^(name|isDirty|handle)$/.test(key)),
  setLanguage: ([value]) => value === "zh" || value === "en",
  setTheme: ([value]) => value === "system" || value === "light" || value === "dark",
};

function none(values: readonly unknown[]): boolean {
  return values.length === 0;
}
function text(value: unknown, least: number, most: number): boolean {
  return typeof value === "string" && value.length >= least && value.length <= most;
}
function isHandle(value: unknown): boolean {
  return typeof value === "string" && /^[0-9a-f]{32}$/.test(value);
}
function isFileName(value: unknown): boolean {
  return text(value, 1, 255) && !/[/\\\0]/.test(String(value));
}

function recordingHandlers(record: (name: RequestName, values: readonly unknown[]) => void): Handlers<string> {
  const entries = names.map((name) => [name, (_sender: string, ...values: unknown[]) => record(name, values)]);
  return Object.fromEntries(entries) as Handlers<string>;
}

test.each(names)("%s gets through only in its form, whatever is sent (1,000 payloads)", (name) => {
  const seed = 20261 + names.indexOf(name);
  const random = randomFrom(seed);
  const calls: (readonly unknown[])[] = [];
  const handlers = recordingHandlers((_name, values) => calls.push(values));
  let refused = 0;
  for (let index = 0; index < 1000; index += 1) {
    try {
      answer(handlers, name, "window", payload(random));
    } catch (error) {
      refused += 1;
      expect(String(error), `seed ${seed}`).toBe(`Error: foretide: ${name} refused, malformed request`);
    }
  }
  expect(calls.length + refused).toBe(1000);
  expect(refused, `seed ${seed}`).toBeGreaterThan(500);
  for (const values of calls) expect(allowed[name](values), `seed ${seed}: ${JSON.stringify(values)}`).toBe(true);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

const wellFormed: readonly (readonly [RequestName, readonly unknown[]])[] = [
  ["start", []],
  ["openDropped", ["/home/a/城市.xmile"]],
  ["openRecent", [handle]],
  ["readBeside", [handle, "models/city.xmile"]],
  ["save", [handle, "{}", false]],
  ["saveAs", ["城市 2.scenario.json", "{}"]],
  ["export", ["chart.png", new Uint8Array(2)]],
  ["writeBackup", ["a.scenario.json", "{}"]],
  ["recover", ["123e4567-e89b-12d3-a456-426614174000"]],
  ["versions", []],
  ["readVersion", [`${handle}.1772700000000`]],
  ["keepVersion", ["a.scenario.json", "{}"]],
  ["describeDocument", [{ name: "a", isDirty: true, handle }]],
  ["describeDocument", [{ name: "", isDirty: false }]],
  ["setLanguage", ["zh"]],
  ["setTheme", ["system"]],
];

test.each(wellFormed)("%s %j is answered", (name, values) => {
  const record = vi.fn();
  answer(recordingHandlers(record), name, "window", values);
  expect(record).toHaveBeenCalledExactlyOnceWith(name, values);
});

test("a request names its sender", () => {
  const handlers = { ...recordingHandlers(() => undefined), start: (sender: string) => sender };
  expect(answer(handlers, "start", "second window", [])).toBe("second window");
});

const page = "app://workbench/index.html";
test.each([
  ["the top frame of our page", { url: page, parent: null }, true],
  ["a frame inside our page", { url: page, parent: { url: page } }, false],
  ["the top frame of another page", { url: "https://example.org/", parent: null }, false],
  ["our scheme with another host", { url: "app://other/index.html", parent: null }, false],
  ["a blank page", { url: "about:blank", parent: null }, false],
  ["a frame that is gone", null, false],
])("%s: trusted is %s", (_name, frame, expected) => {
  expect(isTrusted(frame)).toBe(expected);
});
