/** What was made last, by key, and from what. */
export interface Memo<Value> {
  get(key: string, deps: readonly unknown[], make: () => Value): Value;
}

/** Keep the last value of each key until one of the things it was made from is another. */
export function createMemo<Value>(): Memo<Value> {
  const kept = new Map<string, { readonly deps: readonly unknown[]; readonly value: Value }>();
  return {
    get(key, deps, make) {
      const known = kept.get(key);
      if (
        known &&
        known.deps.length === deps.length &&
        known.deps.every((each, index) => Object.is(each, deps[index]))
      ) {
        return known.value;
      }
      const value = make();
      kept.set(key, { deps, value });
      return value;
    },
  };
}
