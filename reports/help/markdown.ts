/** A run of words in a text. */
export interface Span {
  readonly kind: "text" | "code" | "strong" | "key";
  readonly text: string;
}

/** A block of a text, as plain data: whoever shows it makes elements of it and never markup. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly spans: readonly Span[] }
  | { readonly kind: "paragraph"; readonly spans: readonly Span[] }
  | { readonly kind: "list"; readonly isOrdered: boolean; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: "code"; readonly language: string; readonly text: string }
  | {
      readonly kind: "table";
      readonly head: readonly (readonly Span[])[];
      readonly rows: readonly (readonly (readonly Span[])[])[];
    };

/**
 * Read the part of Markdown that our own texts use: headings, paragraphs, lists, fenced code, tables; in them `code`,
 * **strong** and [[key]]. Anything else is words.
 */
export function readMarkdown(text: string): readonly Block[] {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    if (line.trim() === "") {
      at += 1;
      continue;
    }
    const { block, next } =
      readFence(lines, at) ?? readHeading(line, at) ?? readTable(lines, at) ?? readRest(lines, at);
    blocks.push(block);
    at = next;
  }
  return blocks;
}

interface Found {
  readonly block: Block;
  readonly next: number;
}

function readFence(lines: readonly string[], at: number): Found | undefined {
  const opening = /^```(\w*)\s*$/.exec(lines[at] ?? "");
  if (!opening) return undefined;
  const closing = lines.findIndex((line, place) => place > at && /^```\s*$/.test(line));
  const end = closing < 0 ? lines.length : closing;
  return {
    block: { kind: "code", language: opening[1] ?? "", text: lines.slice(at + 1, end).join("\n") },
    next: end + 1,
  };
}

function readHeading(line: string, at: number): Found | undefined {
  const found = /^(#{1,3}) +(.+?)\s*#*$/.exec(line);
  if (!found) return undefined;
  const depth = found[1]?.length;
  const level = depth === 1 ? 1 : depth === 2 ? 2 : 3;
  return { block: { kind: "heading", level, spans: readSpans(found[2] ?? "") }, next: at + 1 };
}

function readTable(lines: readonly string[], at: number): Found | undefined {
  const isRow = (line: string | undefined) => line !== undefined && /^\|.*\|\s*$/.test(line);
  if (!isRow(lines[at]) || !/^\|[\s:|-]+\|\s*$/.test(lines[at + 1] ?? "")) return undefined;
  let end = at + 2;
  while (isRow(lines[end])) end += 1;
  const rows = lines.slice(at + 2, end).map(readCells);
  return { block: { kind: "table", head: readCells(lines[at] ?? ""), rows }, next: end };
}

function readCells(line: string): readonly (readonly Span[])[] {
  return line
    .trim()
    .slice(1, -1)
    .split("|")
    .map((cell) => readSpans(cell.trim()));
}

const item = /^(?:[-*]|(\d+)\.) +(.*)$/;

/** A list or a paragraph: lines up to the next empty line or the next block of another kind. */
function readRest(lines: readonly string[], at: number): Found {
  let end = at + 1;
  while (end < lines.length && !/^\s*$|^```|^#{1,3} |^\|/.test(lines[end] ?? "")) end += 1;
  const own = lines.slice(at, end);
  const first = item.exec(own[0] ?? "");
  if (!first) return { block: { kind: "paragraph", spans: readSpans(joinLines(own)) }, next: end };
  const items: string[][] = [];
  for (const line of own) {
    const begun = item.exec(line);
    if (begun) items.push([begun[2] ?? ""]);
    else items.at(-1)?.push(line);
  }
  const block: Block = {
    kind: "list",
    isOrdered: first[1] !== undefined,
    items: items.map((words) => readSpans(joinLines(words))),
  };
  return { block, next: end };
}

/** Lines become one; between two Chinese marks a line's end is no space. */
function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join("\n")
    .replace(/(?<=[\u2e80-\u9fff\uff00-\uffef”’])\n(?=[\u2e80-\u9fff\uff00-\uffef“‘])/g, "")
    .replaceAll("\n", " ");
}

const marks = /`([^`]+)`|\*\*([^*]+)\*\*|\[\[([^\]]+)\]\]|\[([^\]]+)\]\([^)\s]*\)/g;

/** The runs of a line. A link leads nowhere here: its words stay. */
function readSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  const add = (kind: Span["kind"], words: string) => {
    if (words !== "") spans.push({ kind, text: words });
  };
  for (const found of text.matchAll(marks)) {
    add("text", text.slice(from, found.index));
    const [whole, code, strong, key, link] = found;
    if (code !== undefined) add("code", code);
    else if (strong !== undefined) add("strong", strong);
    else if (key !== undefined) add("key", key);
    else add("text", link ?? "");
    from = found.index + whole.length;
  }
  add("text", text.slice(from));
  return spans;
}
