import { canonicalName } from "../../../models/names.ts";
import type { Problem } from "../../../models/problem.ts";
import { offsetOfPlace, type TextEdit } from "../../store/text-edit.ts";
import { jsonSigns, type MendOffer, offerOf } from "./mend-offer.ts";

/** The change of a file's text that mends a problem; nothing where its answer cannot be found at its place. */
export function mendingEdit(text: string, kind: "scenario" | "model", problem: Problem): TextEdit | undefined {
  const { line, column } = problem.where;
  const offer = offerOf(problem);
  if (!offer || line === undefined) return undefined;
  const at = offsetOfPlace(text, kind, line, column ?? 1);
  return kind === "scenario" ? editOfJson(text, at, problem, offer) : editOfXml(text, at, problem, offer);
}

const stringToken = /"(?:[^"\\\r\n]|\\.)*"/y;
const numberToken = /-?[\d.][\d.eE+-]*/y;

function tokenAt(text: string, at: number, pattern: RegExp): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function editOfJson(text: string, at: number, problem: Problem, offer: MendOffer): TextEdit | undefined {
  if (offer.kind === "name") return renameInJson(text, at, offer.from, offer.to);
  if (offer.kind === "limit") {
    const start = valueAt(text, at);
    const removed = tokenAt(text, start, numberToken);
    if (removed === undefined || Number(removed) !== problem.values.value) return undefined;
    return { at: start, removed, inserted: String(offer.to) };
  }
  return offer.kind === "signs" ? signsOfJson(text, at, problem) : undefined;
}

/** A name as a whole string, or within it: `"share[east]"`. */
function renameInJson(text: string, at: number, from: string, to: string): TextEdit | undefined {
  const removed = tokenAt(text, at, stringToken);
  const old = removed === undefined ? undefined : readString(removed);
  if (removed === undefined || old === undefined) return undefined;
  if (old === from && !from.includes("[")) return { at, removed, inserted: JSON.stringify(to) };
  const bracket = old.indexOf("[");
  if (bracket === -1) return undefined;
  const [name, rest] = [old.slice(0, bracket), old.slice(bracket)];
  if (old === from) return { at, removed, inserted: JSON.stringify(to + rest) };
  const inside = rest.indexOf(from);
  if (inside === -1) return undefined;
  return {
    at,
    removed,
    inserted: JSON.stringify(name + rest.slice(0, inside) + to + rest.slice(inside + from.length)),
  };
}

function readString(token: string): string | undefined {
  try {
    return String(JSON.parse(token));
  } catch {
    // An escape that JSON does not know: the text is the user's to mend.
    return undefined;
  }
}

/** From a member's name on to its value. */
function valueAt(text: string, at: number): number {
  const name = tokenAt(text, at, stringToken);
  if (name === undefined) return at;
  const between = /\s*:\s*/y;
  between.lastIndex = at + name.length;
  return between.test(text) ? between.lastIndex : at;
}

