import type { ChipPart } from "./chip-parts.ts";
import type { Chip } from "./draft-chips.ts";

/** A change as far as it is told: of its elements the first, `others` more are not. */
export interface ToldChip {
  readonly chip: Chip;
  readonly parts: readonly ChipPart[];
  readonly others: number;
}

/** The changes that have room whole; `others` more are told by their number. */
export interface ToldChips {
  readonly chips: readonly ToldChip[];
  readonly others: number;
  /** Whether each says the stored value too: it is left out before a change is. */
  readonly hasOld: boolean;
}

/** How wide words are, in pixels; new values stand out. */
type Measure = (text: string, isNew?: boolean) => number;

/** As in change-bar.css. */
export const chipGap = 10;
const [edges, partGap, button] = [11, 7, 20];
const mostChips = 3;
const mostParts = 2;

const forms = [mostParts, 1].flatMap((parts) => [true, false].map((hasOld) => ({ parts, hasOld })));

/**
 * As many changes as have room whole, in the fullest form in which they have it.
 *
 * @param othersWords What is said of changes that are not told.
 */
export function fitChips(
  chips: readonly Chip[],
  room: number,
  measure: Measure,
  othersWords: (count: number) => string,
): ToldChips {
  const most = Math.min(mostChips, chips.length);
  const counts = Array.from({ length: most }, (_, less) => most - less);
  const choices = counts.flatMap((count) => forms.map((form) => told(chips, count, form)));
  const fits = (choice: ToldChips) => widthOf(choice, measure, othersWords) <= room;
  return choices.find(fits) ?? choices.at(-1) ?? { chips: [], others: 0, hasOld: true };
}

function told(chips: readonly Chip[], count: number, { parts, hasOld }: (typeof forms)[number]): ToldChips {
  const shown = chips.slice(0, count).map((chip): ToldChip => {
    const first = chip.parts.length > parts ? chip.parts.slice(0, 1) : chip.parts;
    return { chip, parts: first, others: chip.parts.length - first.length };
  });
  return { chips: shown, others: chips.length - count, hasOld };
}

function widthOf(
  { chips, others, hasOld }: ToldChips,
  measure: Measure,
  othersWords: (count: number) => string,
): number {
  const wordsOf = ({ label, from, to }: ChipPart) => [
    measure(label),
    ...(to === "" ? [] : [...(hasOld ? [measure(from)] : []), measure("→"), measure(to, true)]),
  ];
  const chipWidth = ({ chip, parts, others: rest }: ToldChip) => {
    const words = [chip, ...parts].flatMap(wordsOf);
    if (rest > 0) words.push(measure(othersWords(rest)));
    return edges + button + words.reduce((sum, width) => sum + width + partGap, 0);
  };
  const widths = chips.map(chipWidth);
  if (others > 0) widths.push(measure(othersWords(others)) + 2 * edges);
  return widths.reduce((sum, width) => sum + Math.ceil(width) + chipGap, -chipGap);
}
