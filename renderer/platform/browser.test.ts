import { afterEach, expect, test, vi } from "vitest";

const recoveries = vi.hoisted(() => vi.fn());
const discardBackup = vi.hoisted(() => vi.fn());
vi.mock("./browser-backups.ts", async (original) => ({ ...(await original<object>()), recoveries, discardBackup }));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A browser whose storage refuses everything, as where cookies are blocked. */
async function blockedBrowser() {
  const refuse = () => {
    throw new DOMException("denied", "SecurityError");
  };
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("navigator", { language: "en-GB", userAgent: "Linux" });
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse });
  vi.stubGlobal("BroadcastChannel", class {});
  const { createBrowserPlatform } = await import("./browser.ts");
  return createBrowserPlatform();
}

test("where the browser keeps nothing the window opens all the same, and its settings hold while it is open", async () => {
  recoveries.mockRejectedValue(new DOMException("denied", "SecurityError"));
  discardBackup.mockRejectedValue(new DOMException("denied", "SecurityError"));
  const platform = await blockedBrowser();
  expect(await platform.start()).toMatchObject({ language: "en", theme: "system", recoveries: [] });
  await platform.setLanguage("zh");
  await platform.setTheme("dark");
  await platform.discardBackup();
});

test("a storage that never answers keeps no window from opening", async () => {
  vi.useFakeTimers();
  recoveries.mockReturnValue(new Promise(() => undefined));
  const platform = await blockedBrowser();
  const starting = platform.start();
  await vi.advanceTimersByTimeAsync(1_000);
  expect((await starting).recoveries).toEqual([]);
});
