import { useCallback, useEffect, useState } from "react";
import { confidenceTests } from "../../../scenarios/confidence/sheet.ts";
import type { Fact } from "../../../scenarios/evidence/facts.ts";
import type { ScenarioFile } from "../../../scenarios/scenario.ts";
import { askEvidence } from "../../evidence/ask-evidence.ts";
import { useEvidenceTables } from "../../evidence/tables.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { heldWork } from "../../store/long-runs.ts";
import { savedFile } from "../../store/selectors.ts";
import { openDialog } from "../../store/view-actions.ts";
import { begun, examine, type Sheet } from "./examine.ts";

/** How many lines the whole sheet has. */
export const sheetLength = confidenceTests.length;

/** The sheet so far. */
export interface ConfidenceState extends Sheet {
  /** Whether it has been running so long that the user should see it. */
  readonly isSlow: boolean;
  stop(): void;
  again(): void;
}

/** Whole sheets by the file that they are of: coming back to the view asks nothing again. */
const sheets = new WeakMap<ScenarioFile, Sheet>();
const noFacts: ReadonlyMap<string, Fact> = new Map();
/** Milliseconds that a study rests before it is examined again. */
const rest = 250;

/** Examine the open study in a worker of its own. */
export function useConfidence(): ConfidenceState {
  const file = useApp(savedFile);
  const model = useApp((state) => state.document.model);
  const system = useApp((state) => state.document.system);
  const problems = useApp((state) => state.document.problems);
  const isHeld = useApp((state) => heldWork(state) !== undefined);
  const store = useAppStore();
  const { facts } = useEvidenceTables();
  const isBundled = file?.model.startsWith("library:") ?? false;
  const isReady = !isBundled || facts.length > 0;
  const [sheet, setSheet] = useState<Sheet>(begun);
  const [isSlow, setSlow] = useState(false);
  const [round, setRound] = useState(0);
  const [end, setEnd] = useState<() => void>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round examines the same study again
  useEffect(() => {
    if (!file || !model || !system || !isReady) return;
    const earlier = sheets.get(file);
    setSheet(earlier ?? begun);
    setSlow(false);
    if (earlier) return;
    if (isHeld) {
      setSheet({ ...begun, status: "stopped" });
      return;
    }
    const known = isBundled ? new Map(facts.map((fact) => [fact.id, fact])) : noFacts;
    const study = { file, model, system, problems, facts: known };
    const examination = examine({
      ask: (onAnswer) => askEvidence({ type: "confidence", study }, onAnswer),
      wait: round === 0 ? 0 : rest,
      onSheet: (next) => {
        setSheet(next);
        if (next.status === "whole") sheets.set(file, next);
      },
      onSlow: () => setSlow(true),
    });
    setEnd(() => examination.stop);
    return examination.drop;
  }, [file, model, system, problems, isReady, isHeld, round]);
  const stop = useCallback(() => end?.(), [end]);
  // What is long is asked about here too.
  const again = useCallback(() => {
    if (heldWork(store.getState()) === undefined) setRound((before) => before + 1);
    else openDialog(store, { kind: "long-run" });
  }, [store]);
  return { ...sheet, isSlow, stop, again };
}
