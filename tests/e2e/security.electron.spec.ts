import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { desktop, doInMain, readMain } from "./main-process.ts";
import { expect, openWorkbench, test } from "./workbench.ts";

const root = join(import.meta.dirname, "../..");

test("the window is sandboxed and isolated, and knows nothing of Node", async ({ workbench }) => {
  const preferences = await readMain(workbench, ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Not in the types, and the only way to read back what a window was really given.
    return (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  });
  const seen = await workbench.page.evaluate(() =>
    ["require", "process", "module", "Buffer", "electron", "ipcRenderer"].filter((name) => name in globalThis),
  );
  expect(seen).toEqual([]);
});

test("the page's scheme gives the page's files, to reading, and nothing above them", async ({ workbench }) => {
  const { page, complaints } = workbench;
  const answers = await page.evaluate(() => {
    const addresses = [
      "index.html",
      "..%2fmain%2findex.js",
      "..%2f..%2fpackage.json",
      "assets/..%2f..%2f..%2fpackage.json",
    ];
    const read = addresses.map((address) => fetch(`app://workbench/${address}`));
    const written = fetch("app://workbench/index.html", { method: "POST", body: "x" });
    const elsewhere = fetch("app://elsewhere/index.html");
    return Promise.all(
      [...read, written, elsewhere].map((asked) =>
        asked.then(
          ({ status }) => status,
          () => "refused",
        ),
      ),
    );
  });
  expect(answers).toEqual([200, 404, 404, 404, 404, "refused"]);
  complaints.splice(0); // each refusal is told on the console
});

test("the bridge offers its functions and nothing else, and cannot be replaced", async ({ workbench: { page } }) => {
  const bridge = await page.evaluate(() => {
    const before = window.foretide;
    try {
      Object.assign(window, { foretide: "replaced" });
    } catch {
      // strict mode says so loudly; either way it must stay
    }
    return { kept: window.foretide === before, names: Object.keys(before ?? {}).sort() };
  });
  expect(bridge.kept).toBe(true);
  expect(bridge.names).toEqual(
    [
      "closeAfterSave",
      "describeDocument",
      "discardBackup",
      "dropRecovery",
      "export",
      "keepVersion",
      "listen",
      "open",
      "openDropped",
      "openOther",
      "openRecent",
      "readBeside",
      "readVersion",
      "recent",
      "recover",
      "reopen",
      "returnRecovery",
      "save",
      "saveAs",
      "setLanguage",
      "setTheme",
      "start",
      "versions",
      "writeBackup",
    ].sort(),
  );
});

test("the window goes nowhere else", async ({ workbench }) => {
  const { page, complaints } = workbench;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end("elsewhere");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const home = page.url();
  for (const address of [elsewhere, "https://example.org/", "file:///etc/passwd", "data:text/html,x", "app://other/"]) {
    await page.evaluate((target) => {
      const link = document.createElement("a");
      link.href = target;
      document.body.append(link);
      link.click();
      link.remove();
      location.href = target;
    }, address);
    await page.waitForTimeout(150);
    expect(page.url()).toBe(home);
  }
  server.close();
  expect(asked).toEqual([]);
  complaints.splice(0);
});

test("no window opens, and an https address leaves only after a yes", async ({ workbench }) => {
  await doInMain(workbench, ({ dialog, shell }) => {
    const seen = { questions: 0, opened: [] as string[] };
    Object.assign(globalThis, { seen });
    let answer = 1;
    dialog.showMessageBox = async () => {
      seen.questions += 1;
      const response = answer;
      answer = 0; // the second time the user says yes
      return { response, checkboxChecked: false };
    };
    shell.openExternal = async (url) => {
      seen.opened.push(url);
    };
  });
  const returned = await workbench.page.evaluate(async () => {
    const addresses = [
      "about:blank",
      "file:///etc/passwd",
      "javascript:alert(1)",
      "https://no.example/",
      "https://yes.example/",
    ];
    const windows = [];
    for (const address of addresses) {
      windows.push(window.open(address));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return windows.map((opened) => opened === null);
  });
  expect(new Set(returned)).toEqual(new Set([true]));
  const seen = await readMain(workbench, ({ BrowserWindow }) => ({
    ...(Reflect.get(globalThis, "seen") as object),
    windows: BrowserWindow.getAllWindows().length,
  }));
  expect(seen).toEqual({ questions: 2, opened: ["https://yes.example/"], windows: 1 });
  workbench.complaints.splice(0);
});

test("every permission is denied but copying", async ({ workbench: { page, complaints } }) => {
  const states = await page.evaluate(async () => {
    const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
    const names = ["geolocation", "notifications", "camera", "microphone", "midi", "clipboard-read"];
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: Error) => error.name);
    return { states: await Promise.all(names.map(state)), media, notification: await Notification.requestPermission() };
  });
  expect(new Set(states.states)).toEqual(new Set(["denied"]));
  expect(states).toMatchObject({ notification: "denied", media: expect.stringMatching(/^Not(Allowed|Found)Error$/) });
  complaints.splice(0);
});

