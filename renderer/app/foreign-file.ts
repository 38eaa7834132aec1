import type { MessageKey } from "../../i18n/catalogue.ts";
import { fileKind, isTable } from "../platform/file-names.ts";

type Advice = Extract<MessageKey, `app/foreign-${string}` | "app/import-table-alone">;

/** What a file is taken for, or what to say where it is nothing that is opened here. */
export type FileKind = "scenario" | "model" | Advice;

/** Tell by a file's name, else by how it begins. */
export function kindOfFile(name: string, bytes: Uint8Array): FileKind {
  const kind = fileKind(name);
  if (kind !== "other") return kind;
  if (isTable(name)) return "app/import-table-alone";
  // Vensim's own text begins with a brace too.
  if (/\.(mdl|vmf|vmfx|vpm|vpmx)$/i.test(name)) return "app/foreign-vensim";
  const first = firstLetter(bytes);
  if (first === "{") return "scenario";
  if (first === "<") return "model";
  return /\.(xls|xlsm|xlsb|ods|et)$/i.test(name) ? "app/foreign-table" : "app/foreign-file";
}

/** The first letter of a text in UTF-8 or UTF-16, past its mark and what is blank. */
function firstLetter(bytes: Uint8Array): string | undefined {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const blank = isWide ? [0, 0x09, 0x0a, 0x0d, 0x20] : [0x09, 0x0a, 0x0d, 0x20];
  const first = bytes.subarray(isWide ? 2 : isMarked ? 3 : 0).find((byte) => !blank.includes(byte));
  return first === undefined ? undefined : String.fromCharCode(first);
}
