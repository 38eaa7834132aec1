import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkModel } from "../../models/check/check-model.ts";
import { readXmile } from "../../models/xmile/read-xmile.ts";
import { fastest } from "../../tests/fastest.ts";
import { type CheckedModel, checkStudy } from "../check/check-study.ts";
import { isList, isObject, type Json, toJson } from "./json.ts";
import { parseJson } from "./parse-json.ts";
import { readScenarioFile } from "./read-scenario-file.ts";
import { writeScenarioFile } from "./write-scenario-file.ts";

const root = join(import.meta.dirname, "../..");
const seed = Number(process.env.FORETIDE_FUZZ_SEED ?? 20_260_101);
const count = Number(process.env.FORETIDE_FUZZ_COUNT ?? 5000);
const names = ["talent", "funds", "ecosystem", "corridor", "xiasha", "city"];
const encoder = new TextEncoder();

interface Seed {
  readonly text: string;
  readonly checked: CheckedModel;
}

const seeds = names.map((name): Seed => {
  const { model } = readXmile(readFileSync(join(root, `models/library/${name}.xmile`)), name);
  const system = model && checkModel(model).system;
  if (!model || !system) throw new Error(name);
  return {
    text: shorten(readFileSync(join(root, `scenarios/library/${name}.scenario.json`), "utf8")),
    checked: { model, system },
  };
});

/** A few of each list are as good as many: what a reader does with them is the same. */
function shorten(text: string): string {
  const { file } = readScenarioFile(encoder.encode(text), "seed");
  if (!file) throw new Error("a bundled study should read");
  const scenarios = file.scenarios.slice(0, 4);
  const known = new Set(scenarios.map(({ id }) => id));
  return writeScenarioFile({
    ...file,
    scenarios,
    sources: new Map([...file.sources].slice(0, 4)),
    sets: file.sets.map((set) => ({ ...set, scenarios: set.scenarios.filter((id) => known.has(id)) })),
    observations: file.observations.slice(0, 2),
    assertions: [...file.assertions.slice(0, 2), ...file.assertions.slice(-3)],
  });
}

