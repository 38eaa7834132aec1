import { useEffect } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { System } from "../../../models/check/system.ts";
import type { Model } from "../../../models/model.ts";
import { type Impact, impactsOf } from "../../../scenarios/confidence/impact.ts";
import type { ScenarioFile } from "../../../scenarios/scenario.ts";
import { askEvidence } from "../../evidence/ask-evidence.ts";
import { useApp } from "../../store/context.tsx";
import { heldWork } from "../../store/long-runs.ts";
import { savedFile } from "../../store/selectors.ts";

/** What is known of how much assumptions matter. */
interface ImpactState {
  /** By the assumption's name; of the study as it was when it was last asked. */
  readonly impacts: ReadonlyMap<string, Impact> | undefined;
  /** What the answer depends on. */
  readonly of: readonly unknown[];
  readonly isAsked: boolean;
}

const none: ImpactState = { impacts: undefined, of: [], isAsked: false };
const state = createStore<ImpactState>(() => none);
/** Milliseconds that the study rests before it is asked about: editing goes first. */
const rest = 600;

/** How much each assumption matters; nothing until it is known. */
export function useImpacts(): ReadonlyMap<string, Impact> | undefined {
  return useStore(state, ({ impacts }) => impacts);
}

/** Whether it is being worked out for the first time. */
export function useImpactsAsked(): boolean {
  return useStore(state, ({ impacts, isAsked }) => isAsked && impacts === undefined);
}

/** Have it worked out in a worker of its own, whenever it is wanted and the base or the model has changed. */
export function useAskImpacts(isWanted: boolean): void {
  const file = useApp(savedFile);
  const model = useApp((each) => each.document.model);
  const system = useApp((each) => each.document.system);
  const isHeld = useApp((each) => heldWork(each) !== undefined);
  const base = file?.scenarios[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the file only these matter
  useEffect(() => {
    if (!isWanted || isHeld || !file || !model || !system) return;
    return ask(file, model, system);
  }, [isWanted, isHeld, model, system, base, file?.indicators]);
}

function ask(file: ScenarioFile, model: Model, system: System): (() => void) | undefined {
  const of = [model, system, file.scenarios[0], file.indicators];
  const known = state.getState();
  if (known.impacts && of.every((each, at) => each === known.of[at])) return undefined;
  // What was known of another model says nothing of this one.
  if (known.of[0] !== model) state.setState(none);
  state.setState({ isAsked: true });
  let stop = (): void => undefined;
  const start = setTimeout(() => {
    const study = { file, model, system, problems: [], facts: new Map() };
    stop = askEvidence({ type: "impacts", study }, (answer) => {
      if (answer.type === "impacts") state.setState({ impacts: impactsOf(answer.shares), of, isAsked: false });
      if (answer.type === "failed") state.setState({ isAsked: false });
    });
  }, rest);
  return () => {
    clearTimeout(start);
    stop();
  };
}
