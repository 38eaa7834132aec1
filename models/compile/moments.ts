import { costOf } from "./cost.ts";
import { levels, type Value } from "./graph.ts";
import type { Lowered } from "./lower.ts";

/** Below this cost the moments are not worth a place in memory. */
const worthwhile = 12;

/**
 * The values that depend on nothing but the time and that the stages read. RK4 sees only two new moments a step: the
 * middle, twice, and the end, which is where the next step starts.
 */
export function findMoments({ stocks }: Pick<Lowered, "stocks">): ReadonlySet<Value> {
  const found = new Set<Value>();
  const seen = new Set<Value>();
  const pending = stocks.map((stock) => stock.net);
  for (let value = pending.pop(); value; value = pending.pop()) {
    if (seen.has(value)) continue;
    seen.add(value);
    if (value.level === levels.moment && value.op !== "time") found.add(value);
    else if (value.level > levels.moment && value.op !== "hold") pending.push(...value.operands);
  }
  return totalCost(found) >= worthwhile ? found : new Set();
}

function totalCost(values: ReadonlySet<Value>): number {
  const seen = new Set<Value>();
  const pending = [...values];
  let cost = 0;
  for (let value = pending.pop(); value; value = pending.pop()) {
    if (seen.has(value) || value.level < levels.moment) continue;
    seen.add(value);
    cost += costOf(value);
    pending.push(...value.operands);
  }
  return cost;
}