/** A small generator, so that a failing mutant can be made again from its number. */
function randomFrom(start: number): (below: number) => number {
  let state = start >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const tokens = [
  ...'{}[]",:\\-',
  "null",
  "true",
  "1e999",
  "-0",
  '"NaN"',
  '"__proto__": {},',
  '"constructor": 1,',
  '"extra": [1],',
  '"id": "base",',
  '"overrides": {},',
  '"value": {},',
  '{ "points": [[0, 1], [1, 2]] }',
  '{ "path": [[2024, 1]] }',
  "// x\n",
  "\u0000",
  "\ud800",
  "\ufeff",
  "观潮",
  "9".repeat(400),
  "[".repeat(300),
];

type Mutation = (text: string, random: (below: number) => number) => string;

const mutations: readonly Mutation[] = [
  (text, random) => text.slice(0, random(text.length)),
  (text, random) => cut(text, random(text.length), random(40), ""),
  (text, random) => cut(text, random(text.length), 0, tokens[random(tokens.length)] ?? ""),
  (text, random) => cut(text, random(text.length), 1, String.fromCharCode(random(256))),
  (text, random) => {
    const from = random(text.length);
    return cut(text, random(text.length), 0, text.slice(from, from + random(200)));
  },
  (text, random) =>
    replaceOne(text, /"[a-z_]+":/g, random, () => `"${["id", "value", "parent", "__proto__", "zz"][random(5)]}":`),
  (text, random) =>
    replaceOne(text, /-?\d+(?:\.\d+)?/g, random, () => ["0", "-1", "1e308", '"Infinity"', "null"][random(5)] ?? ""),
  (text, random) => replaceOne(text, /"[^"\n]*"/g, random, () => tokens[random(tokens.length)] ?? ""),
  (text, random) => {
    const lines = text.split("\n");
    const [a, b] = [random(lines.length), random(lines.length)];
    return lines.map((line, at) => (at === a ? (lines[b] ?? "") : at === b ? (lines[a] ?? "") : line)).join("\n");
  },
  (text, random) =>
    text
      .split("\n")
      .toSpliced(random(40), 1 + random(5))
      .join("\n"),
];

function cut(text: string, at: number, length: number, put: string): string {
  return text.slice(0, at) + put + text.slice(at + length);
}

function replaceOne(text: string, pattern: RegExp, random: (below: number) => number, make: () => string): string {
  const found = [...text.matchAll(pattern)];
  const match = found[random(Math.max(1, found.length))];
  return match ? cut(text, match.index, match[0].length, make()) : text;
}

function mutant(number: number): { text: string; checked: CheckedModel } {
  const random = randomFrom(seed + number * 7919);
  random(2);
  const { text, checked } = seeds[number % seeds.length] ?? { text: "", checked: seeds[0]?.checked as CheckedModel };
  let mutated = text;
  for (let round = 0; round <= random(3); round++) {
    mutated = mutations[random(mutations.length)]?.(mutated, random) ?? mutated;
  }
  return { text: mutated, checked };
}

/** Whether everything that the first says the second says too: every key, every item, every value. */
function isKept(before: Json, after: Json | undefined): boolean {
  if (isObject(before)) {
    return isObject(after) && [...before].every(([key, value]) => after.has(key) && isKept(value, after.get(key)));
  }
  if (isList(before)) {
    return (
      after !== undefined &&
      isList(after) &&
      before.length === after.length &&
      before.every((item, at) => isKept(item, after[at]))
    );
  }
  return Object.is(before, after);
}

function jsonOf(text: string): Json {
  // As bytes say it: half a surrogate pair is none.
  const { node } = parseJson(new TextDecoder().decode(encoder.encode(text)), 100);
  return node ? toJson(node) : null;
}

type Verdict = "read" | "refused" | "lost" | "silent" | "slow";

function look(text: string, checked: CheckedModel) {
  const { file, understood, places, problems } = readScenarioFile(encoder.encode(text), "mutant");
  const subject = file ?? understood;
  return { file, problems, found: subject ? checkStudy(subject, checked, { places }) : [] };
}

function judge(text: string, checked: CheckedModel, write = writeScenarioFile): Verdict {
  const started = performance.now();
  const { file, found, problems } = look(text, checked);
  if (performance.now() - started > 1000 && fastest(1000, () => look(text, checked)) > 1000) return "slow";
  if (!file) return problems.length > 0 ? "refused" : "silent";
  if (found.some(({ where }) => where.file !== "mutant")) return "silent";
  const written = write(file);
  const again = readScenarioFile(encoder.encode(written), "mutant");
  return isKept(jsonOf(text), jsonOf(written)) && again.ownLayout ? "read" : "lost";
}

describe(`${count} mutants of the bundled studies, seed ${seed}`, () => {
  test(
    "none throws, hangs, is refused in silence or loses a key",
    () => {
      const verdicts = new Map<Verdict, number[]>();
      for (let number = 0; number < count; number++) {
        const { text, checked } = mutant(number);
        const verdict = judge(text, checked);
        verdicts.set(verdict, [...(verdicts.get(verdict) ?? []), number]);
      }
      expect([verdicts.get("lost"), verdicts.get("silent"), verdicts.get("slow")]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect(verdicts.get("read")?.length).toBeGreaterThan(count / 20);
      expect(verdicts.get("refused")?.length).toBeGreaterThan(count / 20);
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
    30_000 + count * 10,
  );

  test("a writer that loses a key is seen", () => {
    const [first] = seeds;
    if (!first) throw new Error("no seed");
    const lossy = (file: Parameters<typeof writeScenarioFile>[0]) => writeScenarioFile({ ...file, observations: [] });
    expect(judge(first.text, first.checked)).toBe("read");
    expect(judge(first.text, first.checked, lossy)).toBe("lost");
  });
});
