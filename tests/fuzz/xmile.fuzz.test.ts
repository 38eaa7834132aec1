import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkModel } from "../../models/check/check-model.ts";
import { compileSystem } from "../../models/compile/compile.ts";
import { hasErrors, type Problem } from "../../models/problem.ts";
import { xmileProblems } from "../../models/xmile/problems.ts";
import { readXmile } from "../../models/xmile/read-xmile.ts";
import { badXmileFiles } from "../bad-input/xmile/cases.ts";
import { communityModels } from "../community-models.ts";
import { mutate, seeded } from "./mutate.ts";

const seed = Number(process.env.FORETIDE_FUZZ_SEED ?? 20260412);
const count = Number(process.env.FORETIDE_FUZZ_COUNT ?? 5_000);
/** One mutant alone, to look at what a failure names. */
const only = process.env.FORETIDE_FUZZ_ONLY;
const severities = new Map<string, string>(Object.entries(xmileProblems));
const root = join(import.meta.dirname, "..", "..");

function filesOf(folder: string): readonly Uint8Array[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(".xmile"));
  return names.sort().map((name) => readFileSync(join(root, folder, name)));
}

const sound = [
  ...filesOf("models/library"),
  ...filesOf("tests/golden"),
  ...communityModels().map(({ bytes }) => bytes),
];
/** Large wrong files are about their size; what is mutated is what they say. */
const wrong = badXmileFiles.map(({ bytes }) => bytes).filter(({ length }) => length < 100_000);

function mutantOf(index: number): Uint8Array {
  const chance = seeded(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const pick = (): Uint8Array => {
    const files = chance(8) === 0 ? wrong : sound;
    return files[chance(files.length)] ?? new Uint8Array();
  };
  return mutate(pick(), pick(), chance);
}

/** How far a mutant came: refused as a file, refused as a model, or ready to run. */
type Outcome = "unreadable" | "unsound" | "compiled";

type Reader = typeof readXmile;

function follow(bytes: Uint8Array, read: Reader): Outcome {
  const { model, draft, problems } = read(bytes, "mutant.xmile");
  for (const problem of problems) expectPlaced(problem);
  expect(hasErrors(problems)).toBe(model === undefined);
  const found = model ?? draft;
  const checked = found && checkModel(found, "mutant.xmile");
  if (checked) expect(hasErrors(checked.problems)).toBe(checked.system === undefined);
  if (model === undefined) return "unreadable";
  if (checked?.system === undefined) return "unsound";
  expect(WebAssembly.validate(compileSystem(checked.system).bytes)).toBe(true);
  return "compiled";
}

function expectPlaced({ code, severity, where }: Problem): void {
  expect(severities.get(code)).toBe(severity);
  expect(where.file).toBe("mutant.xmile");
  expect(Math.min(where.line ?? 0, where.column ?? 0)).toBeGreaterThanOrEqual(1);
}

/** Milliseconds that a mutant takes; the faster of two where the first was slow, since the machine is shared. */
function timed(bytes: Uint8Array, read: Reader, outcomes: Map<Outcome, number>): number {
  const start = performance.now();
  const outcome = follow(bytes, read);
  const first = performance.now() - start;
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  if (first < 500) return first;
  const again = performance.now();
  follow(bytes, read);
  return Math.min(first, performance.now() - again);
}

/** Feed mutants to a reader; throws at the first that it does not take as it should. */
function feed(indices: readonly number[], read: Reader): ReadonlyMap<Outcome, number> {
  const outcomes = new Map<Outcome, number>();
  const shared = Object.getOwnPropertyNames(Object.prototype).length;
  for (const index of indices) {
    const bytes = mutantOf(index);
    try {
      expect(timed(bytes, read, outcomes)).toBeLessThan(1_000);
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(shared);
    } catch (cause) {
      const text = new TextDecoder().decode(bytes);
      throw new Error(`mutant ${index} of seed ${seed} (FORETIDE_FUZZ_ONLY=${index}):\n${text}`, { cause });
    }
  }
  return outcomes;
}

const firstMutants = (wanted: number) => Array.from({ length: wanted }, (_, index) => index);

test(
  `${count} mutants of real files (seed ${seed}) are read or refused, never more than a second each`,
  () => {
    const outcomes = feed(only === undefined ? firstMutants(count) : [Number(only)], readXmile);
    console.log(`fuzz, seed ${seed}:`, Object.fromEntries(outcomes));
    if (only === undefined) expect(Math.min(...outcomes.values())).toBeGreaterThan(count / 20);
  },
  240_000 + count * 20,
);

test.each<[string, Reader]>([
  ["throws", (bytes, file) => ({ ...readXmile(bytes, file), model: JSON.parse(new TextDecoder().decode(bytes)) })],
  ["gives neither model nor problem", () => ({ problems: [] })],
  [
    "is slow",
    (bytes, file) => {
      for (const start = performance.now(); performance.now() - start < 1_100; );
      return readXmile(bytes, file);
    },
  ],
  [
    "leaves something in what all objects share",
    (bytes, file) => {
      Object.defineProperty(Object.prototype, "left", { value: 1, configurable: true });
      return readXmile(bytes, file);
    },
  ],
])("a reader that %s is found out", (_, reader) => {
  try {
    expect(() => feed(firstMutants(20), reader)).toThrow(/^mutant \d+ of seed/);
  } finally {
    Reflect.deleteProperty(Object.prototype, "left");
  }
});
