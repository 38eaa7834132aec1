import { replaceScenario } from "../../scenarios/overrides/edit.ts";
import { findScenario, indexOverrides } from "../../scenarios/overrides/inheritance.ts";
import { canonicalElement, parseReference } from "../../scenarios/overrides/subject.ts";
import type { Citation, ScenarioFile, Source } from "../../scenarios/scenario.ts";
import type { GridCell } from "./grid-cells.ts";
import type { GridRow } from "./grid-row.ts";

/**
 * Say where a cell's number comes from. What a scenario sets carries its own source; the model's number has its source in the
 * study, under the name that is there already or the line's own.
 */
export function setSource(
  file: ScenarioFile,
  row: GridRow,
  cell: GridCell,
  source: Source | readonly Source[] | undefined,
): ScenarioFile {
  return cell.override && cell.from !== undefined
    ? setOverrideSource(file, cell.from, row, source)
    : { ...file, sources: setStudySource(file, row, source) };
}

function setOverrideSource(
  file: ScenarioFile,
  id: string,
  row: GridRow,
  source: Source | readonly Source[] | undefined,
): ScenarioFile {
  const scenario = findScenario(file, id);
  const known = scenario && indexOverrides(scenario.overrides).get(row.target.variable.id);
  if (!scenario || !known) return file;
  const { source: _, former: __, ...rest } = known.override;
  const overrides = new Map(scenario.overrides);
  overrides.set(known.name, source ? { ...rest, source } : rest);
  return replaceScenario(file, { ...scenario, overrides });
}

function setStudySource(
  file: ScenarioFile,
  row: GridRow,
  source: Source | readonly Source[] | undefined,
): ScenarioFile["sources"] {
  const sources = new Map(file.sources);
  const name = studyName(file, row);
  if (source) sources.set(name, source);
  else sources.delete(name);
  return sources;
}

/** The name under which the study speaks of the line: its element's, its variable's, or a new one. */
function studyName(file: ScenarioFile, { target, element }: GridRow): string {
  const { id, name } = target.variable;
  const wanted = canonicalElement(element);
  const names = [...file.sources.keys()].filter((each) => parseReference(each).id === id);
  const own = names.find((each) => (parseReference(each).element ?? "") === wanted);
  const whole = names.find((each) => parseReference(each).element === undefined);
  return own ?? whole ?? (element === "" ? name : `${name}[${element}]`);
}

/** The study with one more document, or with another description of one that it has. */
export function withCitation(file: ScenarioFile, citation: Citation): ScenarioFile {
  const isKnown = file.citations.some(({ id }) => id === citation.id);
  const citations = isKnown
    ? file.citations.map((each) => (each.id === citation.id ? citation : each))
    : [...file.citations, citation];
  return { ...file, citations };
}

/** A short name that no document of the study has: C1, C2. */
export function freeCitationId(file: ScenarioFile): string {
  let number = 1;
  while (file.citations.some(({ id }) => id === `C${number}`)) number += 1;
  return `C${number}`;
}
