import { type ReactNode, useMemo } from "react";
import { type Block, readMarkdown, type Span } from "../../../reports/help/markdown.ts";
import { keyWords } from "../../app/keyboard.ts";
import { useApp } from "../../store/context.tsx";

/** A text of ours in Markdown, as elements. */
export function MarkdownText({ text }: { readonly text: string }) {
  const isMac = useApp((state) => state.view.isMac);
  const blocks = useMemo(() => readMarkdown(text), [text]);
  return blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a fixed text's blocks have no name but their place
    <BlockElement key={at} block={block} isMac={isMac} />
  ));
}

function BlockElement({ block, isMac }: { readonly block: Block; readonly isMac: boolean }) {
  const words = (spans: readonly Span[]) => spans.map((span, at) => spanElement(span, at, isMac));
  switch (block.kind) {
    case "heading": {
      const Heading = `h${block.level}` as const;
      return <Heading>{words(block.spans)}</Heading>;
    }
    case "paragraph":
      return <p>{words(block.spans)}</p>;
    case "code":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long line scrolls, and must do so by keys
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case "list": {
      const List = block.isOrdered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={at}>{words(item)}</li>
          ))}
        </List>
      );
    }
    case "table":
      return <Table block={block} words={words} />;
  }
}

function Table({
  block,
  words,
}: {
  readonly block: Extract<Block, { kind: "table" }>;
  words(spans: readonly Span[]): ReactNode;
}) {
  return (
    <table>
      <thead>
        <tr>
          {block.head.map((cell, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <th key={at} scope="col">
              {words(cell)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of a fixed text is its place
          <tr key={line}>
            {row.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={at}>{words(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function spanElement({ kind, text }: Span, at: number, isMac: boolean): ReactNode {
  if (kind === "code") return <code key={at}>{text}</code>;
  if (kind === "strong") return <strong key={at}>{text}</strong>;
  if (kind === "key")
    return (
      <kbd key={at} className="keys">
        {keyWords(text, isMac)}
      </kbd>
    );
  return text;
}
