/** A name at the end of its line: where the line ends, and where the name can stand. */
export interface PlacedLabel<Item> {
  readonly item: Item;
  /** Where the line ends. */
  readonly anchor: number;
  /** Where the label stands. */
  readonly y: number;
}

/**
 * Names at the ends of lines, moved up and down until each two are `gap` apart, none outside `low` to `high`.
 *
 * The order of the anchors is kept, so that leaders never cross.
 */
export function placeLabels<Item>(
  items: readonly { readonly item: Item; readonly anchor: number }[],
  gap: number,
  low: number,
  high: number,
): PlacedLabel<Item>[] {
  const sorted = [...items].sort((a, b) => a.anchor - b.anchor);
  const places = sorted.map(({ anchor }) => Math.min(high, Math.max(low, anchor)));
  const step = sorted.length > 1 ? Math.min(gap, (high - low) / (sorted.length - 1)) : gap;
  for (const cluster of clustersOf(places, step)) settle(places, cluster, step, low, high);
  return sorted.map(({ item, anchor }, index) => ({ item, anchor, y: places[index] ?? anchor }));
}

interface Cluster {
  start: number;
  end: number;
}

/** Runs of labels that touch once each run is spread around its own centre; merging goes on until none touch. */
function clustersOf(places: readonly number[], gap: number): Cluster[] {
  const clusters: Cluster[] = [];
  for (let index = 0; index < places.length; index += 1) {
    clusters.push({ start: index, end: index });
    for (
      let last = clusters.at(-1), before = clusters.at(-2);
      last && before;
      last = clusters.at(-1), before = clusters.at(-2)
    ) {
      if (spanOf(places, before, gap).bottom + gap <= spanOf(places, last, gap).top) break;
      clusters.splice(-2, 2, { start: before.start, end: last.end });
    }
  }
  return clusters;
}

function spanOf(places: readonly number[], { start, end }: Cluster, gap: number): { top: number; bottom: number } {
  const centre = places.slice(start, end + 1).reduce((sum, y) => sum + y, 0) / (end - start + 1);
  const half = ((end - start) * gap) / 2;
  return { top: centre - half, bottom: centre + half };
}

function settle(places: number[], cluster: Cluster, gap: number, low: number, high: number): void {
  const { top } = spanOf(places, cluster, gap);
  const before = cluster.start > 0 ? (places[cluster.start - 1] ?? low) + gap : low;
  // What stands below still needs its room.
  const after = high - (places.length - 1 - cluster.end) * gap - (cluster.end - cluster.start) * gap;
  const first = Math.max(before, Math.min(top, after));
  for (let index = cluster.start; index <= cluster.end; index += 1) {
    places[index] = first + (index - cluster.start) * gap;
  }
}

/** Which lines keep their names where there is too little height: base, selected, highest, lowest. */
export function labelsThatFit<Item extends { readonly isKept: boolean; readonly anchor: number }>(
  items: readonly Item[],
  room: number,
): Item[] {
  if (items.length <= room) return [...items];
  const sorted = [...items].sort((a, b) => a.anchor - b.anchor);
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  return items.filter((item) => item.isKept || item === highest || item === lowest).slice(0, Math.max(room, 1));
}
