import type { PlacedUse } from "../../../reports/evidence/fact-table.ts";
import { openLibrary, reportFailure, type Session, unlessDirty } from "../../app/session.ts";
import { patch } from "../../store/app-store.ts";
import { openTab, selectScenario } from "../../store/view-actions.ts";
import { visitRow } from "../assumptions/wanted-visit.ts";

/** Go where a fact is used: an assumption to the table of assumptions, an observation to its chart. */
export function openUse(session: Session, use: PlacedUse): void {
  const { source } = session.store.getState().document;
  if (source?.kind === "library" && source.name === `${use.study}.scenario.json`) show(session, use);
  else
    unlessDirty(session, () => {
      openLibrary(session, use.study).then((isOpen) => isOpen && show(session, use), reportFailure(session));
    });
}

function show({ store }: Session, use: PlacedUse): void {
  openTab(store, use.kind === "observation" ? "compare" : "assumptions");
  if (store.getState().document.status !== "ready") return;
  if (use.scenario !== undefined) selectScenario(store, use.scenario);
  patch(store, "selection", { variable: use.name });
  if (use.kind !== "observation") visitRow({ name: use.name, scenario: use.scenario });
}
