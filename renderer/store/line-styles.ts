import { type OwnLook, ownLook, readColour } from "../../scenarios/look.ts";
import type { Scenario } from "../../scenarios/scenario.ts";

/** How many looks there are beside the base's ink. */
const styleCount = 8;

/** Hues by scenario. */
export type Hues = ReadonlyMap<string, number>;

const noHues: Hues = new Map();

/**
 * The look of every scenario: 0 for the base, 1 to 8 for the others by their place in the list, or as the file says.
 * Of those shown together no two look alike while there are looks left: who has a hue by the file comes first, then who
 * holds one, then who is earlier; the others take a free one.
 *
 * @param held What the lines in sight are drawn in: they keep it when others come and go.
 */
export function lineStyles(scenarios: readonly Scenario[], shown: ReadonlySet<string>, held = noHues): Hues {
  const styles = new Map<string, number>();
  const taken = new Set<number>();
  for (const { scenario, place, wanted } of inOrder(scenarios, shown, held)) {
    const free = [wanted, ...Array.from({ length: styleCount }, (_, index) => index + 1)].find(
      (style) => !taken.has(style),
    );
    const style = place === 0 ? 0 : ((shown.has(scenario.id) ? free : undefined) ?? wanted);
    styles.set(scenario.id, style);
    if (shown.has(scenario.id)) taken.add(style);
  }
  return styles;
}

function inOrder(scenarios: readonly Scenario[], shown: ReadonlySet<string>, held: Hues) {
  // Those that have a hue of their own leave the others theirs: a new scenario colours no line anew.
  let others = 0;
  return scenarios
    .map((scenario, place) => {
      const own = ownHue(scenario);
      if (place > 0 && own === undefined) others += 1;
      const kept = shown.has(scenario.id) ? held.get(scenario.id) : undefined;
      const claim = place === 0 || own !== undefined ? 0 : kept !== undefined ? 1 : 2;
      const rank = claim + (shown.has(scenario.id) ? 0 : 3);
      return { scenario, place, rank, wanted: place === 0 ? 0 : (own ?? kept ?? ((others - 1) % styleCount) + 1) };
    })
    .sort((one, other) => one.rank - other.rank || one.place - other.place);
}

function ownHue({ colour }: Scenario): number | undefined {
  const own = colour === undefined ? undefined : readColour(colour);
  return typeof own === "number" ? own : undefined;
}

/** What lines are drawn in once others are shown: those that stay in sight keep theirs. */
export function huesOfShown(
  scenarios: readonly Scenario[],
  next: ReadonlySet<string>,
  now: { readonly shown: ReadonlySet<string>; readonly hues: Hues },
): Hues {
  const drawn = [...lineStyles(scenarios, now.shown, now.hues)].filter(([id]) => now.shown.has(id));
  return new Map([...lineStyles(scenarios, next, new Map(drawn))].filter(([id, hue]) => hue > 0 && next.has(id)));
}

/**
 * An edited list in which the lines in sight look as they did, also when the file is opened again. Hues go by place: where an
 * edit moves the places, the lines that had theirs by place say them from now on.
 */
export function keepHues(
  before: readonly Scenario[],
  after: readonly Scenario[],
  { shown, hues }: { readonly shown: ReadonlySet<string>; readonly hues: Hues },
): readonly Scenario[] {
  if (before === after) return after;
  const known = new Map(before.map((scenario) => [scenario.id, scenario]));
  const isLeft = (scenario: Scenario) =>
    shown.has(scenario.id) && known.has(scenario.id) && known.get(scenario.id)?.colour === scenario.colour;
  const [opened, opens] = [lineStyles(before, shown), lineStyles(after, shown)];
  if (!after.some((each) => isLeft(each) && opened.get(each.id) !== opens.get(each.id))) return after;
  const drawn = lineStyles(before, shown, hues);
  const given = new Set(after.map(ownHue));
  return after.map((scenario, place) => {
    const hue = drawn.get(scenario.id);
    const isOwn = place === 0 || scenario.colour !== undefined || !isLeft(scenario);
    return isOwn || hue === undefined || given.has(hue) ? scenario : { ...scenario, colour: `s${hue}` };
  });
}

/** The hue for a new scenario: the first that no line in sight has; nothing where all are taken. */
export function freeHue(scenarios: readonly Scenario[], shown: ReadonlySet<string>, held?: Hues): string | undefined {
  const styles = lineStyles(scenarios, shown, held);
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
