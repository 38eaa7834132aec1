#!/usr/bin/env node
// `npm run e2e`: the window's specification in Chromium and in Electron. `-- --project=chromium` and Playwright's other
// options pass through.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildDesktop, root } from "../tools/build-when-changed.mjs";
import { serve } from "../tools/serve.mjs";
import { findChromium, findElectronHost, findLibreOffice } from "./find-hosts.mjs";

buildDesktop();
const wanted = process.argv.slice(2);
const project = wanted.find((argument) => argument.startsWith("--project="))?.slice("--project=".length);
const chromium = project === "electron" ? undefined : findChromium();
const electron = project === "chromium" ? undefined : findElectronHost();
if (electron?.reason) process.stdout.write(`electron: skipped, ${electron.reason}\n`);
if (project !== "electron" && !chromium)
  process.stdout.write("chromium: skipped, none here and none could be installed\n");
const soffice = findLibreOffice();
if (!soffice) process.stdout.write("tables through LibreOffice: skipped, it is not here and could not be installed\n");
const projects = [...(chromium ? ["chromium"] : []), ...(electron?.program ? ["electron"] : [])];
if (projects.length === 0) process.exit(process.env.CI ? 1 : 0);

// Profiles and documents of the tests go with it.
const scratch = mkdtempSync(join(tmpdir(), "ft-e2e-"));
// From a folder of a server that has nothing else: whatever the page fetches, it must fetch beside itself.
const { url, server } = await serve(join(root, "out/renderer"), { under: "/tools/foretide/" });
const [command, ...args] = [
  ...(electron?.program ? electron.screen : []),
  process.execPath,
  join(root, "node_modules/playwright/cli.js"),
  "test",
  "--config",
  join(root, "tests/e2e/playwright.config.ts"),
  ...wanted.filter((argument) => !argument.startsWith("--project=")),
  ...projects.map((name) => `--project=${name}`),
];
const tests = spawn(command, args, {
  stdio: "inherit",
  env: {
    ...process.env,
    TMPDIR: scratch,
    FORETIDE_E2E_URL: url,
    ...(soffice && { FORETIDE_SOFFICE: soffice }),
    ...(chromium && { CHROMIUM_PATH: chromium }),
    ...(electron?.program && { FORETIDE_E2E_ELECTRON: electron.program }),
  },
});
tests.on("exit", (status) => {
  server.close();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  process.exit(status ?? 1);
});
