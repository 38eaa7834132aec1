import { type OwnLook, ownLook, readColour } from "../../scenarios/look.ts";
import type { Scenario } from "../../scenarios/scenario.ts";

/** How many looks there are beside the base's ink. */
export const styleCount = 8;

/**
 * The look of every scenario: 0 for the base, 1 to 8 for the others by their place in the list, or as the file says.
 * Of those shown together no two look alike while there are looks left: who has a hue by the file comes first, then who is
 * earlier; the others take a free one.
 */
export function lineStyles(scenarios: readonly Scenario[], shown: ReadonlySet<string>): ReadonlyMap<string, number> {
  const styles = new Map<string, number>();
  const taken = new Set<number>();
  for (const { scenario, place, wanted } of inOrder(scenarios, shown)) {
    const free = [wanted, ...Array.from({ length: styleCount }, (_, index) => index + 1)].find(
      (style) => !taken.has(style),
    );
    const style = place === 0 ? 0 : ((shown.has(scenario.id) ? free : undefined) ?? wanted);
    styles.set(scenario.id, style);
    if (shown.has(scenario.id)) taken.add(style);
  }
  return styles;
}

function inOrder(scenarios: readonly Scenario[], shown: ReadonlySet<string>) {
  // Those that have a hue of their own leave the others theirs: a new scenario colours no line anew.
  let others = 0;
  return scenarios
    .map((scenario, place) => {
      const own = scenario.colour === undefined ? undefined : readColour(scenario.colour);
      const isGiven = typeof own === "number";
      if (place > 0 && !isGiven) others += 1;
      const rank = (shown.has(scenario.id) ? 0 : 2) + (place === 0 || isGiven ? 0 : 1);
      return { scenario, place, rank, wanted: place === 0 ? 0 : isGiven ? own : ((others - 1) % styleCount) + 1 };
    })
    .sort((one, other) => one.rank - other.rank || one.place - other.place);
}

/** The hue for a new scenario: the first that no line in sight has; nothing where all are taken. */
export function freeHue(scenarios: readonly Scenario[], shown: ReadonlySet<string>): string | undefined {
  const styles = lineStyles(scenarios, shown);
  const taken = new Set([...shown].map((id) => styles.get(id)));
  const free = Array.from({ length: styleCount }, (_, index) => index + 1).find((style) => !taken.has(style));
  return free === undefined ? undefined : `s${free}`;
}

/** What the file itself says of a scenario's look; the base is ink whatever it says. */
export function givenLook(scenario: Scenario, place: number): OwnLook | undefined {
  return place === 0 ? undefined : ownLook(scenario);
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
