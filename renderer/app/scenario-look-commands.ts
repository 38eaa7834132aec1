import { translate } from "../../i18n/translate.ts";
import { shortName } from "../../reports/short-name.ts";
import { hueDashes } from "../../scenarios/look.ts";
import { canBeParent } from "../../scenarios/overrides/edit.ts";
import type { Scenario } from "../../scenarios/scenario.ts";
import { textIn } from "../store/model-selectors.ts";
import { chooseParent, styleScenario } from "../store/scenario-actions.ts";
import { type ScenarioRowModel, scenarioRows } from "../store/scenario-rows.ts";
import { briefName, savedFile, scenariosOf } from "../store/selectors.ts";
import type { AppState } from "../store/state.ts";
import { openDialog, selectScenario, showOnly } from "../store/view-actions.ts";
import {
  type BothWords,
  type Choice,
  type Command,
  command,
  firstOf,
  inBoth,
  needsStudy,
  showScenarios,
  type Target,
  unless,
} from "./command.ts";
import { needsOther, toScenario } from "./scenario-commands.ts";
import type { Session } from "./session.ts";

const hues = [1, 2, 3, 4, 5, 6, 7, 8] as const;
/** What follows from a scenario's place in the list, or from its colour. */
const byPlace = "";

function rowOf(state: AppState, scenario: string): ScenarioRowModel | undefined {
  return scenarioRows(state).find(({ id }) => id === scenario);
}

function nameOf({ id, name }: Pick<Scenario, "id" | "name">): BothWords {
  const otherwise = name.zh ?? name.en ?? id;
  return { zh: shortName(name.zh ?? otherwise), en: shortName(name.en ?? otherwise) };
}

/** In the window's language as the list of scenarios has it, which tells those of like names apart. */
function nameIn(state: AppState, scenario: Scenario): BothWords {
  return { ...nameOf(scenario), [state.view.language]: briefName(state, scenario) };
}

function parents(state: AppState, scenario: string): readonly Choice[] {
  const file = savedFile(state);
  const current = file?.scenarios.find(({ id }) => id === scenario)?.parent ?? file?.scenarios[0]?.id;
  return (file?.scenarios ?? [])
    .filter(({ id }) => file && canBeParent(file, scenario, id))
    .map((each) => ({ value: each.id, words: nameIn(state, each), isChosen: each.id === current }));
}

/** One of eight, or the one of its place in the list; any other is asked for. */
function colours(state: AppState, scenario: string): readonly Choice[] {
  const own = rowOf(state, scenario)?.look?.colour;
  return [
    ...hues.map((hue) => ({ value: `s${hue}`, words: inBoth(`app/colour-${hue}`), isChosen: own === hue })),
    { value: byPlace, words: inBoth("app/colour-by-place"), isChosen: own === undefined },
  ];
}

/** One of eight, the one that the file writes, or the one that goes with the colour. */
function dashes(state: AppState, scenario: string): readonly Choice[] {
  const own = rowOf(state, scenario)?.look?.dash;
  const said = scenariosOf(state).find(({ id }) => id === scenario)?.dash;
  const known = own && hueDashes.findIndex((dash) => dash.join(" ") === own.join(" ")) + 1;
  const values = { dash: own?.join(" ") ?? "" };
  const ofFile = { zh: translate("zh", "app/dash-of-file", values), en: translate("en", "app/dash-of-file", values) };
  return [
    ...hues.map((hue) => ({ value: `s${hue}`, words: inBoth(`app/dash-${hue}`), isChosen: known === hue })),
    ...(known === 0 && said !== undefined ? [{ value: said, words: ofFile, isChosen: true }] : []),
    { value: byPlace, words: inBoth("app/dash-by-colour"), isChosen: own === undefined },
  ];
}

/** A scenario's parent and the look of its line. */
export const lookCommands: readonly Command[] = [
  toScenario(
    "scenario.parent",
    { label: undefined, brief: "app/set-parent" },
    ({ store }, scenario, parent) => chooseParent(store, scenario, parent),
    needsOther("app/why-base-parent"),
    parents,
  ),
  toScenario(
    "scenario.colour",
    { label: undefined, brief: "app/line-colour" },
    ({ store }, scenario, colour) => styleScenario(store, scenario, { colour: colour || undefined }),
    needsOther("app/why-base-line"),
    colours,
  ),
  toScenario(
    "scenario.other-colour",
    { label: undefined, brief: "app/other-colour" },
    ({ store }, scenario) => openDialog(store, { kind: "colour", scenario }),
    needsOther("app/why-base-line"),
  ),
  toScenario(
    "scenario.dash",
    { label: undefined, brief: "app/line-dash" },
    ({ store }, scenario, dash) => styleScenario(store, scenario, { dash: dash || undefined }),
    needsOther("app/why-base-line"),
    dashes,
  ),
];

function select(session: Session, _: Target, id: string): void {
  selectScenario(session.store, id);
  showScenarios(session);
}

/** Which scenario is chosen, which are shown together. */
export const selectCommands: readonly Command[] = [
  command("scenario.select", undefined, undefined, select, needsStudy, {
    choices: (state, { scenario }) =>
      scenarioRows(state).map((row, place) => {
        const own = scenariosOf(state)[place];
        const words = own ? nameIn(state, own) : { zh: row.name, en: row.name };
        const called = `${row.id} ${own?.name.zh ?? ""} ${own?.name.en ?? ""}`;
        return {
          value: row.id,
          words,
          isChosen: row.id === scenario,
          hint: row.change?.text ?? "",
          alsoCalled: called,
        };
      }),
  }),
  command(
    "scenario.set",
    "app/sets",
    undefined,
    (session, _, id) => {
      const set = savedFile(session.store.getState())?.sets.find((each) => each.id === id);
      const [first] = set?.scenarios ?? [];
      if (!set || first === undefined) return;
      showOnly(session.store, set.scenarios);
      select(session, _, first);
    },
    firstOf(
      needsStudy,
      unless((state) => (savedFile(state)?.sets.length ?? 0) > 0, "app/why-no-sets"),
    ),
    {
      choices: (state) =>
        (savedFile(state)?.sets ?? []).map(({ id, name }) => ({
          value: id,
          words: { zh: textIn(name, "zh", id), en: textIn(name, "en", id) },
          isChosen: false,
        })),
    },
  ),
];
