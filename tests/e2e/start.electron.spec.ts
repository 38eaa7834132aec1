import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { contentSecurityPolicy } from "../../electron/page.ts";
import { ownStudy } from "./desktop-files.ts";

// `npm start`: one line, in the user's language, and then the workbench.

const root = join(import.meta.dirname, "../..");

interface Started {
  readonly child: ChildProcess;
  readonly line: string;
}

/** Start as `npm start` does; resolves with the first line printed. */
function start(environment: Readonly<Record<string, string | undefined>>, ...args: string[]): Promise<Started> {
  const child = spawn(process.execPath, [join(root, "tools/start.mjs"), ...args], {
    env: { ...process.env, FORETIDE_NO_BROWSER: "1", ...environment },
    stdio: ["ignore", "pipe", "ignore"],
  });
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (data) => {
      said += String(data);
      const end = said.indexOf("\n");
      if (end >= 0) resolve({ child, line: said.slice(0, end) });
    });
    child.on("exit", () => reject(new Error(`ended, having said ${said}`)));
  });
}

const cases = [
  ["zh_CN.UTF-8", { FORETIDE_BROWSER: "1" }, /^观潮在浏览器中打开：(http:\/\/127\.0\.0\.1:\d+\/) （按 Ctrl C 结束）$/],
  [
    "en_GB.UTF-8",
    { FORETIDE_BROWSER: "1" },
    /^Foretide opens in the browser: (http:\/\/127\.0\.0\.1:\d+\/) \(Ctrl C ends it\)$/,
  ],
  ["en_GB.UTF-8", { DISPLAY: undefined, WAYLAND_DISPLAY: undefined }, /^No display here.*: (http:\S+) /],
] as const;

for (const [locale, environment, expected] of cases) {
  test(`in the browser, ${locale}, ${Object.keys(environment)[0]}: one line with an address that answers`, async () => {
    const { child, line } = await start({ LC_ALL: locale, ...environment });
    const url = expected.exec(line)?.[1];
    expect(line).toMatch(expected);
    const response = await fetch(url ?? "");
    expect([response.status, response.headers.get("content-security-policy")]).toEqual([200, contentSecurityPolicy]);
    expect((await fetch(`${url}..%2f..%2fpackage.json`)).status).toBe(404);
    child.kill();
  });
}

test("in a window of its own: one line, and the file given opens", async () => {
  const home = mkdtempSync(join(tmpdir(), "foretide-home-"));
  const path = ownStudy();
  const { child, line } = await start({ LC_ALL: "zh_CN.UTF-8", XDG_CONFIG_HOME: home, HOME: home }, path);
  expect(line).toBe("观潮正在打开自己的窗口");
  const settings = join(home, "Foretide/settings.json");
  await expect.poll(() => existsSync(settings) && readFileSync(settings, "utf8")).toContain("研究.scenario.json");
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill();
  await ended;
});
