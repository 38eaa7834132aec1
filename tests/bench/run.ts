import { readFileSync } from "node:fs";
import { join } from "node:path";
import { kernelNames } from "../../models/compile/kernels/library.ts";
import { systemOf } from "./compile-text.ts";
import { atMost, formatTable, type Gate } from "./gates.ts";
import { type KernelSpeed, measureKernel } from "./kernels.ts";
import { costCurve, editToResult, largeModel, rerun } from "./latency.ts";
import { geometricMean } from "./measure.ts";
import { type ModelSpeed, raceModel } from "./model-race.ts";
import { chain, sir, subscripted } from "./models.ts";

// `npm run bench`: speed as ratios within one interleaved run, printed as tables, or with `-- --json` as gates only.
// `-- --only kernels|models|latency` runs a part.

const words = process.argv.slice(2);
const isJson = words.includes("--json");
const part = words.includes("--only") ? words[words.indexOf("--only") + 1] : undefined;
const folder = join(process.cwd(), "out/bench/c");
const gates: Gate[] = [];

function say(text: string): void {
  if (!isJson) process.stdout.write(`${text}\n`);
}

async function benchKernels(): Promise<void> {
  const speeds: KernelSpeed[] = [];
  for (const name of kernelNames) speeds.push(await measureKernel(name, folder));
  const rows = speeds.map((s) => [s.name, s.wasm, s.c, s.libm, s.overC, s.overLibm]);
  say("\nKernels, nanoseconds of one call");
  say(formatTable(["kernel", "wasm", "C, same kernel", "C, libm", "wasm / C", "wasm / libm"], rows));
  const overLibm = (name: string) => speeds.find((speed) => speed.name === name)?.overLibm ?? Number.NaN;
  gates.push(atMost("kernel exp / libm", overLibm("exp"), 1.6), atMost("kernel pow / libm", overLibm("power"), 1.8));
}

const bundled = ["city", "corridor", "ecosystem", "funds", "talent", "xiasha"];

function bundledSystem(name: string) {
  return systemOf(readFileSync(join(process.cwd(), `models/library/${name}.xmile`)), name);
}

async function benchModels(): Promise<void> {
  const generated = [
    ["sir", sir()],
    ["chain", chain(100)],
    ["subscripted", subscripted()],
  ] as const;
  const systems = [
    ...generated.map(([name, text]) => [name, systemOf(text, name)] as const),
    ...bundled.map((name) => [name, bundledSystem(name)] as const),
  ];
  const speeds: ModelSpeed[] = [];
  for (const [name, system] of systems) speeds.push(...(await raceModel(name, system, folder, 25)));
  const rows = speeds.map((s) => [s.name, s.method, s.wasm, s.c, s.libm, s.overC, s.overLibm]);
  say("\nOne run of all outputs, microseconds");
  say(formatTable(["model", "method", "wasm", "C, same kernels", "C, libm", "wasm / C", "wasm / libm"], rows));
  const ratios = speeds.map((speed) => speed.overC);
  say(`geometric mean of wasm / libm: ${geometricMean(speeds.map((speed) => speed.overLibm)).toFixed(3)}`);
  gates.push(
    atMost("one run, wasm / C with the same kernels, geometric mean", geometricMean(ratios), 1.3),
    atMost("one run, wasm / C with the same kernels, worst", Math.max(...ratios), 1.5),
    atMost("runs whose memory differs from C's in any bit", speeds.filter((speed) => !speed.isSame).length, 0),
  );
}

function benchLatency(): void {
  // Latency before bulk: what a large model leaves to the garbage collector is not the small one's cost.
  const [moved, edited] = [rerun(bundledSystem("city")), editToResult()];
  const large = largeModel();
  const curve = costCurve();
  say("\nNanoseconds of one variable at one step");
  say(
    formatTable(
      ["variables", "cost"],
      curve.map(({ variables, cost }) => [String(variables), cost]),
    ),
  );
  const costs = curve.map((point) => point.cost);
  gates.push(
    atMost("city, a constant changed, all outputs, ms", moved, 1),
    atMost("200 variables, text to first result, warm, ms", edited, 15),
    atMost("5,000 variables, read + check + compile, ms", large.prepare, 2000),
    atMost("5,000 variables, 1,000 steps, run, ms", large.run, 1000),
    atMost(
      "cost of a variable and step, dearest / cheapest from 10 to 5,000 variables",
      Math.max(...costs) / Math.min(...costs),
      2,
    ),
  );
}

if (!part || part === "latency") benchLatency();
if (!part || part === "kernels") await benchKernels();
if (!part || part === "models") await benchModels();
say("");
say(
  formatTable(
    ["gate", "value", "goal", ""],
    gates.map(({ gate, value, goal, ok }) => [gate, value, goal, ok ? "ok" : "MISSED"]),
  ),
);
if (isJson) process.stdout.write(`${JSON.stringify(gates)}\n`);
process.exitCode = gates.every((gate) => gate.ok) ? 0 : 1;
