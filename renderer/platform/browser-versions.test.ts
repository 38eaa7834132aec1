import { afterEach, beforeEach, expect, test, vi } from "vitest";

const rows = vi.hoisted(() => new Map<string, { readonly id: string }>());
const refusal = vi.hoisted(() => ({ now: "" }));
vi.mock("./database.ts", () => ({
  put: async (_table: string, row: { readonly id: string }) => {
    if (refusal.now) throw new DOMException("", refusal.now);
    rows.set(row.id, row);
  },
  all: async () => [...rows.values()],
  ids: async () => [...rows.keys()],
  get: async (_table: string, id: string) => rows.get(id),
  remove: async (_table: string, id: string) => rows.delete(id),
}));
const { keepVersion, noteVersion, readVersion, versions } = await import("./browser-versions.ts");

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 2, 5, 9) });
  rows.clear();
  refusal.now = "";
});
afterEach(() => vi.useRealTimers());

const minutes = (count: number) => vi.setSystemTime(Date.now() + count * 60_000);
const own = "城市 二.scenario.json";
const texts = async () => {
  const listed = (await versions(own)).versions.filter(({ isOwn }) => isOwn);
  return Promise.all(listed.map(async ({ id }) => (await readVersion(id))?.text));
};

test("work is kept every five minutes, three of today and one of each earlier day, ten in all", async () => {
  for (let minute = 0; minute <= 16; minute += 1) {
    await noteVersion(own, `at ${minute}`);
    minutes(1);
  }
  expect(await texts()).toEqual(["at 15", "at 10", "at 5"]);
  for (let day = 1; day <= 12; day += 1) {
    minutes(60 * 24);
    await noteVersion(own, `day ${day}`);
  }
  expect(await texts()).toEqual(Array.from({ length: 10 }, (_, index) => `day ${12 - index}`));
});

test("documents are told apart by name, and listed with it and their time, the newest first", async () => {
  await noteVersion("other", "one");
  minutes(1);
  await noteVersion(own, "two");
  expect((await versions(own)).versions).toMatchObject([
    { name: own, isOwn: true, savedAt: new Date(2026, 2, 5, 9, 1).toISOString() },
    { name: "other", isOwn: false },
  ]);
});

test("the present state is kept at once, and not twice", async () => {
  await noteVersion(own, "one");
  for (const text of ["present", "present", "another"])
    expect(await keepVersion(own, text)).toEqual({ status: "kept" });
  expect(await texts()).toEqual(["another", "present", "one"]);
});

test("of all documents together two hundred stay", async () => {
  for (let count = 0; count < 203; count += 1) {
    await noteVersion(`${count}`, "text");
    vi.setSystemTime(Date.now() + 1);
  }
  const kept = (await versions("")).versions.map(({ name }) => name);
  expect([kept.length, kept.at(0), kept.at(-1)]).toEqual([200, "202", "3"]);
});

test("a browser that is full says so, and what was kept stays", async () => {
  await noteVersion(own, "one");
  minutes(5);
  refusal.now = "QuotaExceededError";
  await expect(noteVersion(own, "two")).rejects.toMatchObject({ name: "QuotaExceededError" });
  expect(await keepVersion(own, "two")).toEqual({ status: "failed", name: own, code: "QuotaExceededError" });
  expect(await texts()).toEqual(["one"]);
});
