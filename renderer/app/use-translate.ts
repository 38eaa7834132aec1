import { useCallback } from "react";
import type { MessageKey } from "../../i18n/catalogue.ts";
import { translate, type ValuesOf } from "../../i18n/translate.ts";
import { useApp } from "../store/context.tsx";

/** Sentences in the language of the moment. */
export type Translate = <Key extends MessageKey>(key: Key, ...values: ValuesOf<Key>) => string;

/** The sentences of the window's language; the component draws again when it changes. */
export function useTranslate(): Translate {
  const language = useApp((state) => state.view.language);
  return useCallback(
    <Key extends MessageKey>(key: Key, ...values: ValuesOf<Key>) => translate<Key>(language, key, ...values),
    [language],
  );
}
