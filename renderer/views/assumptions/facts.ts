import { useEffect, useState } from "react";
import { readFacts } from "../../../scenarios/evidence/facts.ts";
import factsAddress from "../../../scenarios/library/facts.csv?url";
import { useApp } from "../../store/context.tsx";
import { savedFile } from "../../store/selectors.ts";
import type { Facts } from "./grid-data.ts";

const none: Facts = new Map();
let loaded: Facts | undefined;

async function load(): Promise<Facts> {
  const response = await fetch(factsAddress);
  if (!response.ok) return none;
  return new Map(readFacts(await response.text()).map((fact) => [fact.id, fact]));
}

/** The facts that the bundled studies cite; none for a study of one's own, whose ids mean other documents. */
export function useFacts(): Facts {
  const isBundled = useApp((state) => savedFile(state)?.model.startsWith("library:") ?? false);
  const [facts, setFacts] = useState(loaded ?? none);
  useEffect(() => {
    if (loaded) return;
    load().then(
      (all) => {
        loaded = all;
        setFacts(all);
      },
      // Without them a number shows the document it comes from, and no quote.
      () => undefined,
    );
  }, []);
  return isBundled ? facts : none;
}
