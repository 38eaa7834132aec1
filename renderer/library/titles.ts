import type { Language } from "../../i18n/catalogue.ts";
import { isMessageKey, translate } from "../../i18n/translate.ts";

/** What a bundled study is called where it is not open. */
export function libraryTitle(name: string, language: Language): string {
  const key = `app/library-${name}`;
  switch (key) {
    case "app/library-city":
    case "app/library-talent":
    case "app/library-funds":
    case "app/library-ecosystem":
    case "app/library-corridor":
    case "app/library-xiasha":
      return isMessageKey(key) ? translate(language, key) : name;
    default:
      return name;
  }
}
