import type { GridColumn } from "../../../scenarios/scenario.ts";

/** How wide the columns are. */
export interface ColumnWidths {
  readonly name: number;
  readonly unit: number;
  readonly scenario: number;
  readonly range: number;
  readonly source: number;
  /**
   * What stays where it is while the scenarios are scrolled: what stands on both sides of them, only what stands before
   * them, or in a narrow window only the names, with all that is no number behind the scenarios.
   */
  readonly pins: "sides" | "start" | "name";
  /** Not all scenarios have room. */
  readonly isScrolled: boolean;
}

/** Width of the column that counts the lines. */
export const numberWidth = 38;
/** Room for the scrollbar. */
const scrollbar = 16;
/** Least room for a name beside a scenario. */
const leastName = 120;

type Sizes = Readonly<Omit<ColumnWidths, "pins" | "isScrolled">>;
const leastSizes: Sizes = { name: 208, unit: 64, scenario: 92, range: 128, source: 104 };
const mostSizes: Sizes = { name: 340, unit: 112, scenario: 136, range: 190, source: 300 };
/** Beside scenarios that have to be scrolled; the last column lies under the scrollbar where that takes no room of its own. */
const besideSizes: Sizes = { name: 208, unit: 76, scenario: 100, range: 124, source: 134 + scrollbar };

/**
 * Share out the width of the table: where all scenarios have room, every column grows with it, names first; where they have not, as many
 * as fit stand there whole, none of them cut by what stays at the right. Where not even two would be in sight, less stays.
 * A width that someone has given a column stays.
 *
 * @param unitRoom What units want, before the others grow.
 */
export function columnWidths(
  width: number,
  scenarios: number,
  hidden: ReadonlySet<GridColumn>,
  kept: ReadonlyMap<string, number> = new Map(),
  unitRoom = 0,
): ColumnWidths {
  const room = width - scrollbar - numberWidth;
  const total = (sizes: Sizes, count: number) => sizes.name + count * sizes.scenario + sum(sizes, hidden);
  const spare = room - total(withKept(leastSizes, kept), scenarios);
  const unit = Math.max(leastSizes.unit, Math.min(unitRoom, mostSizes.unit, leastSizes.unit + spare));
  const [least, most] = [withKept({ ...leastSizes, unit }, kept), withKept(mostSizes, kept)];
  const [low, high] = [total(least, scenarios), total(most, scenarios)];
  if (low > room) return scrolledWidths(width, scenarios, hidden, kept);
  const share = Math.min(1, (room - low) / Math.max(1, high - low));
  const between = (name: keyof Sizes, part: number) => Math.floor(least[name] + part * (most[name] - least[name]));
  // Names that are cut say least: they grow first, sources with the whole, and the others by what is left.
  const [name, source] = [between("name", Math.min(1, 2 * share)), between("source", share)];
  const words = (sizes: Sizes) => sizes.name + (hidden.has("source") ? 0 : sizes.source);
  const [numbers, wanted] = [low - words(least), high - words(most)];
  const rest = room - name - (hidden.has("source") ? 0 : source);
  const part = Math.min(1, Math.max(0, (rest - numbers) / Math.max(1, wanted - numbers)));
  return {
    name,
    unit: between("unit", part),
    scenario: between("scenario", part),
    range: between("range", part),
    source,
    pins: "start",
    isScrolled: false,
  };
}

function scrolledWidths(
  width: number,
  scenarios: number,
  hidden: ReadonlySet<GridColumn>,
  kept: ReadonlyMap<string, number>,
): ColumnWidths {
  const sizes = withKept(besideSizes, kept);
  const wanted = Math.min(2, scenarios) * leastSizes.scenario;
  // What is pinned at the right runs on under the scrollbar.
  const under = hidden.has("source") ? scrollbar : 0;
  const between = width - under - numberWidth - sizes.name - sum(sizes, hidden);
  if (between >= wanted) return { ...sizes, scenario: whole(between), pins: "sides", isScrolled: true };
  const behind = width - scrollbar - numberWidth - sizes.name - (hidden.has("unit") ? 0 : sizes.unit);
  if (behind >= wanted) return { ...sizes, scenario: whole(behind), pins: "start", isScrolled: true };
  const room = width - scrollbar;
  const name = Math.min(sizes.name, Math.max(leastName, Math.floor(room / 2)));
  return { ...sizes, name, scenario: whole(room - name), pins: "name", isScrolled: true };
}

/** The width at which as many scenarios as fit fill the room. */
function whole(room: number): number {
  const count = Math.max(1, Math.floor(room / besideSizes.scenario));
  return Math.max(leastSizes.scenario, Math.floor(room / count));
}

function withKept(sizes: Sizes, kept: ReadonlyMap<string, number>): Sizes {
  const of = (column: "name" | GridColumn) => kept.get(column) ?? sizes[column];
  return { ...sizes, name: of("name"), unit: of("unit"), range: of("range"), source: of("source") };
}

function sum(sizes: Sizes, hidden: ReadonlySet<GridColumn>): number {
  const shown = (["unit", "range", "source"] as const).filter((column) => !hidden.has(column));
  return shown.reduce((all, column) => all + sizes[column], 0);
}
