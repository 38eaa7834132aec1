/**
 * Tarjan's strongly connected components, without recursion: the graph may be one cycle of 50,000 nodes.
 *
 * @param dependencies For each node the nodes it needs.
 * @returns The components, each after all that it needs; a node in no cycle stands alone. Nodes that need nothing of one
 *   another keep their order.
 */
export function strongComponents(dependencies: readonly (readonly number[])[]): number[][] {
  const search = startSearch(dependencies);
  for (let node = 0; node < dependencies.length; node++) {
    if (search.found[node] === unseen) visit(search, node);
  }
  return search.components;
}

/** Whether the nodes of a component wait for one another. */
export function isCycle(component: readonly number[], dependencies: readonly (readonly number[])[]): boolean {
  const [first] = component;
  return component.length > 1 || (first !== undefined && (dependencies[first] ?? []).includes(first));
}

/** A shortest way from the component's least node back to it, against `dependencies`: from cause to effect. */
export function shortestCycle(component: readonly number[], dependencies: readonly (readonly number[])[]): number[] {
  const start = component.reduce((least, node) => (node < least ? node : least));
  const inside = new Set(component);
  const cameFrom = new Map<number, number>();
  let frontier = [start];
  while (frontier.length > 0 && !cameFrom.has(start)) {
    const next: number[] = [];
    for (const node of frontier) {
      for (const needed of dependencies[node] ?? []) {
        if (!inside.has(needed) || cameFrom.has(needed)) continue;
        cameFrom.set(needed, node);
        next.push(needed);
      }
    }
    frontier = next;
  }
  return walkBack(start, cameFrom);
}

const unseen = -1;

interface Search {
  readonly dependencies: readonly (readonly number[])[];
  readonly found: Int32Array;
  readonly low: Int32Array;
  readonly isWaiting: Uint8Array;
  readonly waiting: number[];
  readonly components: number[][];
  count: number;
}

function startSearch(dependencies: readonly (readonly number[])[]): Search {
  const size = dependencies.length;
  return {
    dependencies,
    found: new Int32Array(size).fill(unseen),
    low: new Int32Array(size),
    isWaiting: new Uint8Array(size),
    waiting: [],
    components: [],
    count: 0,
  };
}

/** Depth first from `root`, with its own stack of nodes and of the place reached in each one's list. */
function visit(search: Search, root: number): void {
  const path = [root];
  const reached = [0];
  enter(search, root);
  while (path.length > 0) {
    const node = path.at(-1) ?? root;
    const at = reached[reached.length - 1] ?? 0;
    const needed = search.dependencies[node]?.[at];
    if (needed === undefined) {
      path.pop();
      reached.pop();
      leave(search, node, path.at(-1));
      continue;
    }
    reached[reached.length - 1] = at + 1;
    if (search.found[needed] === unseen) {
      enter(search, needed);
      path.push(needed);
      reached.push(0);
    } else if (search.isWaiting[needed]) lower(search, node, search.found[needed] ?? 0);
  }
}

function enter(search: Search, node: number): void {
  search.found[node] = search.count;
  search.low[node] = search.count;
  search.count += 1;
  search.waiting.push(node);
  search.isWaiting[node] = 1;
}

function leave(search: Search, node: number, parent: number | undefined): void {
  const low = search.low[node] ?? 0;
  if (low === search.found[node]) search.components.push(takeComponent(search, node));
  if (parent !== undefined) lower(search, parent, low);
}

function lower(search: Search, node: number, to: number): void {
  search.low[node] = Math.min(search.low[node] ?? 0, to);
}

function takeComponent(search: Search, root: number): number[] {
  const component: number[] = [];
  for (let node = search.waiting.pop(); node !== undefined; node = search.waiting.pop()) {
    search.isWaiting[node] = 0;
    component.push(node);
    if (node === root) break;
  }
  return component;
}

function walkBack(start: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const cycle = [start];
  let node = cameFrom.get(start);
  while (node !== undefined && node !== start) {
    cycle.push(node);
    node = cameFrom.get(node);
  }
  return [...cycle, start];
}
