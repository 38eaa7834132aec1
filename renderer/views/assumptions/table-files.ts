import { translate } from "../../../i18n/translate.ts";
import { gridCells } from "../../../reports/assumptions/grid-cells.ts";
import { rowFacts } from "../../../reports/assumptions/grid-filter.ts";
import { type NewColumn, newColumns, withNewScenarios } from "../../../reports/assumptions/new-columns.ts";
import { chooseSheet, type FileSheet, planTable, type TablePlan } from "../../../reports/assumptions/table-in.ts";
import { type AssumptionTableFile, tableCsv, tableFile } from "../../../reports/assumptions/table-out.ts";
import { subjectOf } from "../../../scenarios/overrides/subject.ts";
import type { ScenarioFile } from "../../../scenarios/scenario.ts";
import type { Session } from "../../app/session.ts";
import { causeText } from "../../platform/file-causes.ts";
import { textIn } from "../../store/model-selectors.ts";
import { savedFile, scenariosOf } from "../../store/selectors.ts";
import type { AppState } from "../../store/state.ts";
import { notify } from "../../store/view-actions.ts";
import { cellsOf, type Facts, rowsByKey, sectorsOf } from "./grid-data.ts";
import type { TableReading } from "./read-table.ts";

/** A table from outside, held against the document. */
export interface ReadTable {
  readonly name: string;
  readonly plan: TablePlan;
  /** Columns that may become scenarios. */
  readonly columns: readonly NewColumn[];
  /** What the table would change if these columns, by their heads, became scenarios. */
  readonly planWith: (heads: ReadonlySet<string>) => AdoptedPlan;
}

/** A plan that makes scenarios first. */
export interface AdoptedPlan {
  readonly plan: TablePlan;
  /** The document as it is shown, with the new scenarios: the plan's cells are in it. */
  readonly file: ScenarioFile;
  /** The new scenarios' ids, by head. */
  readonly ids: ReadonlyMap<string, string>;
}

function makeTable(state: AppState, facts: Facts): AssumptionTableFile | undefined {
  const { system } = state.document;
  const cells = cellsOf(state);
  if (!system || !cells) return undefined;
  const sectors = sectorsOf(state, facts);
  const info = rowFacts([...rowsByKey(sectors).values()], cells.file, subjectOf(system), facts);
  return tableFile(sectors, scenariosOf(state), cells, info, state.view.language);
}

/** Save the table, every line and every scenario of it. */
export async function saveTable(session: Session, facts: Facts, kind: "csv" | "xlsx"): Promise<void> {
  const state = session.store.getState();
  const { language } = state.view;
  const table = makeTable(state, facts);
  if (!table) return;
  const title = textIn(savedFile(state)?.title, language, "foretide").replace(/[\\/:*?"<>|]/g, " ");
  const name = `${translate(language, "app/table-file-name", { name: title })}.${kind}`;
  const bytes =
    kind === "csv"
      ? new TextEncoder().encode(tableCsv(table))
      : await (await import("../../../reports/assumptions/table-xlsx.ts")).tableXlsx(
          table,
          translate(language, "app/tab-assumptions"),
        );
  const outcome = await session.platform.export(name, bytes);
  if (outcome.status === "saved")
    notify(session.store, translate(language, "app/table-written", { name: outcome.name }));
  if (outcome.status === "failed") {
    const cause = causeText(language, outcome);
    notify(session.store, translate(language, "app/table-not-written", { name, cause }), "error");
  }
}

/** Milliseconds that reading a table may take. */
const patience = 20_000;

/** Read bytes in a worker of their own, which ends with them. */
function readInWorker(bytes: Uint8Array): Promise<TableReading> {
  const worker = new Worker(new URL("./table-worker.ts", import.meta.url), { type: "module" });
  return new Promise<TableReading>((resolve) => {
    const broken: TableReading = { status: "failed", reason: "broken" };
    const clock = setTimeout(() => resolve(broken), patience);
    worker.addEventListener("message", (event: MessageEvent<TableReading>) => {
      clearTimeout(clock);
      resolve(event.data);
    });
    worker.addEventListener("error", () => resolve(broken));
    worker.postMessage(bytes, [bytes.buffer]);
  }).finally(() => worker.terminate());
}

/** Read a table and work out what it would change; a file that cannot be read is told, and that is all. */
export async function openTable(session: Session, facts: Facts, file: File): Promise<ReadTable | undefined> {
  const { store } = session;
  const { language } = store.getState().view;
  const tooLarge = file.size > 20_000_000;
  const reading: TableReading = tooLarge
    ? { status: "failed", reason: "too-large" }
    : await readInWorker(new Uint8Array(await file.arrayBuffer()));
  if (reading.status === "failed") {
    notify(store, translate(language, `app/table-${reading.reason}`, { name: file.name }), "error");
    return undefined;
  }
  return holdTable(store.getState(), facts, file.name, reading.sheets);
}

/** Work out what a table would change. */
export function holdTable(
  state: AppState,
  facts: Facts,
  name: string,
  sheets: readonly FileSheet[],
): ReadTable | undefined {
  const { language } = state.view;
  const cells = cellsOf(state);
  if (!cells) return undefined;
  const rows = [...rowsByKey(sectorsOf(state, facts)).values()];
  const { cells: sheet, troubles } = chooseSheet(sheets);
  const planOf = (...given: Parameters<typeof planTable>): TablePlan => {
    const made = planTable(...given);
    return { ...made, troubles: [...troubles, ...made.troubles] };
  };
  const plan = planOf(sheet, rows, scenariosOf(state), cells, language);
  const planWith = (heads: ReadonlySet<string>): AdoptedPlan => {
    const next = withNewScenarios(cells.file, heads, language);
    const more = planOf(sheet, rows, next.file.scenarios, gridCells(next.file), language, next.ids);
    return { ...next, plan: more };
  };
  return { name, plan, columns: newColumns(sheet, plan.troubles), planWith };
}