function signsOfJson(text: string, at: number, { code, values }: Problem): TextEdit | undefined {
  if (code === "scenarios/json-trailing-comma") return replaceAt(text, at, ",", "");
  if (code === "scenarios/wrong-type") return retype(text, at, String(values.expected));
  if (code === "scenarios/json-number") return respell(text, at);
  const sign = text[at] ?? "";
  const wanted = jsonSigns.get(sign);
  if (wanted !== undefined) return isQuote(sign) ? requote(text, at) : replaceAt(text, at, sign, wanted);
  if (code === "scenarios/json-colon") return { at, removed: "", inserted: ":" };
  if (code !== "scenarios/json-comma" || !/["{[\d-]/.test(sign)) return undefined;
  return { at: text.slice(0, at).trimEnd().length, removed: "", inserted: "," };
}

function replaceAt(text: string, at: number, removed: string, inserted: string): TextEdit | undefined {
  return text.startsWith(removed, at) ? { at, removed, inserted } : undefined;
}

function isQuote(sign: string): boolean {
  return sign === "“" || sign === "”";
}

/** A text between typographic quotation marks, as a whole. */
function requote(text: string, at: number): TextEdit | undefined {
  const removed = tokenAt(text, at, /[“”][^“”"\\\r\n]*[“”"]/y);
  return removed === undefined ? undefined : { at, removed, inserted: `"${removed.slice(1, -1)}"` };
}

/** A number that stands in quotation marks, or a text that lacks them. */
function retype(text: string, at: number, expected: string): TextEdit | undefined {
  if (expected === "string" || expected === "words") {
    const removed = tokenAt(text, at, numberToken);
    return removed === undefined ? undefined : { at, removed, inserted: `"${removed}"` };
  }
  if (expected !== "number" && expected !== "int") return undefined;
  const removed = tokenAt(text, at, stringToken);
  const inserted = removed?.slice(1, -1).trim() ?? "";
  return removed !== undefined && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(inserted) ? { at, removed, inserted } : undefined;
}

function respell(text: string, at: number): TextEdit | undefined {
  const word = tokenAt(text, at, /-?(?:NaN|Infinity)/y);
  if (word !== undefined) return { at, removed: word, inserted: `"${word}"` };
  const removed = tokenAt(text, at, /[-+]?\d*\.?\d*(?![\w.+-])/y);
  const [, sign = "", whole = "", part = ""] = /^([-+]?)(\d*)\.?(\d*)$/.exec(removed ?? "") ?? [];
  if (removed === undefined || whole + part === "") return undefined;
  const digits = `${whole.replace(/^0+(?=\d)/, "") || "0"}${part === "" ? "" : `.${part}`}`;
  return { at, removed, inserted: `${sign === "-" ? "-" : ""}${digits}` };
}

/** How far after its place a name is looked for: a stock lists its flows below its own line. */
const reach = 5000;

function editOfXml(text: string, at: number, { code, values }: Problem, offer: MendOffer): TextEdit | undefined {
  if (code === "xmile/undefined-entity") return replaceAt(text, at, "&", "&amp;");
  if (offer.kind !== "name") return undefined;
  const found = occurrence(text, at, offer.from);
  if (!found) return undefined;
  const isQuoted = text[found.index - 1] === '"' || text.startsWith("&quot;", found.index - 6);
  const isEquation = code !== "check/undefined-model" && values.nearest !== undefined;
  const inserted = isQuoted || !isEquation ? escapeXml(offer.to) : asIdentifier(offer.to);
  return { at: found.index, removed: found[0], inserted };
}

/** The name as it is written somewhere near: case, spaces and underscores do not matter. On the line itself first. */
function occurrence(text: string, at: number, name: string): RegExpExecArray | undefined {
  const parts = canonicalName(name)
    .split("_")
    .filter((part) => part !== "");
  if (parts.length === 0) return undefined;
  const pattern = parts
    .map((part) => part.replace(/[^\p{L}\p{N}]/gu, escapeSign))
    .join("(?:[\\s_]|\\\\n|&#10;|&#xA;)+");
  const search = new RegExp(`(?<![\\p{L}\\p{N}_$])${pattern}(?![\\p{L}\\p{N}_$])`, "giu");
  // Entities before it make a column come out too small, never too large.
  search.lastIndex = at;
  const found = search.exec(text.slice(0, at + reach));
  return found ?? undefined;
}

function escapeSign(sign: string): string {
  return `\\u{${sign.codePointAt(0)?.toString(16)}}`;
}

/** A name as an equation spells it: spaces as underscores, in quotation marks where it has other signs. */
function asIdentifier(name: string): string {
  const joined = name.trim().replace(/(?:\s|\\n)+/g, "_");
  return /^[\p{L}_$][\p{L}\p{N}_$.]*$/u.test(joined) ? joined : escapeXml(`"${name}"`);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
