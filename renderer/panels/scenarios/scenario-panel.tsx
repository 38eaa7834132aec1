import { useEffect, useRef } from "react";
import { isCalendar } from "../../../models/calendar.ts";
import { momentWords, timeWord } from "../../../reports/sentences/moment.ts";
import { Icon } from "../../app/icons.tsx";
import { Swatch } from "../../app/swatch.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { CommandButton } from "../../controls/command-button.tsx";
import { useApp, useAppStore } from "../../store/context.tsx";
import { foldedPanels } from "../../store/fold.ts";
import { referenceLabel } from "../../store/model-selectors.ts";
import { scenarioRows } from "../../store/scenario-rows.ts";
import { savedFile, selectedTime, variableNamed } from "../../store/selectors.ts";
import type { AppState } from "../../store/state.ts";
import { selectScenario } from "../../store/view-actions.ts";
import { moveInList } from "./list-keys.ts";
import { ScenarioAbout } from "./scenario-about.tsx";
import { ScenarioMenu } from "./scenario-menu.tsx";
import { ScenarioRow } from "./scenario-row.tsx";
import { ScenarioSets } from "./scenario-sets.tsx";
import "./scenario-panel.css";

/** The left panel: every scenario, what it changes and what comes of it. */
export function ScenarioPanel() {
  const isFolded = useApp(
    ({ view }) => foldedPanels(view.width, { scenarios: view.scenariosFold, levers: view.leversFold }).scenarios,
  );
  return isFolded ? <ScenarioRail /> : <ScenarioList />;
}

function ScenarioList() {
  const t = useTranslate();
  const store = useAppStore();
  const rows = useApp(scenarioRows);
  const list = useFocusOnChosen();
  return (
    <aside className="panel panel-left scenario-panel" aria-label={t("app/scenarios")}>
      <div className="panel-heading">
        <h2>{t("app/scenarios")}</h2>
        <ColumnHeading />
      </div>
      <div className="scenario-scroll">
        <ul ref={list} onKeyDown={(event) => moveInList(event, (id) => selectScenario(store, id))}>
          {rows.map((row, place) => (
            <ScenarioRow key={row.id} row={row} place={place} />
          ))}
        </ul>
        <ScenarioMenu />
        <NewScenario />
        <ScenarioSets />
        <ScenarioAbout />
        <p className="scenario-hint">{t("app/scenario-hint")}</p>
      </div>
    </aside>
  );
}

/** While the list has the focus it stands on the chosen scenario, also where a command chose or made that. */
function useFocusOnChosen() {
  const list = useRef<HTMLUListElement>(null);
  const chosen = useApp(({ selection }) => selection.scenario);
  useEffect(() => {
    const row =
      chosen === undefined ? null : list.current?.querySelector(`[data-scenario-row="${CSS.escape(chosen)}"]`);
    const focused = document.activeElement;
    if (!row || row.contains(focused) || !list.current?.contains(focused)) return;
    row.querySelector<HTMLElement>("[data-scenario]")?.focus();
  }, [chosen]);
  return list;
}

function ColumnHeading() {
  const t = useTranslate();
  const year = useApp((state) => scenarioYear(state));
  const indicator = useApp((state) => {
    const name = savedFile(state)?.indicators[0] ?? "";
    const named = variableNamed(state, name);
    return named ? referenceLabel(named.variable, name, state.view.language) : "";
  });
  if (indicator === "") return null;
  return <span className="t3 scenario-against n">{t("app/scenarios-against", { year, indicator })}</span>;
}

/** A narrow column: a year without its word. */
function scenarioYear(state: AppState): string {
  const time = selectedTime(state) ?? Number.NaN;
  const units = state.document.system?.simSpecs.timeUnits;
  return isCalendar(time, units) ? timeWord(time) : momentWords(time, units, state.view.language);
}

function NewScenario() {
  const t = useTranslate();
  return (
    <CommandButton command="scenario.new" className="scenario-new" isOnce>
      <Icon name="plus" />
      {t("app/new-from-this")}
      <kbd className="keys">N</kbd>
    </CommandButton>
  );
}

function ScenarioRail() {
  const t = useTranslate();
  const store = useAppStore();
  const rows = useApp(scenarioRows);
  return (
    <aside
      className="panel panel-left rail scenario-rail"
      style={{ width: 44 }}
      aria-label={t("app/scenarios")}
      onKeyDown={(event) => moveInList(event, (id) => selectScenario(store, id))}
    >
      <CommandButton
        command="view.scenarios-panel"
        className="icon-button"
        aria-label={t("app/unfold-scenarios")}
        title={`${t("app/unfold-scenarios")}  [`}
      >
        <Icon name="list" />
      </CommandButton>
      {rows.map((row) => (
        <button
          key={row.id}
          type="button"
          className="rail-swatch"
          data-selected={row.isSelected}
          data-shown={row.isShown}
          data-scenario-row={row.id}
          tabIndex={row.isSelected ? 0 : -1}
          aria-current={row.isSelected}
          aria-label={row.name}
          title={row.name}
          onClick={() => selectScenario(store, row.id)}
        >
          <Swatch line={row} width={26} />
        </button>
      ))}
    </aside>
  );
}
