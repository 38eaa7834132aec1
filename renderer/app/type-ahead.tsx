import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { useApp, useAppStore } from "../store/context.tsx";
import type { DialogName } from "../store/state.ts";
import { openDialog } from "../store/view-actions.ts";
import { useTranslate } from "./use-translate.ts";

/** What was typed for a field that was not there yet. */
export interface TypedAhead {
  readonly text: string;
  /** Whether Enter came after it. */
  readonly isSent: boolean;
}

const nothing: TypedAhead = { text: "", isSent: false };
let typed = nothing;

/** What was typed before the field came; it is there once. */
export function takeTypedAhead(): TypedAhead {
  const taken = typed;
  typed = nothing;
  return taken;
}

const finders: ReadonlySet<string> = new Set([
  "palette",
  "chart-variable",
  "indicator-variable",
] satisfies DialogName["kind"][]);

/** Stands in for a dialog that is being fetched: what is typed meanwhile is for its field, and Esc gives it up. */
export function TypeAhead() {
  const kind = useApp((state) => state.view.dialog?.kind);
  return kind !== undefined && finders.has(kind) ? <TypeAheadField /> : null;
}

function TypeAheadField() {
  const t = useTranslate();
  const store = useAppStore();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    typed = nothing;
    field.current?.focus();
    return () => {
      // The dialog shall give the focus back to what had it before.
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") openDialog(store, undefined);
    if (event.key === "Enter" && !event.nativeEvent.isComposing) typed = { ...typed, isSent: true };
    if (event.key === "Tab") event.preventDefault();
  };
  return (
    <input
      ref={field}
      className="visually-hidden"
      aria-label={t("app/search")}
      onChange={({ target, nativeEvent }) => {
        typed = { text: target.value, isSent: false };
        // In a field that is not to be seen an input method leaves the caret before what it handed over.
        const isComposing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
        if (!isComposing) target.setSelectionRange(target.value.length, target.value.length);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
