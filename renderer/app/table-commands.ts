import { openTab } from "../store/view-actions.ts";
import { patchGrid } from "../views/assumptions/grid-state.ts";
import { after, type Command, command, needsStudy } from "./command.ts";
import type { Session } from "./session.ts";

/** What works on tables comes when it is asked for. */
async function tables({ store }: Session) {
  const [files, { loadFacts }] = await Promise.all([
    import("../views/assumptions/table-files.ts"),
    import("../views/assumptions/facts.ts"),
  ]);
  return { ...files, facts: await loadFacts(store.getState()) };
}

async function save(session: Session, kind: "csv" | "xlsx"): Promise<void> {
  const { saveTable, facts } = await tables(session);
  await saveTable(session, facts, kind);
}

/** A table of assumptions goes to the study that is open, where a preview says what it would change. */
export async function readTableFile(session: Session, file: File): Promise<void> {
  openTab(session.store, "assumptions");
  const { openTable, facts } = await tables(session);
  const table = await openTable(session, facts, file);
  if (table) patchGrid({ table });
}

function askForTable(): Promise<File | undefined> {
  const chooser = document.createElement("input");
  chooser.type = "file";
  chooser.accept = ".csv,.tsv,.txt,.xlsx";
  return new Promise((resolve) => {
    chooser.addEventListener("change", () => resolve(chooser.files?.[0]));
    chooser.addEventListener("cancel", () => resolve(undefined));
    chooser.click();
  });
}

async function read(session: Session): Promise<void> {
  const file = await askForTable();
  if (file) await readTableFile(session, file);
}

/** The table of assumptions as a file, in and out. */
export const tableCommands: readonly Command[] = [
  command("table.read", "app/command-table-read", undefined, (session) => after(session, read(session)), needsStudy),
  command(
    "table.csv",
    "app/command-table-csv",
    undefined,
    (session) => after(session, save(session, "csv")),
    needsStudy,
  ),
  command(
    "table.xlsx",
    "app/command-table-xlsx",
    undefined,
    (session) => after(session, save(session, "xlsx")),
    needsStudy,
  ),
];
