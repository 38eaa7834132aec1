import { createStore } from "zustand/vanilla";

/** An assumption that another page wants to see in the table, and the scenario whose value is meant. */
export interface GridVisit {
  /** As files name it: `extra_share[use_funds]`. */
  readonly name: string;
  readonly scenario: string | undefined;
}

/** What is wanted and not yet done. */
export const visit = createStore<{ readonly wanted: GridVisit | undefined }>(() => ({ wanted: undefined }));

/** Go to an assumption as soon as the table is there. */
export function visitRow(wanted: GridVisit): void {
  visit.setState({ wanted });
}
