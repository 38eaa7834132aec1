import { useEffect, useState } from "react";
import { readFacts } from "../../../scenarios/evidence/facts.ts";
import factsAddress from "../../../scenarios/library/facts.csv?url";
import { useApp } from "../../store/context.tsx";
import { savedFile } from "../../store/selectors.ts";
import type { AppState } from "../../store/state.ts";
import type { Facts } from "./grid-data.ts";

const none: Facts = new Map();
let loaded: Facts | undefined;

/** Fetch the facts of the bundled documents, once. Throws where they cannot be fetched. */
export async function fetchFacts(): Promise<Facts> {
  if (loaded) return loaded;
  const response = await fetch(factsAddress);
  if (!response.ok) return none;
  loaded = new Map(readFacts(await response.text()).map((fact) => [fact.id, fact]));
  return loaded;
}

const isBundledStudy = (state: AppState) => savedFile(state)?.model.startsWith("library:") ?? false;

/** The same as `useFacts`, once. Without them a number shows the document it comes from, and no quote. */
export function loadFacts(state: AppState): Promise<Facts> {
  return isBundledStudy(state) ? fetchFacts().catch(() => none) : Promise.resolve(none);
}

/** The facts that the bundled studies cite; none for a study of one's own, whose ids mean other documents. */
export function useFacts(): Facts {
  const isBundled = useApp(isBundledStudy);
  const [facts, setFacts] = useState(loaded ?? none);
  useEffect(() => {
    if (loaded) return;
    fetchFacts().then(setFacts, () => undefined);
  }, []);
  return isBundled ? facts : none;
}
