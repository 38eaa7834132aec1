#!/usr/bin/env node
// `npm test`: everything that must hold, part by part, and one line that sums them up. Sets up what it needs.
// A part that this machine cannot run is skipped with its reason; in CI a skipped part is a failure.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const inCi = Boolean(process.env.CI);
const scratch = mkdtempSync(join(tmpdir(), "foretide-test-"));
const bin = (name) => join(root, "node_modules/.bin", name);
const total = { passed: 0, failed: 0, skipped: 0 };

function say(text) {
  process.stdout.write(`${text}\n`);
}

function execute(command, args, environment = {}) {
  return (
    spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...environment } }).status === 0
  );
}

function count(name, { passed, failed, skipped }) {
  say(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
  total.passed += passed;
  total.failed += failed + (inCi ? skipped : 0);
  total.skipped += skipped;
}

/** A part that passes or fails as a whole. */
function runStep(name, command, args) {
  const passed = execute(command, args);
  count(name, { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/** Vitest's own counts; a run that ended without a report has failed. */
function runUnit() {
  const report = join(scratch, "unit.json");
  const ok = execute(bin("vitest"), ["run", "--reporter=default", "--reporter=json", `--outputFile=${report}`]);
  const result = readReport(report);
  const passed = result?.numPassedTests ?? 0;
  const failed = result?.numFailedTests ?? 0;
  const skipped = (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  // A file that cannot be loaded, or an error outside any test, fails the run without failing a test.
  count("unit, golden, fuzz", { passed, failed: ok ? failed : Math.max(1, failed), skipped });
}

/** Playwright's own counts, and one skipped part for each host that this machine does not have. */
function runEndToEnd() {
  const report = join(scratch, "e2e.json");
  const ok = execute("node", ["tests/run-e2e.mjs"], { FORETIDE_E2E_REPORT: report });
  const result = readReport(report);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = result?.stats ?? {};
  const hosts = new Set(projectsIn(result?.suites ?? []));
  const missing = ["chromium", "electron"].filter((host) => !hosts.has(host)).length;
  // A test that passed only when tried again has failed once too often.
  const failed = unexpected + flaky;
  count("end to end", { passed: expected, failed: ok ? failed : Math.max(1, failed), skipped: skipped + missing });
}

/** The hosts that the tests of a report ran in. */
function projectsIn(suites) {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...projectsIn(inner),
    ...specs.flatMap(({ tests }) => tests.map(({ projectName }) => projectName)),
  ]);
}

try {
  if (!existsSync(join(root, "node_modules"))) execute("npm", ["ci"]);
  // A new machine fetches its hosts in the meantime.
  const hosts = spawn("node", ["tests/install-hosts.mjs"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const hostsAreThere = new Promise((resolve) => hosts.on("exit", resolve));
  runStep("types", "npm", ["run", "-s", "typecheck"]);
  runStep("lint and format", bin("biome"), ["ci", "."]);
  runUnit();
  await hostsAreThere;
  runEndToEnd();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
say(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
