/** What was made last, by key, and from what. */
export interface Memo<Value> {
  get(key: string, deps: readonly unknown[], make: () => Value): Value;
}

interface Made<Value> {
  readonly deps: readonly unknown[];
  readonly value: Value;
}

/**
 * States that are asked in turn: the newest, the ones that lines and page were drawn with (`pace.ts`), and the one that
 * React draws in its free time. A value that is another each time one of them is asked would be drawn without end.
 */
const states = 4;

/** Keep the last values of each key, each until other things than it was made from have been asked for several times. */
export function createMemo<Value>(): Memo<Value> {
  const kept = new Map<string, readonly Made<Value>[]>();
  return {
    get(key, deps, make) {
      const known = kept.get(key) ?? [];
      const found = known.find((each) => areSame(each.deps, deps));
      if (found && found === known[0]) return found.value;
      const newest = found ?? { deps, value: make() };
      kept.set(key, [newest, ...known.filter((each) => each !== found)].slice(0, states));
      return newest.value;
    },
  };
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, index) => Object.is(each, other[index]));
}
