import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import { fieldText } from "../../store/text-edit.ts";
import "./text-editor.css";

/** Pixels of a line, and above the first. */
const lineHeight = 20;
const topSpace = 8;

/** A line of the text that something is wrong with. */
export interface LineMark {
  readonly line: number;
  readonly severity: "error" | "warning";
  /** What is wrong, for the pointer; the list beside the text says it to everybody. */
  readonly title: string;
}

interface TextEditorProps {
  readonly id: string;
  /** As the file has it, byte order mark and line ends too. */
  readonly text: string;
  readonly marks: readonly LineMark[];
  /** What to bring into sight: offsets into the text as the field has it. */
  readonly place: { readonly start: number; readonly end: number } | undefined;
  readonly describedBy: string;
  onType(shown: string): void;
  onMove(which: "undo" | "redo"): void;
}

/** The text of a file to be changed as it stands: a plain text field, with line numbers, and marks where something is wrong. */
export function TextEditor({ id, text, marks, place, describedBy, onType, onMove }: TextEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const shown = useMemo(() => fieldText(text), [text]);
  const [view, setView] = useState({ top: 0, height: 600 });
  useLayoutEffect(() => {
    if (field.current && place) showPlace(field.current, place.start, place.end);
  }, [place]);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setView((now) => ({ ...now, height: element.clientHeight })));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return (
    <div className="text-editor" style={{ "--digits": String(countLines(shown)).length }}>
      <Gutter count={countLines(shown)} marks={marks} top={view.top} height={view.height} />
      <textarea
        id={id}
        ref={field}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
        translate="no"
        aria-describedby={describedBy}
        value={shown}
        onChange={(event) => onType(event.target.value)}
        onScroll={({ currentTarget }) => setView((now) => ({ ...now, top: currentTarget.scrollTop }))}
        onKeyDown={(event) => {
          const which = historyKey(event);
          if (!which) return;
          event.preventDefault();
          onMove(which);
        }}
      />
    </div>
  );
}

function historyKey({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): "undo" | "redo" | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === "y" && !shiftKey) return "redo";
  if (letter !== "z") return undefined;
  return shiftKey ? "redo" : "undo";
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

/** Line numbers and marks of the lines in sight; the others are not drawn, however long the file. */
function Gutter({
  count,
  marks,
  top,
  height,
}: {
  readonly count: number;
  readonly marks: readonly LineMark[];
  readonly top: number;
  readonly height: number;
}) {
  const first = Math.max(1, Math.floor((top - topSpace) / lineHeight));
  const last = Math.min(count, first + Math.ceil(height / lineHeight) + 2);
  const byLine = useMemo(() => new Map([...marks].reverse().map((mark) => [mark.line, mark])), [marks]);
  const lines = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const placeOf = (line: number) => ({ top: topSpace + (line - 1) * lineHeight - top });
  return (
    <>
      <div className="text-tints" aria-hidden="true">
        {lines.map((line) => (
          <div key={line} data-severity={byLine.get(line)?.severity} style={placeOf(line)} />
        ))}
      </div>
      <div className="text-numbers n" aria-hidden="true">
        {lines.map((line) => (
          <div
            key={line}
            data-severity={byLine.get(line)?.severity}
            title={byLine.get(line)?.title}
            style={placeOf(line)}
          >
            {line}
          </div>
        ))}
      </div>
    </>
  );
}

/** Select a part of the text, in view. */
function showPlace(field: HTMLTextAreaElement, start: number, end: number): void {
  const line = countLines(field.value.slice(0, start)) - 1;
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  const above = line * lineHeight;
  const isInSight = above >= field.scrollTop && above + lineHeight * 2 <= field.scrollTop + field.clientHeight;
  if (!isInSight) field.scrollTop = Math.max(0, above - 3 * lineHeight);
}
