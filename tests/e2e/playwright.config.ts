import { join } from "node:path";
import { defineConfig } from "playwright/test";

const root = join(import.meta.dirname, "../..");

// One specification, two hosts: Debian's Chromium against the static build, and real Electron. `tests/run-e2e.mjs` starts it.
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: "*.spec.ts",
  outputDir: join(root, "out/test-results"),
  // Two hosts on two cores: the longest walk takes some 45 seconds, and twice that beside something else.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // Both hosts side by side; within a host one walk at a time, for its clipboard and its focus are shared.
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [
    ["list"],
    ["json", { outputFile: process.env.FORETIDE_E2E_REPORT ?? join(root, "out/test-results/e2e.json") }],
  ],
  // What only one host has, or what no host has a part in, is specified apart: nothing needs to be skipped in the other.
  projects: [
    { name: "chromium", testIgnore: "*.electron.spec.ts", workers: 1 },
    { name: "electron", testIgnore: "*.chromium.spec.ts", workers: 1 },
  ],
});
