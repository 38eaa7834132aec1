import { languageParts, otherLanguage } from "../../i18n/language-parts.ts";
import { useApp } from "../store/context.tsx";
import { useTranslate } from "./use-translate.ts";

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

/** What a document says and nobody has put into the reader's language: quoted, and said to be as it stands there. */
export function OriginalText({ text }: { readonly text: string }) {
  const t = useTranslate();
  const language = useApp((state) => state.view.language);
  const other = otherLanguage(text, language);
  if (other === undefined) return <MixedText text={text} />;
  return (
    <>
      <q lang={other}>{text}</q> <span className="t3 original-note">{t("app/as-in-original")}</span>
    </>
  );
}
