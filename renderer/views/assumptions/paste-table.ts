import { translate } from "../../../i18n/translate.ts";
import { withDecimalPoints } from "../../../reports/assumptions/text-table.ts";
import { notify } from "../../store/view-actions.ts";
import type { GridContext } from "./grid-context.ts";
import { patchGrid } from "./grid-state.ts";

/** Show what a pasted table with names would change, as of one that is read from a file. */
export function previewPasted(context: GridContext, rows: readonly (readonly string[])[]): void {
  preview(context, rows).catch((cause: unknown) =>
    notify(context.store, cause instanceof Error ? cause.message : String(cause), "error"),
  );
}

async function preview({ store, language }: GridContext, rows: readonly (readonly string[])[]): Promise<void> {
  // What works on tables comes when it is asked for.
  const [{ holdTable }, { loadFacts }] = await Promise.all([import("./table-files.ts"), import("./facts.ts")]);
  const facts = await loadFacts(store.getState());
  const name = translate(language, "app/table-clipboard");
  const table = holdTable(store.getState(), facts, name, [withDecimalPoints(rows)]);
  if (table) patchGrid({ table, report: undefined });
}
