import type { Language } from "../i18n/catalogue.ts";
import type { System } from "../models/check/system.ts";
import { findVariable } from "./find-variable.ts";

/** Split at commas, but not inside the brackets of `x[a,b]`. */
export function splitNames(text: string): string[] {
  return text
    .split(/,(?![^[]*\])/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** The cells that `--outputs a,b[c]` asks for; nothing where the option is absent, which means all. */
export function selectOutputs(texts: readonly string[], system: System, language: Language): number[] | undefined {
  if (texts.length === 0) return undefined;
  return [...new Set(texts.flatMap(splitNames).flatMap((name) => findVariable(name, system, language).cells))];
}
