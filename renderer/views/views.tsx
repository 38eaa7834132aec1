import { loadable, type Part } from "../app/loadable.tsx";
import type { Tab } from "../store/state.ts";
import { CompareView } from "./compare/compare-view.tsx";
import { ModeSwitch } from "./compare/mode-switch.tsx";
import { type KnownView, knownViews } from "./known-views.ts";

/** A view of the document: what stands under the tabs, and at their right end. All but the first are loaded when they are opened. */
export interface ViewEntry {
  readonly View: Part;
  readonly Tools?: Part;
  /** Whether the levers stand beside it. */
  readonly hasLevers: boolean;
}

/** The view of every start: loaded with the window. */
const compare: ViewEntry = { View: CompareView, Tools: ModeSwitch, hasLevers: true };

/** With the facts that its lines cite: a table that stands already would be made once more when they come. */
async function assumptionsView() {
  const facts = import("./assumptions/facts.ts").then(({ fetchFacts }) => fetchFacts());
  const { AssumptionsView } = await import("./assumptions/assumptions-view.tsx");
  await facts.catch(() => undefined); // the view asks again, and goes on without them
  return AssumptionsView;
}

const assumptions: ViewEntry = {
  View: loadable(assumptionsView),
  Tools: loadable(async () => (await import("./assumptions/assumptions-tools.tsx")).AssumptionsTools),
  hasLevers: false,
};

const confidence: ViewEntry = {
  View: loadable(async () => (await import("./confidence/confidence-view.tsx")).ConfidenceView),
  hasLevers: false,
};

const help: ViewEntry = {
  View: loadable(async () => (await import("./help/help-view.tsx")).HelpView),
  hasLevers: false,
};

const systems: ViewEntry = {
  View: loadable(async () => (await import("./systems/systems-view.tsx")).SystemsView),
  hasLevers: false,
};

const facts: ViewEntry = {
  View: loadable(async () => (await import("./facts/facts-view.tsx")).FactsView),
  hasLevers: false,
};

const all: Readonly<Record<KnownView, ViewEntry>> = { compare, assumptions, confidence, help, systems, facts };

/** The views that there are, by tab. */
export const views: ReadonlyMap<Tab, ViewEntry> = new Map<Tab, ViewEntry>(knownViews.map((tab) => [tab, all[tab]]));
