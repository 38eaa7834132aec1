/** A kept state of a document, as far as the rule for letting go is concerned. */
export interface Kept {
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Work is kept every so many milliseconds. */
export const keptEvery = 5 * 60_000;

/** States of one document that stay: of today, of each earlier day, in all. */
const most = { today: 3, aDay: 1, inAll: 10 };

/** Whether the next state is to be kept, after the newest one that is. A clock that was set back does not end it. */
export function isDue(newest: Kept | undefined, now: number): boolean {
  return newest === undefined || Math.abs(now - newest.at) >= keptEvery;
}

/** Which states of one document go: of a day the newest stay, and of the days the latest. */
export function tooMany<State extends Kept>(states: readonly State[], now: number): State[] {
  const today = dayOf(now);
  const kept = new Map<string, number>();
  let count = 0;
  return [...states]
    .sort((one, other) => other.at - one.at)
    .filter(({ at }) => {
      const day = dayOf(at);
      const before = kept.get(day) ?? 0;
      if (count >= most.inAll || before >= (day === today ? most.today : most.aDay)) return true;
      kept.set(day, before + 1);
      count += 1;
      return false;
    });
}

/** The day as the user's calendar has it. */
function dayOf(at: number): string {
  return new Date(at).toDateString();
}
