import type { Language } from "./catalogue.ts";

/** A piece of a text; `lang` where it is not in the language around it. */
export interface LanguagePart {
  readonly text: string;
  readonly lang?: "zh-CN" | "en";
}

/** Chinese, with the marks and digits that stand inside it. */
const chinese = /[㐀-鿿豈-﫿](?:[㐀-鿿豈-﫿　-〿＀-￯“”‘’\d]*[㐀-鿿豈-﫿　-〿＀-￯])?/gu;
/** Three words of English or more: a name or a single word is at home in Chinese. */
const english = /[A-Za-z][\w'’&.,()-]*(?: [A-Za-z(][\w'’&.,()-]*){2,}/gu;

/** What of a text is in the other language, so that a screen reader reads it with the right voice. */
export function languageParts(text: string, language: Language): readonly LanguagePart[] {
  const [other, lang] = language === "zh" ? [english, "en" as const] : [chinese, "zh-CN" as const];
  const parts: LanguagePart[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(other)) {
    if (index > done) parts.push({ text: text.slice(done, index) });
    parts.push({ text: found, lang });
    done = index + found.length;
  }
  if (done < text.length) parts.push({ text: text.slice(done) });
  return parts;
}

/** The language of a text that is in the other language from its first word to its last; nothing where it is not. */
export function otherLanguage(text: string, language: Language): "zh-CN" | "en" | undefined {
  const [hasChinese, hasEnglish] = [/[㐀-鿿豈-﫿]/u.test(text), /[A-Za-z]{2,}[\s,;:]+[A-Za-z]{2,}/.test(text)];
  if (language === "zh") return hasEnglish && !hasChinese ? "en" : undefined;
  return hasChinese && !hasEnglish ? "zh-CN" : undefined;
}
