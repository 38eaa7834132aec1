import type { GridColumn } from "../../../scenarios/scenario.ts";

/** How wide the columns are. */
export interface ColumnWidths {
  readonly name: number;
  readonly unit: number;
  readonly scenario: number;
  readonly range: number;
  readonly source: number;
  /** The scenarios have to be scrolled; range and source stay at the right. */
  readonly isPinned: boolean;
}

/** Width of the column that counts the lines. */
export const numberWidth = 38;
/** Room for the scrollbar. */
const scrollbar = 16;

type Sizes = Readonly<Omit<ColumnWidths, "isPinned">>;
const leastSizes: Sizes = { name: 208, unit: 64, scenario: 92, range: 128, source: 104 };
const mostSizes: Sizes = { name: 340, unit: 112, scenario: 136, range: 190, source: 300 };
/** Beside scenarios that have to be scrolled. */
const besideSizes: Sizes = { name: 208, unit: 76, scenario: 100, range: 124, source: 132 };

/**
 * Share out the width of the table: where all scenarios have room, every column grows with it; where they have not, as many
 * as fit stand there whole, none of them cut by what stays at the right. A width that someone has given a column stays.
 */
export function columnWidths(
  width: number,
  scenarios: number,
  hidden: ReadonlySet<GridColumn>,
  kept: ReadonlyMap<string, number> = new Map(),
): ColumnWidths {
  const [least, most, beside] = [withKept(leastSizes, kept), withKept(mostSizes, kept), withKept(besideSizes, kept)];
  const room = width - scrollbar - numberWidth;
  const total = (sizes: Sizes, count: number) => sizes.name + count * sizes.scenario + sum(sizes, hidden);
  const [low, high] = [total(least, scenarios), total(most, scenarios)];
  if (low > room) {
    const left = Math.max(0, room - total(beside, 0));
    const whole = Math.max(1, Math.floor(left / beside.scenario));
    return { ...beside, scenario: Math.max(least.scenario, Math.floor(left / whole)), isPinned: true };
  }
  const share = Math.min(1, (room - low) / Math.max(1, high - low));
  const between = (name: keyof Sizes) => Math.floor(least[name] + share * (most[name] - least[name]));
  return {
    name: between("name"),
    unit: between("unit"),
    scenario: between("scenario"),
    range: between("range"),
    source: between("source"),
    isPinned: false,
  };
}

function withKept(sizes: Sizes, kept: ReadonlyMap<string, number>): Sizes {
  const of = (column: "name" | GridColumn) => kept.get(column) ?? sizes[column];
  return { ...sizes, name: of("name"), unit: of("unit"), range: of("range"), source: of("source") };
}

function sum(sizes: Sizes, hidden: ReadonlySet<GridColumn>): number {
  const shown = (["unit", "range", "source"] as const).filter((column) => !hidden.has(column));
  return shown.reduce((all, column) => all + sizes[column], 0);
}
