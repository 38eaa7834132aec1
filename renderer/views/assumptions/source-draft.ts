import type { Language } from "../../../i18n/catalogue.ts";
import { freeCitationId, withCitation } from "../../../reports/assumptions/edit-source.ts";
import type { GridRow } from "../../../reports/assumptions/grid-row.ts";
import { readNumber } from "../../../reports/assumptions/read-number.ts";
import { rowFormat, writeNumber } from "../../../reports/assumptions/row-format.ts";
import { wordsIn } from "../../../reports/assumptions/source-words.ts";
import { evaluateArithmetic, roundsTo } from "../../../scenarios/evidence/arithmetic.ts";
import type { SingleValue } from "../../../scenarios/overrides/inheritance.ts";
import type { Citation, ScenarioFile, Source, Words } from "../../../scenarios/scenario.ts";

/** The id that stands for a document that is yet to be described. */
export const newDocument = "*new";

/** What is being written about a source: the text of every field, whatever its kind. */
export interface SourceDraft {
  readonly kind: "cite" | "derive" | "calibrate" | "assume";
  readonly cite: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly locator: string;
  readonly quote: string;
  /** Whether the document itself is described anew, for every number that cites it. */
  readonly describes: boolean;
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
    describes: false,
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
    const from = (source.from ?? []).join(", ");
    return { ...blank, kind: "calibrate", reason: wordsIn(source.calibration, language), from };
  }
  const [low, high] = source.range ?? [row.range?.low, row.range?.high];
  return { ...blank, kind: "assume", reason: wordsIn(source.assumption, language), low: end(low), high: end(high) };
}

/** What forbids storing a draft. */
export type SourceFault = "title" | "quote" | "derivation" | "reason" | "range";

/** What a draft is made into, and from: the line, its value, and what its source said before. */
export interface SourceContext {
  readonly row: GridRow;
  readonly value: SingleValue | undefined;
  readonly language: Language;
  readonly before: Source | undefined;
}

interface Made {
  readonly source?: Source;
  readonly fault?: SourceFault;
}

/** The draft as a source, and what is still wrong with it. */
export function sourceOf(draft: SourceDraft, context: SourceContext): Made {
  switch (draft.kind) {
    case "cite":
      return cited(draft, context);
    case "derive":
      return derived(draft, context);
    case "calibrate":
      return calibrated(draft, context);
    case "assume":
      return assumed(draft, context);
  }
}

/** What is written in one language leaves what stands in the other. */
function wordsWith(before: Words | undefined, text: string, language: Language): Words {
  return typeof before === "object" ? { ...before, [language]: text } : { [language]: text };
}

function noteOf(draft: SourceDraft, { before, language }: SourceContext): { readonly note?: Words } {
  const old = before && "note" in before ? before.note : undefined;
  return draft.note.trim() === "" ? {} : { note: wordsWith(old, draft.note.trim(), language) };
}

function idsOf(draft: SourceDraft): { readonly from?: readonly string[] } {
  const from = draft.from.split(/[,，、\s]+/).filter((each) => each !== "");
  return from.length > 0 ? { from } : {};
}

function cited(draft: SourceDraft, context: SourceContext): Made {
  if ((draft.cite === newDocument || draft.describes) && draft.title.trim() === "") return { fault: "title" };
  const { before } = context;
  const text = (key: "locator" | "quote") => (draft[key].trim() === "" ? {} : { [key]: draft[key].trim() });
  const isSame = before !== undefined && "cite" in before && before.cite === draft.cite;
  const fact = isSame && before.fact !== undefined ? { fact: before.fact } : {};
  const plan = draft.isPlan ? { plan: true } : {};
  return {
    source: { cite: draft.cite, ...fact, ...text("quote"), ...text("locator"), ...plan, ...noteOf(draft, context) },
  };
}

function derived(draft: SourceDraft, context: SourceContext): Made {
  const derivation = draft.derivation.trim();
  if (derivation === "" || evaluateArithmetic(derivation) === undefined) return { fault: "derivation" };
  return { source: { derivation, ...idsOf(draft), ...noteOf(draft, context) } };
}

function calibrated(draft: SourceDraft, { before, language }: SourceContext): Made {
  if (draft.reason.trim() === "") return { fault: "reason" };
  const old = before && "calibration" in before ? before.calibration : undefined;
  return { source: { calibration: wordsWith(old, draft.reason.trim(), language), ...idsOf(draft) } };
}

function assumed(draft: SourceDraft, { row, value, language, before }: SourceContext): Made {
  if (draft.reason.trim() === "") return { fault: "reason" };
  const format = rowFormat(row, language);
  const old = before && "assumption" in before ? before.assumption : undefined;
  const assumption = wordsWith(old, draft.reason.trim(), language);
  if (draft.low.trim() === "" && draft.high.trim() === "") return { source: { assumption } };
  const [low, high] = [readNumber(draft.low, format), readNumber(draft.high, format)];
  if (low === undefined || high === undefined || low >= high) return { fault: "range" };
  if (typeof value === "number" && (value < low || value > high)) return { fault: "range" };
  // The model's own range needs no saying again.
  const isOwn = low === row.range?.low && high === row.range?.high;
  return { source: isOwn ? { assumption } : { assumption, range: [low, high] } };
}

/** What a derivation comes to, beside the value. */
export function checkSum(derivation: string, value: SingleValue | undefined) {
  const result = evaluateArithmetic(derivation);
  if (result === undefined || typeof value !== "number") return { result, isRight: false };
  return { result, isRight: roundsTo(result, value) };
}

/** The parts of a draft by which a document that is there begins to be described anew. */
export function describing({ title, publisher = "", date = "" }: Citation, language: Language): Partial<SourceDraft> {
  return { describes: true, title: wordsIn(title, language), publisher, date };
}

/** The study with the document that the draft describes, and its id. */
export function withDocument(
  file: ScenarioFile,
  draft: SourceDraft,
  language: Language,
): { readonly file: ScenarioFile; readonly id: string } {
  const { cite } = draft;
  const isNew = cite === newDocument;
  if (draft.kind !== "cite" || !(isNew || draft.describes)) return { file, id: cite };
  const id = isNew ? freeCitationId(file) : cite;
  const { title, publisher: _, date: __, ...known } = file.citations.find((each) => each.id === id) ?? { id };
  const part = (key: "publisher" | "date") => (draft[key].trim() === "" ? {} : { [key]: draft[key].trim() });
  const words = wordsWith(title, draft.title.trim(), language);
  return { file: withCitation(file, { ...known, title: words, ...part("publisher"), ...part("date") }), id };
}
