import type { Language } from "../../../i18n/catalogue.ts";
import { freeCitationId, withCitation } from "../../../reports/assumptions/edit-source.ts";
import type { GridRow } from "../../../reports/assumptions/grid-row.ts";
import { readNumber } from "../../../reports/assumptions/read-typed.ts";
import { rowFormat, writeNumber } from "../../../reports/assumptions/row-format.ts";
import { wordsIn } from "../../../reports/assumptions/source-words.ts";
import { evaluateArithmetic, roundsTo } from "../../../scenarios/evidence/arithmetic.ts";
import type { SingleValue } from "../../../scenarios/overrides/inheritance.ts";
import type { ScenarioFile, Source } from "../../../scenarios/scenario.ts";

/** The id that stands for a document that is yet to be described. */
export const newDocument = "*new";

/** What is being written about a source: the text of every field, whatever its kind. */
export interface SourceDraft {
  readonly kind: "cite" | "derive" | "assume";
  readonly cite: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly locator: string;
  readonly quote: string;
  readonly isPlan: boolean;
  readonly derivation: string;
  readonly from: string;
  readonly note: string;
  readonly reason: string;
  readonly low: string;
  readonly high: string;
}

/** The draft that says what the source says now. */
export function draftOf(source: Source | undefined, file: ScenarioFile, row: GridRow, language: Language): SourceDraft {
  const format = rowFormat(row, language);
  const end = (value: number | undefined) => (value === undefined ? "" : writeNumber(value, format));
  const blank: SourceDraft = {
    kind: "cite",
    cite: file.citations[0]?.id ?? newDocument,
    title: "",
    publisher: "",
    date: "",
    locator: "",
    quote: "",
    isPlan: false,
    derivation: "",
    from: "",
    note: "",
    reason: "",
    low: end(row.range?.low),
    high: end(row.range?.high),
  };
  if (!source) return blank;
  if ("cite" in source) {
    const { cite, locator = "", quote = "", plan = false, note } = source;
    return { ...blank, cite, locator, quote, isPlan: plan, note: wordsIn(note, language) };
  }
  if ("derivation" in source) {
    const from = (source.from ?? []).join(", ");
    return { ...blank, kind: "derive", derivation: source.derivation, from, note: wordsIn(source.note, language) };
  }
  if ("calibration" in source) {
    const reason = wordsIn(source.calibration, language);
    return { ...blank, kind: "assume", reason };
  }
  const [low, high] = source.range ?? [row.range?.low, row.range?.high];
  return { ...blank, kind: "assume", reason: wordsIn(source.assumption, language), low: end(low), high: end(high) };
}

/** What forbids storing a draft. */
export type SourceFault = "title" | "quote" | "derivation" | "reason" | "range";

/** The draft as a source, and what is still wrong with it. */
export function sourceOf(
  draft: SourceDraft,
  row: GridRow,
  value: SingleValue | undefined,
  language: Language,
): { readonly source?: Source; readonly fault?: SourceFault } {
  const note = draft.note.trim() === "" ? {} : { note: { [language]: draft.note.trim() } };
  if (draft.kind === "cite") {
    if (draft.cite === newDocument && draft.title.trim() === "") return { fault: "title" };
    const text = (key: "locator" | "quote") => (draft[key].trim() === "" ? {} : { [key]: draft[key].trim() });
    return {
      source: {
        cite: draft.cite,
        ...text("quote"),
        ...text("locator"),
        ...(draft.isPlan ? { plan: true } : {}),
        ...note,
      },
    };
  }
  if (draft.kind === "derive") {
    const derivation = draft.derivation.trim();
    if (derivation === "" || evaluateArithmetic(derivation) === undefined) return { fault: "derivation" };
    const from = draft.from.split(/[,，、\s]+/).filter((each) => each !== "");
    return { source: { derivation, ...(from.length > 0 ? { from } : {}), ...note } };
  }
  if (draft.reason.trim() === "") return { fault: "reason" };
  return assumed(draft, row, value, language);
}

function assumed(draft: SourceDraft, row: GridRow, value: SingleValue | undefined, language: Language) {
  const format = rowFormat(row, language);
  const assumption = { [language]: draft.reason.trim() };
  if (draft.low.trim() === "" && draft.high.trim() === "") return { source: { assumption } };
  const [low, high] = [readNumber(draft.low, format), readNumber(draft.high, format)];
  const isOrdered = low !== undefined && high !== undefined && low < high;
  const holds = typeof value !== "number" || (isOrdered && value >= low && value <= high);
  if (!isOrdered || !holds) return { fault: "range" as const };
  // The model's own range needs no saying again.
  const isOwn = low === row.range?.low && high === row.range?.high;
  return { source: isOwn ? { assumption } : { assumption, range: [low, high] as const } };
}

/** What a derivation comes to, beside the value. */
export function checkSum(derivation: string, value: SingleValue | undefined) {
  const result = evaluateArithmetic(derivation);
  if (result === undefined || typeof value !== "number") return { result, isRight: false };
  return { result, isRight: roundsTo(result, value) };
}

/** The study with the document that the draft describes, and its id. */
export function withDocument(
  file: ScenarioFile,
  draft: SourceDraft,
  language: Language,
): { readonly file: ScenarioFile; readonly id: string } {
  if (draft.kind !== "cite" || draft.cite !== newDocument) return { file, id: draft.cite };
  const id = freeCitationId(file);
  const part = (key: "publisher" | "date") => (draft[key].trim() === "" ? {} : { [key]: draft[key].trim() });
  const citation = { id, title: { [language]: draft.title.trim() }, ...part("publisher"), ...part("date") };
  return { file: withCitation(file, citation), id };
}
