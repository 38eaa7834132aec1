import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { takeTypedAhead } from "../app/type-ahead.tsx";
import { useTranslate } from "../app/use-translate.ts";
import { type Findable, find } from "./search.ts";
import "./finder.css";

/** A field and what it finds: type, go up and down, Enter. */
export function Finder<Item extends Findable>({
  items,
  placeholder,
  onChoose,
}: {
  readonly items: readonly Item[];
  readonly placeholder: string;
  onChoose(item: Item): void;
}) {
  const t = useTranslate();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const isSent = useRef(false);
  const [ahead] = useState(takeTypedAhead);
  const [text, setText] = useState(ahead.text);
  const [at, setAt] = useState(0);
  const found = find(items, text);
  const current = found[Math.min(at, found.length - 1)];
  const choose = (item: Item) => item.obstacle === undefined && onChoose(item);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen row is kept in sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [at, text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed before the field came is chosen once
  useEffect(() => {
    if (ahead.isSent && !isSent.current && current) choose(current);
    isSent.current = true;
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, found.length - 1) + step + found.length) % found.length);
    }
    if (event.key !== "Enter" || !current || event.nativeEvent.isComposing) return;
    // Choosing may close the dialog and give the focus back: the same Enter must not press what is focused then.
    event.preventDefault();
    choose(current);
  };
  return (
    <div className="finder">
      <input
        className="finder-input"
        // What is typed at once after the key that opens it shall not go to what had the focus.
        // biome-ignore lint/a11y/noAutofocus: a dialog takes the focus
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={current ? `${id}-${found.indexOf(current)}` : undefined}
        aria-autocomplete="list"
        aria-label={placeholder}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="finder-list" role="listbox" tabIndex={-1} id={id} aria-label={placeholder} ref={list}>
        {found.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and the keys
          <div
            key={item.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={item === current}
            aria-disabled={item.obstacle !== undefined}
            className="finder-row"
            onClick={() => choose(item)}
          >
            <span className="finder-label">{item.label}</span>
            <span className="finder-hint n">{item.obstacle ?? item.hint}</span>
          </div>
        ))}
      </div>
      <div role="status">{found.length === 0 && <p className="finder-none">{t("app/no-match", { text })}</p>}</div>
    </div>
  );
}
