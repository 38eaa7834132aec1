import { costOf } from "./cost.ts";
import type { Value } from "./graph.ts";

/** A value with a place of its own in the code, and for a choice by branches, what only one side needs. */
export interface Item {
  readonly value: Value;
  readonly branches?: { readonly taken: readonly Item[]; readonly other: readonly Item[] };
}

/** What to work out and in which order; values that are used once stand inside the one that uses them. */
export interface Schedule {
  readonly items: readonly Item[];
  /** Operations in the code of an item, those inside branches included. */
  sizeOf(item: Item): number;
  isItem(value: Value): boolean;
  /** How often a value is read, as a root too. */
  usesOf(value: Value): number;
}

/** Sides of an `if` cheaper than this are both worked out. */
const branchCost = 8;
/** Sides larger than this are both worked out, since a function is only cut between branches. */
const branchSize = 200;
/** Expressions deeper than this are cut, because printing them recurses. */
const deepest = 16;

interface Region {
  readonly parent?: Region;
  readonly depth: number;
  cost: number;
  size: number;
  isDissolved: boolean;
  readonly items: Item[];
}

/**
 * Order the values that the roots need. A value that only one side of an `if` needs is worked out in that branch, where
 * that pays; nothing has side effects, so no bit depends on it.
 *
 * @param isLeaf Whether a value is at hand already.
 */
export function schedule(roots: readonly Value[], isLeaf: (value: Value) => boolean): Schedule {
  const needed = findNeeded(roots, isLeaf);
  const uses = countUses(roots, needed);
  const regions = placeInRegions(roots, needed, isLeaf);
  const items = chooseItems(roots, needed, uses, regions, isLeaf);
  const sizes = new Map<Item, number>();
  const top = buildItems(needed, items, regions, sizes, isLeaf);
  return {
    items: top,
    sizeOf: (item) => sizes.get(item) ?? 1,
    isItem: (value) => items.has(value),
    usesOf: (value) => uses[value.id] ?? 0,
  };
}

/** In ascending order, so that each value follows its operands. */
function findNeeded(roots: readonly Value[], isLeaf: (value: Value) => boolean): readonly Value[] {
  const found: (Value | undefined)[] = [];
  const pending = roots.filter((root) => !isLeaf(root));
  for (let value = pending.pop(); value; value = pending.pop()) {
    if (found[value.id]) continue;
    found[value.id] = value;
    for (const operand of value.operands) if (!found[operand.id] && !isLeaf(operand)) pending.push(operand);
  }
  return found.filter((value) => value !== undefined);
}

/** By id. */
function countUses(roots: readonly Value[], needed: readonly Value[]): Uint32Array {
  const most = roots.reduce((id, root) => Math.max(id, root.id), 0);
  const uses = new Uint32Array(most + 1);
  const count = ({ id }: Value) => {
    uses[id] = (uses[id] ?? 0) + 1;
  };
  roots.forEach(count);
  for (const value of needed) for (const operand of value.operands) count(operand);
  return uses;
}

interface Regions {
  regionOf(value: Value): Region;
  /** The sides of an `if`; absent where both are worked out. */
  sidesOf(value: Value): readonly [Region, Region] | undefined;
  readonly top: Region;
}

function placeInRegions(roots: readonly Value[], needed: readonly Value[], isLeaf: (value: Value) => boolean): Regions {
  const top = createRegion();
  const places: Region[] = [];
  const sides = new Map<Value, readonly [Region, Region]>();
  const place = (value: Value, region: Region) => {
    if (isLeaf(value)) return;
    const known = places[value.id];
    places[value.id] = known && known !== region ? commonRegion(known, region) : region;
  };
  for (const root of roots) place(root, top);
  for (const value of needed.toReversed()) {
    const region = places[value.id] ?? top;
    region.cost += costOf(value);
    region.size += 1;
    const [condition, taken, other] = value.operands;
    if (value.op === "if" && condition && taken && other && region.depth < deepest) {
      const pair = [createRegion(region), createRegion(region)] as const;
      sides.set(value, pair);
      place(condition, region);
      place(taken, pair[0]);
      place(other, pair[1]);
    } else for (const operand of value.operands) place(operand, region);
  }
  dissolve(needed, sides);
  return {
    top,
    regionOf: (value) => standing(places[value.id] ?? top),
    sidesOf: (value) => {
      const pair = sides.get(value);
      return pair && !pair[0].isDissolved ? pair : undefined;
    },
  };
}

