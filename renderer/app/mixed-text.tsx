import { languageParts } from "../../i18n/language-parts.ts";
import { useApp } from "../store/context.tsx";

/** A text of the user's or of a document, with what of it is in the other language marked as that. */
export function MixedText({ text }: { readonly text: string }) {
  const language = useApp((state) => state.view.language);
  return languageParts(text, language).map(({ text: words, lang }, at) =>
    lang === undefined ? (
      words
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
      <span key={at} lang={lang}>
        {words}
      </span>
    ),
  );
}
