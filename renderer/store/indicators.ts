import { parseReference } from "../../scenarios/overrides/subject.ts";
import { type AppStore, patch } from "./app-store.ts";
import { changeDocument } from "./document-actions.ts";
import { withFile } from "./document-value.ts";
import { cardCount } from "./fold.ts";
import { spelled } from "./goals.ts";
import { savedFile } from "./selectors.ts";
import type { AppState } from "./state.ts";
import type { StepName } from "./step-name.ts";

const none: readonly string[] = [];

/** What the study watches, in its order. The same array while it is the same. */
export function indicatorsOf(state: AppState): readonly string[] {
  return savedFile(state)?.indicators ?? none;
}

/** The indicator, by its place in the study, that commands speak of: the one that was turned to last, else the first. */
export function chosenIndicator(state: AppState): number | undefined {
  const count = indicatorsOf(state).length;
  const { indicator = 0 } = state.selection;
  return count === 0 ? undefined : indicator < count ? indicator : 0;
}

/** Turn to an indicator. */
export function chooseIndicator(store: AppStore, indicator: number): void {
  if (store.getState().selection.indicator !== indicator) patch(store, "selection", { indicator });
}

/** Whether the study watches this already, however it is spelled. */
export function isIndicator(state: AppState, variable: string): boolean {
  const name = spelled(variable);
  return indicatorsOf(state).some((each) => spelled(each) === name);
}

/** Watch one more: after the others; where they do not all stand in sight, last in the row that does. */
export function addIndicator(store: AppStore, variable: string): void {
  const state = store.getState();
  if (isIndicator(state, variable)) return;
  const name = withoutStar(variable);
  const indicators = indicatorsOf(state);
  const place = isFolded(state) ? cardCount(state.view) - 1 : indicators.length;
  change(store, { kind: "add-indicator", variable: name }, indicators.toSpliced(place, 0, name), place);
}

/** Watch another in the place of one. */
export function replaceIndicator(store: AppStore, place: number, variable: string): void {
  const state = store.getState();
  if (isIndicator(state, variable)) return;
  const name = withoutStar(variable);
  change(store, { kind: "replace-indicator", variable: name }, indicatorsOf(state).with(place, name), place);
}

/** Watch one no longer. */
export function removeIndicator(store: AppStore, place: number): void {
  const indicators = indicatorsOf(store.getState());
  const variable = indicators[place];
  if (variable === undefined) return;
  change(store, { kind: "remove-indicator", variable }, indicators.toSpliced(place, 1), place);
}

/** Give one another place. */
export function moveIndicator(store: AppStore, from: number, to: number): void {
  const indicators = indicatorsOf(store.getState());
  const variable = indicators[from];
  if (variable === undefined || from === to || indicators[to] === undefined) return;
  change(store, { kind: "move-indicator", variable }, indicators.toSpliced(from, 1).toSpliced(to, 0, variable), to);
}

/** Whether there are no fewer than stand in one row, and only those are in sight. */
function isFolded(state: AppState): boolean {
  return !state.view.hasAllIndicators && indicatorsOf(state).length >= cardCount(state.view);
}

/** One step; the card that it was done to comes into sight, where only the first ones are. */
function change(store: AppStore, name: StepName, indicators: readonly string[], place: number): void {
  changeDocument(store, name, (value) => withFile(value, { ...value.file, indicators }));
  chooseIndicator(store, place);
  const { view } = store.getState();
  if (place >= cardCount(view) && place < indicators.length) patch(store, "view", { hasAllIndicators: true });
}

/** A card shows a whole array as one number: the star says nothing. */
function withoutStar(variable: string): string {
  return parseReference(variable).element === "*" ? variable.replace(/\[[^\]]*\]\s*$/, "") : variable;
}
