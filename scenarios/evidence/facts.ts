import type { LocalizedText } from "../../models/model.ts";
import { type Row, readCsv } from "./csv.ts";

/** A figure that stands in one of the source documents. */
export interface Fact {
  /** `S2-28`: the document's id, then a number. */
  readonly id: string;
  readonly document: string;
  readonly quantity: LocalizedText;
  readonly value: number;
  readonly unit: string;
  /** A year, or a span `2015-2017`; empty where the text gives none. */
  readonly year: string;
  readonly yearBasis: "stated" | "inferred" | "undated";
  readonly file: string;
  readonly quote: string;
  /** Bounds, targets, doubts. */
  readonly flag: string;
}

/** A document that the studies cite. */
export interface SourceDocument {
  readonly id: string;
  readonly file: string;
  readonly title: LocalizedText;
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly date: string;
  readonly dateBasis: "stated" | "inferred" | "undated";
  readonly note: string;
}

/** A term in both languages. */
export interface Term {
  readonly zh: string;
  readonly en: string;
  readonly note: string;
}

/** Read `facts.csv`. */
export function readFacts(text: string): readonly Fact[] {
  return readCsv(text).map((row) => ({
    id: cell(row, "id"),
    document: cell(row, "id").split("-")[0] ?? "",
    quantity: { zh: cell(row, "quantity_zh"), en: cell(row, "quantity_en") },
    value: Number(cell(row, "value")),
    unit: cell(row, "unit"),
    year: cell(row, "year"),
    yearBasis: basis(cell(row, "year_basis")),
    file: cell(row, "seed"),
    quote: cell(row, "quote"),
    flag: cell(row, "flag"),
  }));
}

/** Read `sources.csv`. */
export function readSourceDocuments(text: string): readonly SourceDocument[] {
  return readCsv(text).map((row) => ({
    id: cell(row, "id"),
    file: cell(row, "file"),
    title: { zh: cell(row, "title_zh"), en: cell(row, "title_en") },
    authors: cell(row, "authors").split(";").filter(Boolean),
    publisher: cell(row, "publisher"),
    date: cell(row, "date"),
    dateBasis: basis(cell(row, "date_basis")),
    note: cell(row, "note"),
  }));
}

/** Read `glossary.csv`. */
export function readGlossary(text: string): readonly Term[] {
  return readCsv(text).map((row) => ({ zh: cell(row, "zh"), en: cell(row, "en"), note: cell(row, "note") }));
}

/** The text of a cell; empty where the table has no such column. */
export function cell(row: Row, column: string): string {
  return row.get(column) ?? "";
}

function basis(text: string): "stated" | "inferred" | "undated" {
  return text === "stated" || text === "inferred" ? text : "undated";
}
