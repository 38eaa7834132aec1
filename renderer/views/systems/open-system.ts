import type { SystemRow } from "../../../scenarios/evidence/systems.ts";
import { parseReference } from "../../../scenarios/overrides/subject.ts";
import { openLibrary, reportFailure, type Session, unlessDirty } from "../../app/session.ts";
import { patch } from "../../store/app-store.ts";
import { openTab, selectScenario, showOnly } from "../../store/view-actions.ts";

/** The scenarios of a row that belong to its study. */
export function scenariosOfRow({ model, scenarios }: SystemRow): readonly string[] {
  return scenarios.flatMap((path) => (path.startsWith(`${model}/`) ? [path.slice(model.length + 1)] : []));
}

/** Open a mechanism's study where it can be tried: its scenarios shown, one of them selected, its lever at hand. */
export function openSystem(session: Session, row: SystemRow, scenario?: string): void {
  const { source } = session.store.getState().document;
  if (source?.kind === "library" && source.name === `${row.model}.scenario.json`) show(session, row, scenario);
  else
    unlessDirty(session, () => {
      openLibrary(session, row.model).then((isOpen) => isOpen && show(session, row, scenario), reportFailure(session));
    });
}

function show(session: Session, row: SystemRow, scenario: string | undefined): void {
  const { store } = session;
  const { status, value } = store.getState().document;
  openTab(store, "compare");
  if (status !== "ready") return;
  const known = new Set(value?.file.scenarios.map(({ id }) => id));
  const wanted = scenariosOfRow(row).filter((id) => known.has(id));
  if (wanted.length > 0) showOnly(store, wanted);
  const chosen = scenario !== undefined && known.has(scenario) ? scenario : wanted[0];
  if (chosen !== undefined) selectScenario(store, chosen);
  patch(store, "selection", { variable: row.outcome, at: row.at });
  patch(store, "view", { leverFilter: "all", leversFold: false });
  focusLever(row.lever);
}

/** The lever's row comes with the panel; it is looked for as long as that may take. */
function focusLever(lever: string, tries = 40): void {
  const { id, element } = parseReference(lever);
  const keys = element === undefined ? [id] : [`${id}[${element}]`, id];
  const row = keys
    .map((key) => document.querySelector<HTMLElement>(`[data-lever="${CSS.escape(key)}"]`))
    .find((found) => found !== null);
  if (!row) {
    if (tries > 0) setTimeout(() => focusLever(lever, tries - 1), 50);
    return;
  }
  const folded = row.closest("details");
  if (folded) folded.open = true;
  row.scrollIntoView({ block: "center" });
  row.querySelector<HTMLElement>('[role="slider"], button, input')?.focus();
}
