/** Where a value stands on its rail, 0 to 1, kept within. */
export function shareOf(value: number, low: number, high: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

/** The value at a place of the rail: on a step, within the range, caught by `magnets` (the base, the saved value) nearby. */
export function valueAt(
  share: number,
  { low, high, step }: { readonly low: number; readonly high: number; readonly step: number },
  magnets: readonly number[] = [],
): number {
  const raw = low + Math.min(1, Math.max(0, share)) * (high - low);
  const near = magnets.find((magnet) => Math.abs(magnet - raw) < (high - low) * 0.008);
  return near ?? onStep(raw, low, high, step);
}

/** A value moved to the nearest step, in whole decimals of the step, so that no 0.30000000000000004 is stored. */
export function onStep(value: number, low: number, high: number, step: number): number {
  const decimals = Math.min(12, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  const stepped = Number((Math.round(value / step) * step).toFixed(decimals));
  return Math.min(high, Math.max(low, stepped));
}

/** What a key does to a slider: a step, ten with Shift, a tenth with Alt, the ends. Nothing: the key is not the slider's. */
export function valueAfterKey(
  key: string,
  modifiers: { readonly shift: boolean; readonly alt: boolean },
  value: number,
  { low, high, step }: { readonly low: number; readonly high: number; readonly step: number },
): number | undefined {
  const size = step * (modifiers.shift ? 10 : modifiers.alt ? 0.1 : 1);
  const moves: ReadonlyMap<string, number> = new Map([
    ["ArrowRight", size],
    ["ArrowUp", size],
    ["ArrowLeft", -size],
    ["ArrowDown", -size],
    ["PageUp", step * 10],
    ["PageDown", -step * 10],
  ]);
  if (key === "Home") return low;
  if (key === "End") return high;
  const move = moves.get(key);
  return move === undefined
    ? undefined
    : onStep(value + move, low, high, Math.abs(move) < step ? Math.abs(move) : Math.min(step, Math.abs(move)));
}

/**
 * Shares after one part is set: the unlocked others give or take in proportion to what they have, evenly where they have
 * nothing. Locked parts keep theirs; the part gets no more than they leave. What is given is rounded, and still sums to the
 * whole.
 */
export function sharesAfter(
  shares: readonly number[],
  part: number,
  wanted: number,
  locked: ReadonlySet<number>,
): number[] {
  const kept = shares.reduce((sum, share, index) => (index !== part && locked.has(index) ? sum + share : sum), 0);
  const others = shares.map((_, index) => index).filter((index) => index !== part && !locked.has(index));
  if (others.length === 0) return [...shares];
  const own = Math.min(Math.max(0, wanted), Math.max(0, 1 - kept));
  const rest = Math.max(0, 1 - kept - own);
  const held = others.reduce((sum, index) => sum + (shares[index] ?? 0), 0);
  const given = shares.map((share, index) => {
    if (index === part) return tidy(own);
    if (!others.includes(index)) return Number(share.toFixed(12));
    return tidy(held > 1e-9 ? (share / held) * rest : rest / others.length);
  });
  const largest = others.reduce(
    (best, index) => ((given[index] ?? 0) > (given[best] ?? 0) ? index : best),
    others[0] ?? 0,
  );
  const left = given.reduce((sum, share) => sum - share, 1);
  return given.map((share, index) => (index === largest ? Math.max(0, tidy(share + left)) : share));
}

function tidy(share: number): number {
  return Number(share.toFixed(4));
}

/** What a key makes of a share of a whole: a hundredth more or less, a tenth with Shift or by the page, nothing, all. */
export function shareAfterKey(key: string, isCoarse: boolean, share: number): number | undefined {
  const step = isCoarse ? 0.1 : 0.01;
  if (key === "ArrowRight" || key === "ArrowUp") return share + step;
  if (key === "ArrowLeft" || key === "ArrowDown") return share - step;
  if (key === "PageUp") return share + 0.1;
  if (key === "PageDown") return share - 0.1;
  if (key === "Home") return 0;
  return key === "End" ? 1 : undefined;
}
