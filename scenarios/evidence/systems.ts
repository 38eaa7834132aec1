import type { LocalizedText } from "../../models/model.ts";
import { readCsv } from "./csv.ts";
import { cell } from "./facts.ts";

/** One mechanism of the source documents, and what in the models brings it to life. */
export interface SystemRow {
  /** `Y01` to `Y69`; several parts may share one. */
  readonly id: string;
  readonly part: number;
  readonly name: LocalizedText;
  readonly documents: readonly string[];
  readonly mechanism: LocalizedText;
  readonly model: string;
  /** The chain from lever to outcome. */
  readonly variables: readonly string[];
  /** One constant or one element: `name[element]`. */
  readonly lever: string;
  readonly low: number;
  readonly high: number;
  /** Held in both runs: reference and value. */
  readonly companions: readonly (readonly [name: string, value: number])[];
  readonly outcome: string;
  readonly at: number;
  readonly sign: "+" | "-";
  /** (high run - low run) / |low run| as the table gives it. */
  readonly effect: number;
  /** `model/scenario`. */
  readonly scenarios: readonly string[];
}

/** Read `systems.csv`. */
export function readSystems(text: string): readonly SystemRow[] {
  return readCsv(text).map((row) => ({
    id: cell(row, "id"),
    part: Number(cell(row, "part")),
    name: { zh: cell(row, "name_zh"), en: cell(row, "name_en") },
    documents: cell(row, "seeds").split(",").filter(Boolean),
    mechanism: { zh: cell(row, "mechanism_zh"), en: cell(row, "mechanism") },
    model: cell(row, "model"),
    variables: words(cell(row, "variables")),
    lever: cell(row, "lever"),
    low: Number(cell(row, "low")),
    high: Number(cell(row, "high")),
    companions: cell(row, "with").split(";").filter(Boolean).map(companion),
    outcome: cell(row, "outcome"),
    at: Number(cell(row, "at")),
    sign: cell(row, "sign") === "-" ? "-" : "+",
    effect: Number(cell(row, "effect")),
    scenarios: words(cell(row, "scenarios")),
  }));
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean);
}

function companion(text: string): readonly [string, number] {
  const equals = text.lastIndexOf("=");
  return [text.slice(0, equals).trim(), Number(text.slice(equals + 1))];
}
