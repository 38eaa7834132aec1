import { IntlMessageFormat } from "intl-messageformat";
import { type ArgumentNames, catalogue, type Language, type MessageKey } from "./catalogue.ts";
import { besideWords } from "./direction.ts";

type Values = Readonly<Record<string, string | number>>;
/** What the placeholders of a message need; nothing where it has none. */
export type ValuesOf<Key extends MessageKey> = [ArgumentNames<(typeof catalogue)["en"][Key]>] extends [never]
  ? []
  : [
      values: Record<string, string | number> & {
        [Name in SimpleNames<ArgumentNames<(typeof catalogue)["en"][Key]>>]: string | number;
      },
    ];
/** Plural branches contain braces of their own; what they hold is a sentence, not a name. */
type SimpleNames<Name extends string> = Name extends `${string} ${string}` | `${string}#${string}` | "" ? never : Name;

/** Keys of sentences that take no values. */
export type PlainKey = { [Key in MessageKey]: ValuesOf<Key> extends [] ? Key : never }[MessageKey];

// The locales are our own two. Asking the browser which it supports would make it read every locale it has, at start.
IntlMessageFormat.resolveLocale = (locale) => new Intl.Locale(String(locale));

const kept = new Map<string, Intl.NumberFormat | Intl.PluralRules | Intl.DateTimeFormat>();

/** The browser's own formats are dear to make: each is made once, when it is first needed. */
function keep<Format extends Intl.NumberFormat | Intl.PluralRules | Intl.DateTimeFormat, Options>(
  Kind: new (locales?: string | string[], options?: Options) => Format,
): (locales?: string | string[], options?: Options) => Format {
  return (locales, options) => {
    const id = JSON.stringify([Kind.name, locales, options]);
    const known = kept.get(id);
    if (known instanceof Kind) return known;
    const made = new Kind(locales, options);
    kept.set(id, made);
    return made;
  };
}

const numberFormat = keep<Intl.NumberFormat, Intl.NumberFormatOptions>(Intl.NumberFormat);

/** Counts below a thousand look alike in both languages: they do not wait for the browser to read its locales. */
function countFormat(locales?: string | string[]): Intl.NumberFormat {
  const isShort = (value: number) => Number.isInteger(value) && Math.abs(value) < 1000;
  const format = (value: number) => (isShort(value) ? String(value) : numberFormat(locales).format(value));
  return Object.create(Intl.NumberFormat.prototype, { format: { value: format } });
}

const formatters = {
  getNumberFormat: (locales?: string | string[], options?: Intl.NumberFormatOptions) =>
    options ? numberFormat(locales, options) : countFormat(locales),
  getDateTimeFormat: keep<Intl.DateTimeFormat, Intl.DateTimeFormatOptions>(Intl.DateTimeFormat),
  getPluralRules: keep<Intl.PluralRules, Intl.PluralRulesOptions>(Intl.PluralRules),
};

const formats = new Map<string, IntlMessageFormat>();

function formatOf(language: Language, key: MessageKey): IntlMessageFormat {
  const id = `${language}:${key}`;
  let format = formats.get(id);
  if (!format) {
    format = new IntlMessageFormat(catalogue[language][key], language === "zh" ? "zh-CN" : "en-GB", undefined, {
      ignoreTag: true,
      formatters,
    });
    formats.set(id, format);
  }
  return format;
}

/** The sentence of `key` in `language`, its placeholders filled. Key and argument names are checked by the compiler. */
export function translate<Key extends MessageKey>(language: Language, key: Key, ...[values]: ValuesOf<Key>): string {
  return String(formatOf(language, key).format(readable(values as Values | undefined)));
}

function readable(values: Values | undefined): Values | undefined {
  if (!values) return undefined;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? besideWords(value) : value]),
  );
}

/** Whether the catalogue has a sentence for `key`. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(catalogue.zh, key);
}

/** The sentence for a problem, whose code is a key and whose values are only known while running. */
export function describeProblem(language: Language, code: string, values: Values): string {
  // An offer of the nearest name that comes to nothing leaves its space at the end.
  return isMessageKey(code) ? String(formatOf(language, code).format(readable(values))).trimEnd() : code;
}
