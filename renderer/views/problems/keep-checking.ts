import type { Problem } from "../../../models/problem.ts";
import { checkStudy } from "../../../scenarios/check/check-study.ts";
import type { ScenarioFile } from "../../../scenarios/scenario.ts";
import { type AppStore, patch } from "../../store/app-store.ts";
import { shownFile } from "../../store/selectors.ts";
import type { AppState } from "../../store/state.ts";
import { recheck } from "./recheck.ts";

/** Milliseconds without a change before the file is checked: a drag is not interrupted. */
const pause = 500;

/** Check the document again after every change, so that what was mended is no longer told. */
export function keepChecking(store: AppStore): () => void {
  let clock: ReturnType<typeof setTimeout> | undefined;
  /** The file that the problems told now belong to. */
  let told: { readonly epoch: number; readonly file: ScenarioFile } | undefined;
  const check = () => {
    clock = undefined;
    const state = store.getState();
    const file = shownFile(state);
    const { epoch, problems } = state.document;
    if (!file || told?.epoch !== epoch || told.file === file) return;
    patch(store, "document", { problems: recheck(problems, findIn(state, told.file), findIn(state, file)) });
    told = { epoch, file };
  };
  const unsubscribe = store.subscribe((state, before) => {
    const { value, epoch } = state.document;
    if (!value || value === before.document.value) return;
    const first = before.document.status === "ready" ? shownFile(before) : undefined;
    if (first && told?.epoch !== epoch) told = { epoch, file: first };
    clearTimeout(clock);
    clock = setTimeout(check, pause);
  });
  return () => {
    clearTimeout(clock);
    unsubscribe();
  };
}

function findIn({ document }: AppState, file: ScenarioFile): readonly Problem[] {
  const { model, system } = document;
  return checkStudy(file, model && system ? { model, system } : undefined);
}
