import type { SystemRow } from "../../../scenarios/evidence/systems.ts";
import { parseReference } from "../../../scenarios/overrides/subject.ts";
import { openLibrary, reportFailure, type Session, unlessDirty } from "../../app/session.ts";
import { patch } from "../../store/app-store.ts";
import { leverGroups } from "../../store/lever-model.ts";
import type { AppState } from "../../store/state.ts";
import { openTab, selectScenario, showOnly } from "../../store/view-actions.ts";
import { visitRow } from "../assumptions/wanted-visit.ts";

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
  if (status !== "ready") {
    openTab(store, "compare");
    return;
  }
  const known = new Set(value?.file.scenarios.map(({ id }) => id));
  const wanted = scenariosOfRow(row).filter((id) => known.has(id));
  if (wanted.length > 0) showOnly(store, wanted);
  const chosen = scenario !== undefined && known.has(scenario) ? scenario : wanted[0];
  if (chosen !== undefined) selectScenario(store, chosen);
  patch(store, "selection", { variable: row.outcome, at: row.at });
  const inPanel = panelKeys(store.getState());
  if (leverKeys(row.lever).some((key) => inPanel.has(key))) {
    openTab(store, "compare");
    patch(store, "view", { leverFilter: "all", leversFold: false });
    focusLever(row.lever);
  } else {
    // Not every mechanism hangs on a decision: how people behave is an assumption like others, and stands in their table.
    openTab(store, "assumptions");
    visitRow({ name: row.lever, scenario: chosen });
  }
}

/** The names by which the controls of the levers panel are found. */
export function panelKeys(state: AppState): ReadonlySet<string> {
  const items = leverGroups(state).flatMap((group) => group.items);
  return new Set(
    items.flatMap((item) => {
      if (item.type === "single") return [item.lever.key];
      if (item.type === "array") return item.levers.map(({ key }) => key);
      return item.levers.slice(0, 1).map(({ variable }) => variable);
    }),
  );
}

/** What a lever's control may be called: by its element, or with others of its array as one. */
export function leverKeys(lever: string): readonly string[] {
  const { id, element } = parseReference(lever);
  return element === undefined ? [id] : [`${id}[${element}]`, id];
}

/** The lever's row comes with the panel; it is looked for as long as that may take. */
function focusLever(lever: string, tries = 40): void {
  const row = leverKeys(lever)
    .map((key) => document.querySelector<HTMLElement>(`[data-lever="${CSS.escape(key)}"]`))
    .find((found) => found !== null);
  if (!row) {
    if (tries > 0) setTimeout(() => focusLever(lever, tries - 1), 50);
    return;
  }
  const folded = row.closest("details");
  if (folded) folded.open = true;
  row.scrollIntoView({ block: "center" });
  // The slider, though a button that resets it stands before it.
  const control = row.querySelector<HTMLElement>('[role="slider"]') ?? row.querySelector<HTMLElement>("button, input");
  control?.focus();
}
