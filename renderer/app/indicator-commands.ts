import type { Chart } from "../../scenarios/scenario.ts";
import { patch } from "../store/app-store.ts";
import { cardCount } from "../store/fold.ts";
import { indicatorsOf, moveIndicator, removeIndicator } from "../store/indicators.ts";
import { referenceLabel } from "../store/model-selectors.ts";
import { variableNamed } from "../store/selectors.ts";
import type { AppState } from "../store/state.ts";
import { openDialog } from "../store/view-actions.ts";
import { eachElement, elementOf, totalElement } from "../views/compare/chart-elements.ts";
import { type Command, command, firstOf, needsStudy, needsView, type Obstacle, unless } from "./command.ts";
import type { Session } from "./session.ts";

/** What can be done to an indicator that is in sight: the one whose menu it is, or the one that was turned to last. */
function toIndicator(
  id: Extract<Command["id"], `indicator.${string}`>,
  brief: NonNullable<Command["brief"]>,
  run: (session: Session, place: number) => void,
  obstacle: (place: number, count: number) => Obstacle = () => undefined,
): Command {
  return command(
    id,
    undefined,
    undefined,
    (session, { indicator: place }) => place !== undefined && run(session, place),
    (state, { indicator: place }) => {
      const { length } = indicatorsOf(state);
      const hasNone = place === undefined || place >= length;
      return needsView("compare")(state) ?? (hasNone ? "app/why-no-indicators" : obstacle(place, length));
    },
    { brief, group: "indicator" },
  );
}

/** What is done to the indicators of the study. */
export const indicatorCommands: readonly Command[] = [
  command(
    "view.add-indicator",
    "app/command-indicator",
    undefined,
    ({ store }) => openDialog(store, { kind: "indicator-variable", indicator: undefined }),
    needsStudy,
    { brief: "app/indicator-add" },
  ),
  command(
    "view.all-indicators",
    "app/command-all-indicators",
    undefined,
    ({ store }) => patch(store, "view", { hasAllIndicators: !store.getState().view.hasAllIndicators }),
    firstOf(
      needsView("compare"),
      unless((state) => indicatorsOf(state).length > cardCount(state.view), "app/why-one-row"),
    ),
  ),
  toIndicator("indicator.variable", "app/indicator-variable", ({ store }, indicator) =>
    openDialog(store, { kind: "indicator-variable", indicator }),
  ),
  toIndicator(
    "indicator.left",
    "app/indicator-left",
    ({ store }, place) => moveIndicator(store, place, place - 1),
    (place) => (place > 0 ? undefined : "app/why-first"),
  ),
  toIndicator(
    "indicator.right",
    "app/indicator-right",
    ({ store }, place) => moveIndicator(store, place, place + 1),
    (place, count) => (place + 1 < count ? undefined : "app/why-last"),
  ),
  toIndicator("indicator.remove", "app/indicator-remove", ({ store }, place) => removeIndicator(store, place)),
];

/** What an indicator is called; the one that the palette's commands speak of. */
export function indicatorTitle(state: AppState, place: number | undefined): string {
  const name = place === undefined ? undefined : indicatorsOf(state)[place];
  const named = name === undefined ? undefined : variableNamed(state, name);
  return named && name !== undefined ? referenceLabel(named.variable, name, state.view.language) : (name ?? "");
}

/** What a chart would be as an indicator: the element that it shows, else all of it together. */
export function indicatorOfChart(state: AppState, chart: Chart): string {
  const named = variableNamed(state, chart.variable);
  if (!named?.isWhole) return chart.variable;
  const element = elementOf(state, chart);
  const { name } = named.variable;
  return element === eachElement || element === totalElement ? name : `${name}[${element}]`;
}
