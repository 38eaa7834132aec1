import type { Scenario } from "../../scenarios/scenario.ts";

/** How many looks there are beside the base's ink. */
export const styleCount = 8;

function ownStyle(scenario: Scenario): number | undefined {
  const match = /^s([1-8])$/.exec(scenario.colour ?? "");
  return match ? Number(match[1]) : undefined;
}

/**
 * The look of every scenario: 0 for the base, 1 to 8 for the others by their place in the list, or as the file says.
 * Of those shown together no two look alike while there are looks left: the later one takes a free one.
 */
export function lineStyles(scenarios: readonly Scenario[], shown: ReadonlySet<string>): ReadonlyMap<string, number> {
  const styles = new Map<string, number>();
  const taken = new Set<number>();
  const wanted = scenarios.map((scenario, place) =>
    place === 0 ? 0 : (ownStyle(scenario) ?? ((place - 1) % styleCount) + 1),
  );
  const inOrder = [...scenarios.entries()].sort(
    ([a, one], [b, other]) => Number(shown.has(other.id)) - Number(shown.has(one.id)) || a - b,
  );
  for (const [place, scenario] of inOrder) {
    const first = wanted[place] ?? 1;
    const free = [first, ...Array.from({ length: styleCount }, (_, index) => index + 1)].find(
      (style) => !taken.has(style),
    );
    const style = place === 0 ? 0 : ((shown.has(scenario.id) ? free : undefined) ?? first);
    styles.set(scenario.id, style);
    if (shown.has(scenario.id)) taken.add(style);
  }
  return styles;
}

/** Which scenarios are shown when a study opens: those that the file does not hide, five at most. */
export function firstShown(scenarios: readonly Scenario[]): ReadonlySet<string> {
  return new Set(
    scenarios
      .filter(({ hidden }, place) => place === 0 || hidden !== true)
      .slice(0, 5)
      .map(({ id }) => id),
  );
}

/** Most scenarios shown at once. */
export const mostShown = 8;
