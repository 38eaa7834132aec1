import type { ConfidenceLine } from "../../../scenarios/confidence/sheet.ts";
import type { EvidenceResponse } from "../../evidence/protocol.ts";

/** The lines that are known of a study, and what became of the rest. */
export interface Sheet {
  readonly lines: readonly ConfidenceLine[];
  readonly status: "running" | "whole" | "stopped" | "failed";
  readonly failure: string | undefined;
}

/** A sheet of which nothing is known yet. */
export const begun: Sheet = { lines: [], status: "running", failure: undefined };

/** Milliseconds that pass before progress is shown. */
export const patience = 100;

/** An examination that is under way. */
export interface Examination {
  /** End it; what is known is kept and told. */
  stop(): void;
  /** End it and say no more: nobody is looking. */
  drop(): void;
}

/** Have a study examined, line by line. */
export function examine({
  ask,
  wait,
  onSheet,
  onSlow,
}: {
  /** Starts the work; ends it with what it returns. */
  ask(onAnswer: (answer: EvidenceResponse) => void): () => void;
  /** Milliseconds before it begins. */
  readonly wait: number;
  onSheet(sheet: Sheet): void;
  onSlow(): void;
}): Examination {
  let sheet = begun;
  let endWork: () => void = () => undefined;
  const slow = setTimeout(onSlow, patience);
  const start = setTimeout(() => {
    endWork = ask((answer) => {
      if (sheet.status !== "running") return;
      if (answer.type === "line") tell({ ...sheet, lines: [...sheet.lines, answer.line] });
      else if (answer.type === "failed") tell({ ...sheet, status: "failed", failure: answer.detail });
      else if (answer.type === "end") tell({ ...sheet, status: "whole" });
    });
  }, wait);
  const drop = () => {
    clearTimeout(start);
    clearTimeout(slow);
    endWork();
  };
  return {
    drop,
    stop: () => {
      drop();
      tell({ ...sheet, status: "stopped" });
    },
  };

  function tell(next: Sheet): void {
    sheet = next;
    if (next.status !== "running") clearTimeout(slow);
    onSheet(next);
  }
}
