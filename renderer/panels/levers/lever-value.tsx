import { useState } from "react";
import { type Refusal, readTypedNumber } from "../../../reports/assumptions/read-typed.ts";
import { refusalWords } from "../../../reports/assumptions/refusal-words.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { setLever } from "../../store/document-actions.ts";
import type { LeverModel } from "../../store/lever-model.ts";
import { leverFormat, leverQuantity, leverRange, leverWords } from "./lever-text.ts";

/** What was typed into a lever and is not stored. It stays said until something else is typed, or the value changes. */
export interface RefusedNumber {
  readonly text: string;
  readonly refusal: Refusal;
  readonly isCited: boolean;
  /** Where, and the value that stayed. */
  readonly scenario: string;
  readonly value: number | undefined;
}

interface Props {
  readonly lever: LeverModel;
  readonly scenario: string;
  readonly refused: RefusedNumber | undefined;
  onRefuse(refused: RefusedNumber | undefined): void;
}

/** The number of a lever; a click makes it a field. */
export function LeverValue({ lever, scenario, refused, onRefuse }: Props) {
  const store = useAppStore();
  const language = useApp((state) => state.view.language);
  const [text, setText] = useState<string>();
  if (lever.value === undefined) return null;
  const shown = leverQuantity(lever, lever.value, language);
  if (text === undefined) {
    return (
      <button
        type="button"
        className="lever-value n"
        aria-label={`${lever.label} ${shown.number}${shown.unit}`}
        onClick={() => setText(refused?.text ?? shown.number)}
      >
        {shown.number}
        <small className={shown.unit.startsWith("%") ? "tight" : ""}>{shown.unit}</small>
      </button>
    );
  }
  /** Store what was typed; whether that could be done. */
  const commit = () => {
    const { range, isCited } = leverRange(store.getState(), scenario, lever);
    const typed = text === shown.number ? undefined : readTypedNumber(text, leverFormat(lever, language), range);
    if (typed?.kind === "refused") {
      onRefuse({ text, refusal: typed.refusal, isCited, scenario, value: lever.value });
      return false;
    }
    onRefuse(undefined);
    if (typed && typed.value !== lever.value) {
      const element = lever.element === undefined ? {} : { element: lever.element };
      const { variable } = lever;
      setLever(store, { scenario, variable, value: typed.value, ...element, from: lever.value ?? typed.value });
    }
    setText(undefined);
    return true;
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the field takes the place of the number that was just clicked
      autoFocus
      className="input lever-input n"
      value={text}
      aria-label={lever.label}
      aria-invalid={refused !== undefined}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        setText(event.target.value);
        onRefuse(undefined);
      }}
      onBlur={() => {
        if (!commit()) setText(undefined);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) commit();
        if (event.key === "Escape") {
          setText(undefined);
          onRefuse(undefined);
        }
      }}
    />
  );
}

/** Why what was typed is not stored, in the words of the table. */
export function RefusedNumberNote({ lever, refused }: { readonly lever: LeverModel; readonly refused: RefusedNumber }) {
  const language = useApp((state) => state.view.language);
  const { title, advice } = refusalWords(refused.refusal, leverWords(lever, language), language, refused.isCited);
  return (
    <p className="lever-message n" data-tone="error" role="alert">
      {title}
      <span className="lever-advice">{advice}</span>
    </p>
  );
}