test("a webview stays an unknown element", async ({ workbench }) => {
  await workbench.page.evaluate(async () => {
    const view = document.createElement("webview");
    view.setAttribute("src", "https://example.org/");
    document.body.append(view);
    await new Promise((resolve) => setTimeout(resolve, 300));
    view.remove();
  });
  expect(await readMain(workbench, ({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test("requests in a wrong form are refused", async ({ workbench: { page } }) => {
  const outcomes = await page.evaluate(async () => {
    const bridge = window.foretide as unknown as Record<string, (...values: unknown[]) => Promise<unknown>>;
    const attempts: [string, unknown[]][] = [
      ["save", ["/etc/passwd", "x", true]],
      ["reopen", ["/etc/passwd"]],
      ["readBeside", ["../..", "x.xmile"]],
      ["saveAs", ["../../a.json", "x"]],
      ["export", ["a.png", "not bytes"]],
      ["dropRecovery", ["../../settings"]],
      ["describeDocument", [{ name: "a", isDirty: true, path: "/etc/passwd" }]],
      ["setTheme", ["purple"]],
    ];
    return Promise.all(
      attempts.map(([name, values]) =>
        bridge[name]?.(...values).then(
          () => `${name} answered`,
          (error: Error) => error.message,
        ),
      ),
    );
  });
  expect(outcomes).toHaveLength(8);
  for (const outcome of outcomes) expect(outcome).toContain("refused, malformed request");
});

test("another page with our own preload is answered nothing, nor is our page in a frame of another", async ({
  workbench,
}) => {
  const app = desktop(workbench);
  const outcomes = await app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const ask = async (address: string, script: string, inFrame: boolean) => {
        const webPreferences = { preload, sandbox: true, nodeIntegrationInSubFrames: true };
        const window = new BrowserWindow({ show: false, webPreferences });
        await window.loadURL(address);
        const { mainFrame } = window.webContents;
        const asking = inFrame ? mainFrame.frames[0] : mainFrame;
        const answer: unknown = await asking?.executeJavaScript(`${script}.then(() => "answered", String)`);
        window.destroy();
        return String(answer);
      };
      return [
        await ask("data:text/html,<p>elsewhere", "window.foretide.start()", false),
        await ask("data:text/html,<p>elsewhere", "window.foretide.recent()", false),
        await ask("data:text/html,<iframe src='app://workbench/index.html'>", "window.foretide.recent()", true),
      ];
    },
    join(root, "out/preload/index.cjs"),
  );
  for (const outcome of outcomes) expect(outcome).toContain("refused, unknown sender");
});

test("from start to end nothing is asked of the net, not by the browser's own parts either", async ({
  browserName,
}, info) => {
  const log = join(tmpdir(), `foretide-net-${process.pid}.json`);
  const workbench = await openWorkbench("electron", {
    language: "en",
    theme: "light",
    files: [],
    profile: info.outputPath("profile"),
    switches: [`--log-net-log=${log}`],
  });
  await workbench.page.waitForTimeout(2000);
  await workbench.close();
  const text = readFileSync(log, "utf8");
  expect(text).toContain('"events"');
  const addresses = [...text.matchAll(/"url":"((?:https?|wss?|ftp):[^"]*)"/g)].map((match) => match[1]);
  expect([browserName, addresses]).toEqual(["chromium", []]);
});
