import type { AppState, Tab } from "../store/state.ts";

/** The views that there are; of the other tabs only the names are there. */
export const knownViews = [
  "compare",
  "assumptions",
  "confidence",
  "help",
  "systems",
  "facts",
] as const satisfies readonly Tab[];
export type KnownView = (typeof knownViews)[number];

const apart: ReadonlySet<Tab> = new Set(["help", "systems", "facts"]);

/** Whether there is a view of this name. */
export function isKnownView(tab: Tab): tab is KnownView {
  return knownViews.some((each) => each === tab);
}

/** Whether a view speaks of everything bundled, not of the open study: it needs none, and the scenarios make room for it. */
export function isApart(tab: Tab): boolean {
  return apart.has(tab);
}

/** Whether the scenarios stand beside what is in sight. */
export function hasScenarios({ view }: AppState): boolean {
  return view.page !== "import" && !isApart(view.tab);
}
