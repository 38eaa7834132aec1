import { type ConstantAssumption, listAssumptions } from "../../models/assumptions.ts";
import type { CheckedModel } from "../check/check-study.ts";
import type { Fact } from "../evidence/facts.ts";
import { type Confidence, provenanceOf } from "../evidence/provenance.ts";
import type { Layer } from "../overrides/inheritance.ts";
import { planRun } from "../overrides/plan-run.ts";
import { cellsOf, parseReference, subjectOf } from "../overrides/subject.ts";
import { runPlan } from "../results/run-plan.ts";
import type { ScenarioFile } from "../scenario.ts";

/** How much of the indicators' movement one assumption is responsible for. */
export interface SensitivityShare {
  readonly name: string;
  /** Mean over the indicators of its part in all movements; the shares of all assumptions sum to 1. */
  readonly share: number;
  readonly confidence: Confidence;
}

/**
 * Move each assumption about the world between the ends of its range, all elements together and the others held, and
 * share out what the indicators do at the end of the run.
 */
export function sensitivityShares(
  file: ScenarioFile,
  { model, system }: CheckedModel,
  facts: ReadonlyMap<string, Fact>,
): readonly SensitivityShare[] {
  const subject = subjectOf(system);
  const outputs = file.indicators.flatMap((name) => cellsOf(subject, parseReference(name)));
  const base = file.scenarios[0]?.id ?? "";
  const { start, stop } = planRun(file, base, system).request.simSpecs;
  const atEnd = (layer: Layer): readonly number[] => {
    const settings = { saveStep: stop - start };
    const run = runPlan(system, planRun(file, base, system, { upon: [layer], outputs, settings }));
    return outputs.map((_, row) => run.values[row * run.times.length + run.times.length - 1] ?? Number.NaN);
  };
  const worlds = listAssumptions(model, system).filter(isWorld);
  const moves = worlds.map((assumption) => {
    const [low, high] = [atEnd(layerAt(assumption, "low")), atEnd(layerAt(assumption, "high"))];
    return low.map((value, at) => finiteOr(Math.abs((high[at] ?? Number.NaN) - value)));
  });
  const shares = sharesOf(moves, outputs.length);
  return worlds.map(({ id, name, cells }, at) => {
    const target = subject.targets.get(id);
    const worth = cells.map(({ element }) =>
      target ? provenanceOf(file, base, subject, target, element, facts).confidence : "none",
    );
    return { name, share: shares[at] ?? 0, confidence: weakest(worth) };
  });
}

/** Constants that describe the world and have a range: decisions and devices of the model need no evidence. */
function isWorld(assumption: ReturnType<typeof listAssumptions>[number]): assumption is ConstantAssumption {
  const { type, kind } = assumption;
  if (type !== "constant" || kind === "lever" || kind === "choice" || kind === "guard") return false;
  return assumption.cells.some(({ low, high }) => low !== undefined && high !== undefined && low < high);
}

function layerAt({ name, cells }: ConstantAssumption, end: "low" | "high"): Layer {
  const values = new Map(cells.map((cell) => [cell.element, cell[end] ?? cell.value]));
  const value = values.size === 1 && values.has("") ? (values.get("") ?? 0) : values;
  return { overrides: new Map([[name, { value }]]) };
}

/** A movement that cannot be measured moves nothing. */
function finiteOr(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

function sharesOf(moves: readonly (readonly number[])[], indicators: number): readonly number[] {
  const totals = Array.from({ length: indicators }, (_, at) => moves.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const counted = totals.filter((total) => total > 0).length;
  return moves.map((row) => {
    const parts = row.map((move, at) => ((totals[at] ?? 0) > 0 ? move / (totals[at] ?? 1) : 0));
    return counted === 0 ? 0 : parts.reduce((sum, part) => sum + part, 0) / counted;
  });
}

function weakest(worth: readonly Confidence[]): Confidence {
  const order: readonly Confidence[] = ["none", "low", "medium", "high"];
  return order.find((each) => worth.includes(each)) ?? "choice";
}
