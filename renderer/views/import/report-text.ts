import type { Language } from "../../../i18n/catalogue.ts";
import { commaList } from "../../../i18n/comma-list.ts";
import { describeProblem, translate } from "../../../i18n/translate.ts";
import type { Place } from "../../../models/problem.ts";
import type { ImportNote, ImportReport } from "./import-report.ts";

/** Lines that are named; of more only the number is told. */
const mostLines = 6;

/** “第 41、97 行”. */
export function lineWords(lines: readonly number[], language: Language): string {
  if (lines.length === 0) return "";
  const named = commaList(lines.slice(0, mostLines).map(String), language);
  if (lines.length > mostLines) {
    return translate(language, "app/import-more-lines", { lines: named, count: lines.length });
  }
  return translate(language, lines.length > 1 ? "app/import-many-lines" : "app/import-lines", { lines: named });
}

/** One line of the report's quieter lists: where, and what. */
export interface NoteWords {
  readonly place: string;
  readonly text: string;
  /** The first place that it speaks of. */
  readonly where?: Place;
}

/** A note in words. */
export function noteWords({ problem, lines }: ImportNote, language: Language): NoteWords {
  const text = describeProblem(language, problem.code, problem.values);
  return { place: lineWords(lines, language), text, where: problem.where };
}

/** What was done without being asked: repairs, ranges that were missing, the study around the model. */
export function handledWords(
  { changed, counts, fullWidth, errors }: ImportReport,
  charts: number,
  language: Language,
): readonly NoteWords[] {
  const words = changed.map((note) => noteWords(note, language));
  const [first] = fullWidth;
  if (first) {
    const place = lineWords(
      fullWidth.flatMap(({ line }) => line ?? []),
      language,
    );
    words.push({ place, text: translate(language, "app/import-full-width"), where: first });
  }
  const open = counts.assumptions - counts.withRange;
  if (open > 0) {
    const place = translate(language, "app/import-no-range-count", { count: open });
    words.push({ place, text: translate(language, "app/import-no-range") });
  }
  if (errors.length === 0) {
    const place = translate(language, "app/import-study-place");
    words.push({ place, text: translate(language, "app/import-study", { charts }) });
  }
  return words;
}

/** The report as plain text, to send to whoever made the model. */
export function reportText(title: string, report: ImportReport, charts: number, language: Language): string {
  const listed = [...report.errors, ...report.checks].map((problem) => {
    const { line, variable } = problem.where;
    const place = [line === undefined ? "" : lineWords([line], language), variable ?? ""].filter(Boolean).join(" ");
    return {
      place,
      text: describeProblem(language, problem.code, problem.values),
      isError: problem.severity === "error",
    };
  });
  const sections = [
    ["app/import-first", listed.filter(({ isError }) => isError)],
    ["app/import-check", listed.filter(({ isError }) => !isError)],
    ["app/import-changed", handledWords(report, charts, language)],
    ["app/import-ignored", report.ignored.map((note) => noteWords(note, language))],
  ] as const;
  const { counts } = report;
  const head = [title, `${counts.variables} ${translate(language, "app/import-variables", { ...counts })}`];
  const parts = sections
    .filter(([, notes]) => notes.length > 0)
    .map(([key, notes]) =>
      [translate(language, key), ...notes.map(({ place, text }) => `- ${place}\t${text}`)].join("\n"),
    );
  return `${[head.join("\n"), ...parts].join("\n\n")}\n`;
}
