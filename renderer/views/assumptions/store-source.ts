import { setSource } from "../../../reports/assumptions/edit-source.ts";
import type { GridCell } from "../../../reports/assumptions/grid-cells.ts";
import type { GridRow } from "../../../reports/assumptions/grid-row.ts";
import { listSources, statedSources } from "../../../scenarios/evidence/provenance.ts";
import type { ScenarioFile, Source } from "../../../scenarios/scenario.ts";
import type { AppStore } from "../../store/app-store.ts";
import { changeDocument } from "../../store/document-actions.ts";
import { editStored } from "./grid-actions.ts";
import { type SourceDraft, sourceOf, withDocument } from "./source-draft.ts";

/** What is said of a cell's own number: where a scenario sets it, there; else in the study. */
export function ownSources(file: ScenarioFile, row: GridRow, cell: GridCell): readonly Source[] {
  return cell.override ? listSources(cell.override.source) : statedSources(file, row.target, row.element);
}

/** Keep what was written about a cell's source as one step; false where something is still wrong with it. */
export function storeSource(store: AppStore, row: GridRow, cell: GridCell, draft: SourceDraft): boolean {
  const { language } = store.getState().view;
  const file = store.getState().document.value?.file;
  const own = file ? ownSources(file, row, cell) : [];
  const { source } = sourceOf(draft, { row, value: cell.value, language, before: own[0] });
  if (!source) return false;
  changeDocument(store, { kind: "source", variable: row.target.variable.name }, (value) =>
    editStored(value, (before) => {
      const { file: described, id } = withDocument(before, draft, language);
      const first = "cite" in source ? { ...source, cite: id } : source;
      // Only the first is written here; what else is said of the number stays.
      return setSource(described, row, cell, own.length > 1 ? [first, ...own.slice(1)] : first);
    }),
  );
  return true;
}
