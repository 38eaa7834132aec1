import type { System } from "../../models/check/system.ts";
import type { Model } from "../../models/model.ts";
import type { Problem } from "../../models/problem.ts";
import type { LibraryPart } from "../../reports/evidence/library-part.ts";
import type { SensitivityShare } from "../../scenarios/confidence/sensitivity.ts";
import type { ConfidenceLine } from "../../scenarios/confidence/sheet.ts";
import type { Fact } from "../../scenarios/evidence/facts.ts";
import type { ScenarioFile } from "../../scenarios/scenario.ts";

/** A study to be examined, and the facts that its model may cite by number. */
export interface ExaminedStudy {
  readonly file: ScenarioFile;
  readonly model: Model;
  readonly system: System;
  readonly problems: readonly Problem[];
  readonly facts: ReadonlyMap<string, Fact>;
}

/** What the window asks of the worker for evidence: one thing of each worker. */
export type EvidenceRequest =
  | { readonly type: "library"; readonly studies: readonly string[]; readonly facts: readonly Fact[] }
  | { readonly type: "confidence" | "impacts"; readonly study: ExaminedStudy };

/** What it answers, piece by piece as pieces are ready, and `end` after the last. */
export type EvidenceResponse =
  | { readonly type: "part"; readonly part: LibraryPart }
  | { readonly type: "line"; readonly line: ConfidenceLine }
  | { readonly type: "impacts"; readonly shares: readonly SensitivityShare[] }
  | { readonly type: "end" }
  | { readonly type: "failed"; readonly detail: string };
