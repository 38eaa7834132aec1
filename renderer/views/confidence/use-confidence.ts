import { useCallback, useEffect, useState } from "react";
import { type ConfidenceLine, confidenceTests } from "../../../scenarios/confidence/sheet.ts";
import type { Fact } from "../../../scenarios/evidence/facts.ts";
import type { ScenarioFile } from "../../../scenarios/scenario.ts";
import { askEvidence } from "../../evidence/ask-evidence.ts";
import { useEvidenceTables } from "../../evidence/tables.ts";
import { useApp } from "../../store/context.tsx";
import { savedFile } from "../../store/selectors.ts";

/** How many lines the whole sheet has. */
export const sheetLength = confidenceTests.length;

/** The sheet so far. */
export interface ConfidenceState {
  readonly lines: readonly ConfidenceLine[];
  readonly status: "running" | "whole" | "stopped" | "failed";
  readonly failure: string | undefined;
  /** Whether it has been running so long that the user should see it. */
  readonly isSlow: boolean;
  stop(): void;
  again(): void;
}

type Sheet = Pick<ConfidenceState, "lines" | "status" | "failure">;

/** Whole sheets by the file that they are of: coming back to the view asks nothing again. */
const sheets = new WeakMap<ScenarioFile, Sheet>();
const begun: Sheet = { lines: [], status: "running", failure: undefined };
const noFacts: ReadonlyMap<string, Fact> = new Map();
/** Milliseconds that an edited study rests before it is examined, and that pass before progress is shown. */
const rest = 250;
const patience = 100;

/** Examine the open study in a worker of its own. */
export function useConfidence(): ConfidenceState {
  const file = useApp(savedFile);
  const model = useApp((state) => state.document.model);
  const system = useApp((state) => state.document.system);
  const problems = useApp((state) => state.document.problems);
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
    const known = sheets.get(file);
    setSheet(known ?? begun);
    setSlow(false);
    if (known) return;
    let stopWorker = () => undefined as unknown;
    let current = begun;
    const change = (next: Sheet) => {
      current = next;
      setSheet(next);
      if (next.status !== "running") clearTimeout(slow);
    };
    const slow = setTimeout(() => setSlow(true), patience);
    const start = setTimeout(
      () => {
        const known = isBundled ? new Map(facts.map((fact) => [fact.id, fact])) : noFacts;
        stopWorker = askEvidence(
          { type: "confidence", study: { file, model, system, problems, facts: known } },
          (answer) => {
            if (answer.type === "line") change({ ...current, lines: [...current.lines, answer.line] });
            else if (answer.type === "failed") change({ ...current, status: "failed", failure: answer.detail });
            else if (answer.type === "end") {
              change({ ...current, status: "whole" });
              sheets.set(file, current);
            }
          },
        );
      },
      round === 0 && current.lines.length === 0 ? 0 : rest,
    );
    const finish = () => {
      clearTimeout(start);
      clearTimeout(slow);
      stopWorker();
    };
    setEnd(() => () => {
      finish();
      change({ ...current, status: "stopped" });
    });
    return finish;
  }, [file, model, system, problems, isReady, round]);
  const stop = useCallback(() => end?.(), [end]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { ...sheet, isSlow, stop, again };
}
