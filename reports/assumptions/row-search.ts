import { listSources, type Provenance } from "../../scenarios/evidence/provenance.ts";
import { indexOverrides } from "../../scenarios/overrides/inheritance.ts";
import type { ScenarioFile } from "../../scenarios/scenario.ts";
import type { GridRow } from "./grid-row.ts";
import { rowFormat } from "./row-format.ts";
import { rowName } from "./row-words.ts";
import { sourceLines } from "./source-details.ts";
import { sourceTag } from "./source-words.ts";

const languages = ["zh", "en"] as const;

/** What a line is called: in either language, and in the model. */
function nameWords(row: GridRow): readonly string[] {
  return [...languages.map((language) => rowName(row, language)), row.target.variable.name, row.key];
}

/** Its unit, as the model writes it and as either language reads it. */
function unitWords(row: GridRow): readonly string[] {
  return [row.units ?? "", ...languages.map((language) => rowFormat(row, language).unit)];
}

/** Where the base's number comes from, and what scenarios set: documents, their short names, quotes, reasons. */
function sourceWords(row: GridRow, file: ScenarioFile, provenance: Provenance | undefined): readonly string[] {
  const set = file.scenarios.flatMap(({ overrides }): Provenance[] => {
    const source = indexOverrides(overrides).get(row.target.variable.id)?.override.source;
    return source === undefined ? [] : [{ sources: listSources(source), confidence: "medium" }];
  });
  return [...(provenance ? [provenance] : []), ...set].flatMap((each) =>
    languages.flatMap((language) => [
      sourceTag(each, language),
      ...sourceLines(each, file, language).flatMap(({ text, tag }) => [text, tag ?? ""]),
    ]),
  );
}

interface Known {
  readonly file: ScenarioFile;
  readonly provenance: Provenance | undefined;
  readonly words: string;
}

const known = new WeakMap<GridRow, Known>();

/** Everything that a line can be found by, gathered when something is looked for first: what is typed on asks the same again. */
function wordsOf(row: GridRow, file: ScenarioFile, provenance: Provenance | undefined): string {
  const last = known.get(row);
  if (last?.file === file && last.provenance === provenance) return last.words;
  const all = [...nameWords(row), row.doc ?? "", ...unitWords(row), ...sourceWords(row, file, provenance)];
  const words = folded(all.join("\n"));
  known.set(row, { file, provenance, words });
  return words;
}

function folded(text: string): string {
  return text.toLocaleLowerCase();
}

/**
 * Which lines a text finds: by their names in either language, their units, or what is said of their sources. The whole name
 * that a line has in the model finds this line and the other elements of its array alone.
 */
export function searchRows(
  rows: readonly GridRow[],
  text: string,
  file: ScenarioFile,
  provenanceOf: (row: GridRow) => Provenance | undefined,
): (row: GridRow) => boolean {
  const wanted = folded(text.trim());
  if (wanted === "") return () => true;
  const isNamed = (row: GridRow) => folded(row.target.variable.name) === wanted || row.key === wanted;
  if (rows.some(isNamed)) return isNamed;
  return (row) => wordsOf(row, file, provenanceOf(row)).includes(wanted);
}
