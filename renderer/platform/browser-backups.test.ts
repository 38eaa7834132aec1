import { afterEach, beforeEach, expect, test, vi } from "vitest";

// Several tabs of one browser: each is an instance of its own, the database and the locks are shared.

const rows = vi.hoisted(() => new Map<string, { readonly id: string }>());
vi.mock("./database.ts", () => ({
  put: async (_table: string, row: { readonly id: string }) => rows.set(row.id, row),
  all: async () => [...rows.values()],
  remove: async (_table: string, id: string) => rows.delete(id),
  rename: async (_table: string, from: string, to: string) => {
    const row = rows.get(from);
    rows.delete(from);
    if (row) rows.set(to, { ...row, id: to });
    return row;
  },
}));

const noteVersion = vi.hoisted(() => vi.fn(async (_name: string, _text: string) => undefined));
vi.mock("./browser-versions.ts", () => ({ noteVersion }));

const held = new Set<string>();
const locks = {
  request: async (name: string) => {
    held.add(name);
  },
  query: async () => ({ held: [...held].map((name) => ({ name })) }),
};

const channels: BroadcastChannel[] = [];
class TabChannel extends BroadcastChannel {
  constructor(name: string) {
    super(name);
    channels.push(this);
  }
}

beforeEach(() => {
  rows.clear();
  held.clear();
  vi.stubGlobal("BroadcastChannel", TabChannel);
});
afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
  vi.unstubAllGlobals();
});

/** Open another tab. */
async function openTab() {
  vi.resetModules();
  const [backups, sessions] = [await import("./browser-backups.ts"), await import("./browser-sessions.ts")];
  const before = channels.length;
  sessions.holdSession();
  const own = channels.slice(before);
  const end = () => {
    held.delete(`foretide-session-${sessions.session}`);
    for (const channel of own) channel.close();
  };
  return { ...backups, end };
}

const texts = () => [...rows.values()].map((row) => Reflect.get(row, "text"));

for (const [host, navigator] of [
  ["with locks", { locks }],
  ["without locks, as over plain http", {}],
] as const) {
  test(`${host}: tabs with the same document keep a backup each, and offer none of a tab that lives`, async () => {
    vi.stubGlobal("navigator", navigator);
    const [first, second] = [await openTab(), await openTab()];
    await first.writeBackup("a.scenario.json", "first");
    await second.writeBackup("a.scenario.json", "second");
    await first.writeBackup("a.scenario.json", "first again");
    expect(texts().sort()).toEqual(["first again", "second"]);
    const third = await openTab();
    expect(await third.recoveries()).toEqual([]);
    await second.discardBackup();
    expect(texts()).toEqual(["first again"]);
  });

  test(`${host}: what two tabs left behind is offered by the next, and recovered by one tab only`, async () => {
    vi.stubGlobal("navigator", navigator);
    for (const text of ["one", "two"]) {
      const tab = await openTab();
      await tab.writeBackup("a.scenario.json", text);
      tab.end();
    }
    const [next, other] = [await openTab(), await openTab()];
    const offered = (await next.recoveries()).map(({ id }) => id);
    expect(offered).toHaveLength(2);
    const [id = ""] = offered;
    const recovered = await next.recover(id);
    expect(await other.recover(id)).toBeUndefined();
    await other.dropRecovery(id);
    expect(texts()).toContain(recovered?.text);
    expect((await other.recoveries()).map(({ id }) => id)).toEqual(offered.slice(1));
    await next.returnRecovery(id);
    expect((await other.recoveries()).map(({ id }) => id).sort()).toEqual([...offered].sort());
  });
}

test("what tabs left behind is offered the newest first", async () => {
  vi.stubGlobal("navigator", { locks });
  vi.useFakeTimers({ toFake: ["Date"] });
  for (const name of ["old", "newer", "newest"]) {
    const tab = await openTab();
    vi.setSystemTime(Date.now() + 60_000);
    await tab.writeBackup(name, name);
    tab.end();
  }
  const offered = (await (await openTab()).recoveries()).map(({ name }) => name);
  vi.useRealTimers();
  expect(offered).toEqual(["newest", "newer", "old"]);
});

test("what is backed up is offered as a version; one that cannot be kept spoils no backup", async () => {
  vi.stubGlobal("navigator", { locks });
  const tab = await openTab();
  expect(await tab.writeBackup("a.scenario.json", "first")).toEqual({ status: "saved", at: expect.any(String) });
  expect(noteVersion).toHaveBeenLastCalledWith("a.scenario.json", "first");
  noteVersion.mockRejectedValueOnce(new DOMException("", "QuotaExceededError"));
  const outcome = await tab.writeBackup("a.scenario.json", "second");
  expect([outcome, texts()]).toMatchObject([{ status: "saved", versionFailure: "QuotaExceededError" }, ["second"]]);
});
