/** Something that can be found: its words in both languages, what it is called in the file, and what finding it does. */
export interface Findable {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  /** What it is called besides, in the other language: as good as its label. */
  readonly otherLabel?: string;
  /** Short names that are as good as its label: what a view is called, without the word for view. */
  readonly names?: readonly string[];
  /** Everything that it can be found by. */
  readonly words: string;
  /** Why it cannot be chosen now. */
  readonly obstacle?: string | undefined;
}

/**
 * What a text finds, best first: what is called so, what begins with it, then what has a word that does, then what contains it.
 * What cannot be chosen now comes after all that can, and only where it is asked for.
 */
export function find<Item extends Findable>(items: readonly Item[], text: string, most = 60): readonly Item[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return items.filter(({ obstacle }) => obstacle === undefined).slice(0, most);
  const parts = wanted.split(/\s+/);
  return items
    .map((item, place) => ({ item, place, rank: rankOf(item, wanted, parts) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => laterOf(a.item) - laterOf(b.item) || b.rank - a.rank || a.place - b.place)
    .slice(0, most)
    .map(({ item }) => item);
}

function laterOf({ obstacle }: Findable): number {
  return obstacle === undefined ? 0 : 1;
}

function rankOf(item: Findable, wanted: string, parts: readonly string[]): number {
  const words = item.words.toLowerCase();
  if (!parts.every((part) => words.includes(part))) return 0;
  const labels = [item.label, item.otherLabel ?? "", ...(item.names ?? [])].map((label) => label.toLowerCase());
  if (labels.includes(wanted)) return 4;
  if (labels.some((label) => label.startsWith(wanted))) return 3;
  return words.split(/[\s_[\],]+/).some((word) => word.startsWith(parts[0] ?? "")) ? 2 : 1;
}