function createRegion(parent?: Region): Region {
  const base = { depth: (parent?.depth ?? -1) + 1, cost: 0, size: 0, isDissolved: false, items: [] };
  return parent ? { ...base, parent } : base;
}

function commonRegion(a: Region, b: Region): Region {
  let [left, right] = [a, b];
  while (left !== right) {
    const up = left.depth >= right.depth ? left.parent : right.parent;
    if (!up) return left.depth <= right.depth ? left : right;
    if (left.depth >= right.depth) left = up;
    else right = up;
  }
  return left;
}

/** Give up the branches that do not pay; inner ones first, since ids ascend. */
function dissolve(needed: readonly Value[], sides: ReadonlyMap<Value, readonly [Region, Region]>): void {
  for (const value of needed) {
    const pair = sides.get(value);
    const parent = pair?.[0].parent;
    if (!pair || !parent) continue;
    const size = pair[0].size + pair[1].size;
    const pays = Math.max(pair[0].cost, pair[1].cost) >= branchCost && size <= branchSize;
    for (const side of pair) {
      side.isDissolved = !pays;
      parent.cost += side.cost;
      parent.size += side.size;
    }
  }
}

/** The innermost region around a place whose branch is still there. */
function standing(region: Region): Region {
  let result = region;
  while (result.isDissolved && result.parent) result = result.parent;
  return result;
}

/** Operations whose code reads an operand more than once. */
const readsTwice = new Set(["sign", "lookup", "choose"]);
/** Operations that are printed as statements. */
const isStatement = new Set(["lookup", "choose"]);

function chooseItems(
  roots: readonly Value[],
  needed: readonly Value[],
  uses: Uint32Array,
  regions: Regions,
  isLeaf: (value: Value) => boolean,
): ReadonlySet<Value> {
  const items = new Set(roots);
  for (const value of needed) {
    if (readsTwice.has(value.op)) for (const operand of value.operands) if (!isLeaf(operand)) items.add(operand);
  }
  const depths: number[] = [];
  for (const value of needed) {
    let depth = 1;
    for (const operand of value.operands)
      if (!items.has(operand)) depth = Math.max(depth, 1 + (depths[operand.id] ?? 0));
    depths[value.id] = depth;
    const isShared = (uses[value.id] ?? 0) > 1 || depth > deepest;
    if (isShared || isStatement.has(value.op) || regions.sidesOf(value)) items.add(value);
  }
  return items;
}

function buildItems(
  needed: readonly Value[],
  items: ReadonlySet<Value>,
  regions: Regions,
  sizes: Map<Item, number>,
  isLeaf: (value: Value) => boolean,
): readonly Item[] {
  const inner: number[] = [];
  for (const value of needed) {
    let size = 1;
    for (const operand of value.operands) if (!items.has(operand) && !isLeaf(operand)) size += inner[operand.id] ?? 0;
    const sides = regions.sidesOf(value);
    if (sides) for (const side of sides) for (const item of side.items) size += sizes.get(item) ?? 0;
    inner[value.id] = size;
    if (!items.has(value)) continue;
    const item = sides ? { value, branches: { taken: sides[0].items, other: sides[1].items } } : { value };
    sizes.set(item, size);
    regions.regionOf(value).items.push(item);
  }
  return regions.top.items;
}

/** Cut a schedule into pieces of about `size` operations. */
export function cutSchedule({ items, sizeOf }: Schedule, size: number): readonly (readonly Item[])[] {
  const pieces: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const needed = sizeOf(item);
    if (needed > room || pieces.length === 0) {
      pieces.push([]);
      room = size;
    }
    pieces.at(-1)?.push(item);
    room -= needed;
  }
  return pieces;
}
