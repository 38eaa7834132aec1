import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Block, readMarkdown } from "./markdown.ts";

const text = (words: string) => ({ kind: "text", text: words });

test.each([
  ["# Title", [{ kind: "heading", level: 1, spans: [text("Title")] }]],
  ["### Third", [{ kind: "heading", level: 3, spans: [text("Third")] }]],
  ["two\nlines", [{ kind: "paragraph", spans: [text("two lines")] }]],
  ["两行，\n一句", [{ kind: "paragraph", spans: [text("两行，一句")] }]],
  [
    "one\n\ntwo",
    [
      { kind: "paragraph", spans: [text("one")] },
      { kind: "paragraph", spans: [text("two")] },
    ],
  ],
  ["- a\n- b\n  more", [{ kind: "list", isOrdered: false, items: [[text("a")], [text("b more")]] }]],
  ["1. a\n2. b", [{ kind: "list", isOrdered: true, items: [[text("a")], [text("b")]] }]],
  ['```json\n{ "a": 1 }\n```', [{ kind: "code", language: "json", text: '{ "a": 1 }' }]],
  ["```\nnever closed", [{ kind: "code", language: "", text: "never closed" }]],
  [
    "| a | `b` |\n| --- | --- |\n| 1 | 2 |",
    [{ kind: "table", head: [[text("a")], [{ kind: "code", text: "b" }]], rows: [[[text("1")], [text("2")]]] }],
  ],
  [
    "use **this**, `that` and [[Ctrl K]]",
    [
      {
        kind: "paragraph",
        spans: [
          text("use "),
          { kind: "strong", text: "this" },
          text(", "),
          { kind: "code", text: "that" },
          text(" and "),
          { kind: "key", text: "Ctrl K" },
        ],
      },
    ],
  ],
  ["[words](javascript:alert(1))", [{ kind: "paragraph", spans: [text("words"), text(")")] }]],
  ['<b onclick="x">bold</b>', [{ kind: "paragraph", spans: [text('<b onclick="x">bold</b>')] }]],
])("%j", (source, blocks) => {
  expect(readMarkdown(source)).toEqual(blocks);
});

const wordsOf = (block: Block): string => {
  const spans =
    block.kind === "code"
      ? [{ text: block.text }]
      : block.kind === "list"
        ? block.items.flat()
        : block.kind === "table"
          ? [...block.head, ...block.rows.flat()].flat()
          : block.spans;
  return spans.map((span) => span.text).join("");
};
const bare = (words: string) => words.replace(/[\s`*|#-]|\[\[|\]\]/g, "");

test.each(["en", "zh"])("nothing of make-a-study.%s.md is lost", (language) => {
  const source = readFileSync(join(import.meta.dirname, `../../docs/make-a-study.${language}.md`), "utf8");
  const blocks = readMarkdown(source);
  const kinds = new Set(blocks.map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(["heading", "paragraph", "list", "code", "table"]));
  const unfenced = source.replace(/^```\w*$|^\d+\. /gm, "");
  expect(bare(blocks.map(wordsOf).join("\n"))).toBe(bare(unfenced));
});
