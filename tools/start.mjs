#!/usr/bin/env node
// `npm start`: the workbench. In its own window where Electron can be had; else in the browser, from a loopback address.
// FORETIDE_BROWSER=1 asks for the browser, FORETIDE_PORT for a port.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { buildDesktop, root } from "./build-when-changed.mjs";
import { electronFlags, findElectron, hasDisplay } from "./find-electron.mjs";
import { serve } from "./serve.mjs";

const chinese = /^zh/i.test(
  process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale,
);
const say = (zh, en) => process.stdout.write(`${chinese ? zh : en}\n`);

const reasons = {
  asked: ["观潮在浏览器中打开", "Foretide opens in the browser"],
  "no-display": ["这里没有图形界面，观潮改在浏览器中打开", "No display here, so Foretide opens in the browser"],
  "no-electron": [
    "拿不到 Electron，观潮改在浏览器中打开",
    "Electron cannot be had here, so Foretide opens in the browser",
  ],
};

/** Whether the browser's opener could be started; where there is none the address on screen must do. */
function openInBrowser(url) {
  const [command, ...args] = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] }[process.platform] ?? ["xdg-open"];
  const child = spawn(command, [...args, url], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

async function startInBrowser(reason) {
  const { url } = await serve(join(root, "out/renderer"), { port: Number(process.env.FORETIDE_PORT ?? 0) });
  const [zh, en] = reasons[reason];
  say(`${zh}：${url} （按 Ctrl C 结束）`, `${en}: ${url} (Ctrl C ends it)`);
  if (hasDisplay() && !process.env.FORETIDE_NO_BROWSER) openInBrowser(url);
}

function startInWindow(electron) {
  say("观潮正在打开自己的窗口", "Foretide opens in its own window");
  const child = spawn(electron, [...electronFlags(), root, ...process.argv.slice(2)], { stdio: "inherit" });
  child.on("error", () => void startInBrowser("no-electron"));
  child.on("exit", (code) => process.exit(code ?? 1));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
}

buildDesktop((isFirst) =>
  isFirst
    ? say("正在准备观潮，第一次约需半分钟……", "Getting Foretide ready; the first time takes about half a minute…")
    : say("源文件有改动，正在重新准备……", "Sources have changed; getting ready again…"),
);
if (process.env.FORETIDE_BROWSER) await startInBrowser("asked");
else if (!hasDisplay()) await startInBrowser("no-display");
else {
  const electron = findElectron(() =>
    say("正在下载 Electron，只在第一次……", "Fetching Electron, the first time only…"),
  );
  if (electron) startInWindow(electron);
  else await startInBrowser("no-electron");
}
