import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { main } from "../cli/main.ts";
import { scenarioFileSchema } from "../scenarios/read/schema.ts";

const docs = join(import.meta.dirname, "../docs");
let home = "";
let folder = "";

beforeEach(() => {
  home = process.cwd();
  folder = mkdtempSync(join(tmpdir(), "foretide-newcomer-"));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

interface Block {
  /** The words before it, back to the block before. */
  readonly before: string;
  readonly language: string;
  readonly text: string;
}

function blocksOf(page: string): readonly Block[] {
  const parts = page.split(/^```(\w*)\n/m);
  const blocks: Block[] = [];
  for (let at = 1; at + 1 < parts.length; at += 2) {
    if (parts[at] === "") continue;
    blocks.push({ before: parts[at - 1] ?? "", language: parts[at] ?? "", text: parts[at + 1] ?? "" });
  }
  return blocks;
}

/** The command line as a newcomer at a terminal sees it. */
function type(line: string, language: string): string {
  let seen = "";
  const print = (text: string) => {
    seen += text;
  };
  const [program, ...argv] = line.split(" ");
  expect(program).toBe("foretide");
  const environment = { LANG: language === "zh" ? "zh_CN.UTF-8" : "en_GB.UTF-8" };
  main(argv, { environment, isTerminal: true, print, tell: () => undefined });
  return seen;
}

function save(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** The file that the words before a block ask for. */
function namedFile({ before }: Block): string {
  const names = [...before.matchAll(/`([\w./-]+\.(?:xmile|json|txt))`/g)].map((match) => match[1] ?? "");
  expect(names).not.toEqual([]);
  return names.at(-1) ?? "";
}

test.each(["en", "zh"])("the %s page for newcomers, followed to the letter, does what it says", (language) => {
  const page = readFileSync(join(docs, `make-a-study.${language}.md`), "utf8");
  let typed = "";
  let compared = 0;
  for (const block of blocksOf(page)) {
    // The page asks for a mistake by hand.
    if (block.before.includes("`hones`")) {
      const study = readFileSync(join(folder, "town.scenario.json"), "utf8");
      save("wrong.scenario.json", study.replace('"homes": { "value": 24000 }', '"hones": { "value": 24000 }'));
    }
    if (block.language === "sh") typed = block.text.trim();
    else if (block.language === "text") {
      expect(type(typed, language)).toBe(block.text);
      compared++;
    } else save(namedFile(block), block.text);
  }
  expect(compared).toBe(6);
});

test.each(["en", "zh"])("the %s page names every key of the format", (language) => {
  const page = readFileSync(join(docs, `make-a-study.${language}.md`), "utf8");
  const keys = Object.keys(scenarioFileSchema.shape);
  expect(keys.filter((key) => !page.includes(`\`${key}\``) && !page.includes(`\`"${key}"\``))).toEqual([]);
});
