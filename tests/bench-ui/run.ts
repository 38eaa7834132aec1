import { rmSync } from "node:fs";
import type { Server } from "node:http";
import { loadavg } from "node:os";
import { join } from "node:path";
import { atMost, formatTable, type Gate } from "../bench/gates.ts";
import { withPage } from "./browser.ts";
import { heapWhileDragging, measureDragging, prepare } from "./drag.ts";
import { measureGrid } from "./grid.ts";
import { largeFolder } from "./large-study.ts";
import { quantile } from "./latencies.ts";
import { type Start, startOnce } from "./start.ts";

// `npm run bench:ui`: the window's speed in Chromium, printed as a table, or with `-- --json` as gates only.
// `-- --only start|drag|heap|grid` runs a part; `-- --full` drags for ten minutes rather than one.

/** What serves a folder on this machine: `tools/serve.mjs`. */
export type Serve = (folder: string) => Promise<{ readonly url: string; readonly server: Server }>;

const words = process.argv.slice(2);
const isJson = words.includes("--json");
const part = words.includes("--only") ? words[words.indexOf("--only") + 1] : undefined;
const folder = join(process.cwd(), "out/renderer");
const lever = "Ceiling on annual housing supply";
const gates: Gate[] = [];

function say(text: string): void {
  if (!isJson) process.stdout.write(`${text}\n`);
}

/** A line of the table for what has a spread: median, 95th percentile, worst. */
function spread(name: string, values: readonly number[]): (string | number)[] {
  return [name, values.length, quantile(values, 0.5), quantile(values, 0.95), Math.max(...values)];
}

const spreadHead = ["milliseconds", "events", "median", "p95", "worst"];

async function benchStart(serve: Serve): Promise<void> {
  const { url, server } = await serve(folder);
  const starts: Start[] = [];
  for (let turn = 0; turn < 15; turn += 1) starts.push(await startOnce(url, server, folder));
  server.close();
  const [shells, charts] = [starts.map(({ shell }) => shell), starts.map(({ chart }) => chart)];
  say(`\n${formatTable(spreadHead, [spread("shell", shells), spread("first chart", charts)])}`);
  gates.push(
    atMost("navigation to shell, median, ms", quantile(shells, 0.5), 600),
    atMost("navigation to first chart, median, ms", quantile(charts, 0.5), 1000),
    atMost("loaded to first chart, gzipped, kB", Math.max(...starts.map(({ kilobytes }) => kilobytes)), 600),
  );
}

async function benchDrag(serve: Serve): Promise<void> {
  const { url, server } = await serve(folder);
  const dragging = await withPage(url, async (page) => {
    await prepare(page);
    return measureDragging(page, lever, 240);
  });
  server.close();
  const stored = dragging.latencies.map((each) => each.stored);
  const painted = dragging.latencies.map((each) => each.painted);
  const rows = [
    spread(
      "input to event",
      dragging.latencies.map(({ before }) => before),
    ),
    spread("runs stored", stored),
    spread("charts painted", painted),
    spread("empty message to a worker and back", dragging.echoes),
  ];
  say(`\n${formatTable(spreadHead, rows)}`);
  say(`Processor time of the page for one event: ${dragging.processor.toFixed(1)} ms`);
  gates.push(
    atMost("lever event to six scenarios in the store, p95, ms", quantile(stored, 0.95), 8),
    atMost("lever event to four charts painted, p95, ms", quantile(painted, 0.95), 32),
    atMost("longest task while dragging, ms", dragging.longest, 50),
  );
}

async function benchHeap(serve: Serve): Promise<void> {
  const { url, server } = await serve(folder);
  const heap = await withPage(url, async (page) => {
    await prepare(page);
    return heapWhileDragging(page, lever, words.includes("--full") ? 600 : 60);
  });
  server.close();
  say(`\nMegabytes held at each tenth of the time: ${heap.map((size) => size.toFixed(1)).join(" ")}`);
  const [middle = Number.NaN, end = Number.NaN] = [heap[4], heap[9]];
  gates.push(
    atMost("held after dragging, MB", end, 120),
    atMost("growth over the second half of dragging, MB", end - middle, 2),
  );
}

async function benchGrid(serve: Serve): Promise<void> {
  const large = largeFolder(folder, join(process.cwd(), "out/bench-ui/large"));
  const { url, server } = await serve(large);
  const times = await withPage(url, measureGrid);
  server.close();
  rmSync(large, { recursive: true });
  const rows = [
    spread("frame of scrolling", times.frames),
    spread("paste to runs", times.pastes),
    spread("paste to four charts drawn", times.charted),
    spread("paste, charts turned to, four drawn", times.turned),
  ];
  say(`\n${formatTable(spreadHead, rows)}`);
  gates.push(
    atMost("table of 200 scenarios x 500 assumptions opens, ms", times.opened, 1000),
    atMost("frame while scrolling the table, p95, ms", quantile(times.frames, 0.95), 20),
    atMost("paste of 1,000 cells to runs in the store, median, ms", quantile(times.pastes, 0.5), 100),
    atMost("paste of 1,000 cells to four charts drawn, median, ms", quantile(times.charted, 0.5), 100),
  );
}

/** Measure, tell, and set the exit code. */
export async function benchUi(serve: Serve): Promise<void> {
  if (!part || part === "start") await benchStart(serve);
  if (!part || part === "drag") await benchDrag(serve);
  if (!part || part === "heap") await benchHeap(serve);
  if (!part || part === "grid") await benchGrid(serve);
  say(`\nLoad of the machine: ${loadavg()[0]?.toFixed(1)}\n`);
  say(
    formatTable(
      ["gate", "value", "goal", ""],
      gates.map(({ gate, value, goal, ok }) => [gate, value, goal, ok ? "ok" : "MISSED"]),
    ),
  );
  if (isJson) process.stdout.write(`${JSON.stringify(gates)}\n`);
  process.exitCode = gates.every((gate) => gate.ok) ? 0 : 1;
}
