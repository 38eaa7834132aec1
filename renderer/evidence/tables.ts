import { useSyncExternalStore } from "react";
import { createStore } from "zustand/vanilla";
import type { LibraryPart } from "../../reports/evidence/library-part.ts";
import { type Fact, readFacts, readSourceDocuments, type SourceDocument } from "../../scenarios/evidence/facts.ts";
import { readSystems, type SystemRow } from "../../scenarios/evidence/systems.ts";
import factsAddress from "../../scenarios/library/facts.csv?url";
import sourcesAddress from "../../scenarios/library/sources.csv?url";
import systemsAddress from "../../scenarios/library/systems.csv?url";
import { libraryNames } from "../library/library.ts";
import { askEvidence } from "./ask-evidence.ts";

/** The bundled tables, and what the bundled studies say of them. */
export interface EvidenceTables {
  readonly facts: readonly Fact[];
  readonly systems: readonly SystemRow[];
  /** By id. */
  readonly documents: ReadonlyMap<string, SourceDocument>;
  /** By study; they come one after the other. */
  readonly parts: ReadonlyMap<string, LibraryPart>;
  /** Whether all studies have been read. */
  readonly isWhole: boolean;
  /** What went wrong, in the system's words. */
  readonly failure: string | undefined;
}

const empty: EvidenceTables = {
  facts: [],
  systems: [],
  documents: new Map(),
  parts: new Map(),
  isWhole: false,
  failure: undefined,
};

const tables = createStore<EvidenceTables>(() => empty);
let isAsked = false;

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.text();
}

async function loadTables(): Promise<void> {
  const [facts, documents, systems] = await Promise.all([factsAddress, sourcesAddress, systemsAddress].map(fetchText));
  tables.setState({
    facts: readFacts(facts ?? ""),
    documents: new Map(readSourceDocuments(documents ?? "").map((each) => [each.id, each])),
    systems: readSystems(systems ?? ""),
  });
}

function load(): void {
  if (isAsked) return;
  isAsked = true;
  const fail = (failure: string) => {
    isAsked = false;
    tables.setState({ failure });
  };
  loadTables().then(
    () => readStudies(fail),
    (cause: unknown) => fail(cause instanceof Error ? cause.message : String(cause)),
  );
}

function readStudies(fail: (detail: string) => void): void {
  const { facts } = tables.getState();
  askEvidence({ type: "library", studies: libraryNames, facts }, (response) => {
    if (response.type === "part")
      tables.setState(({ parts }) => ({ parts: new Map(parts).set(response.part.study, response.part) }));
    else if (response.type === "failed") fail(response.detail);
    else tables.setState({ isWhole: true, failure: undefined });
  });
}

/** The bundled tables; read when they are first needed, and kept. */
export function useEvidenceTables(): EvidenceTables {
  return useSyncExternalStore((onChange) => {
    load();
    return tables.subscribe(onChange);
  }, tables.getState);
}
