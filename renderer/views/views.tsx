import type { ComponentType } from "react";
import { loadable } from "../app/loadable.tsx";
import type { Tab } from "../store/state.ts";
import { CompareView } from "./compare/compare-view.tsx";
import { ModeSwitch } from "./compare/mode-switch.tsx";
import { type KnownView, knownViews } from "./known-views.ts";

/** A view of the document: what stands under the tabs, and at their right end. All but the first are loaded when they are opened. */
export interface ViewEntry {
  readonly View: ComponentType;
  readonly Tools?: ComponentType;
  /** Whether the levers stand beside it. */
  readonly hasLevers: boolean;
}

/** The view of every start: loaded with the window, for React waits a third of a second before it shows what came late. */
const compare: ViewEntry = { View: CompareView, Tools: ModeSwitch, hasLevers: true };

const assumptions: ViewEntry = {
  View: loadable(async () => (await import("./assumptions/assumptions-view.tsx")).AssumptionsView),
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
