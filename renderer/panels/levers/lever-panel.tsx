import { Menu } from "@base-ui/react/menu";
import { Icon } from "../../app/icons.tsx";
import { Swatch } from "../../app/swatch.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { patch } from "../../store/app-store.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { resetLever } from "../../store/document-actions.ts";
import { foldedPanels } from "../../store/fold.ts";
import { isChanged, type LeverItem, leverGroups } from "../../store/lever-model.ts";
import { draftChangeCount, scenarioRows } from "../../store/scenario-rows.ts";
import { parentScenario, scenarioName, selectedScenario } from "../../store/selectors.ts";
import { openDialog, selectScenario, toggleFold } from "../../store/view-actions.ts";
import { LeverRow } from "./lever-row.tsx";
import { SharesControl } from "./shares-control.tsx";
import "./lever-panel.css";

/** The right panel: what can be decided, and what the world may do, in the selected scenario. */
export function LeverPanel() {
  const t = useTranslate();
  const store = useAppStore();
  const isFolded = useApp(
    ({ view }) => foldedPanels(view.width, { scenarios: view.scenariosFold, levers: view.leversFold }).levers,
  );
  if (!isFolded) return <Levers />;
  return (
    <aside className="panel panel-right rail" style={{ width: 44 }} aria-label={t("app/levers")}>
      <button
        type="button"
        className="icon-button"
        aria-label={t("app/unfold-levers")}
        title={`${t("app/unfold-levers")}  L`}
        onClick={() => toggleFold(store, "levers")}
      >
        <Icon name="sliders" />
      </button>
    </aside>
  );
}

function Levers() {
  const t = useTranslate();
  const groups = useApp(leverGroups);
  const scenario = useApp((state) => selectedScenario(state)?.id ?? "");
  const filter = useApp((state) => state.view.leverFilter);
  return (
    <aside className="panel panel-right lever-panel" aria-label={t("app/levers")}>
      <div className="panel-heading">
        <h2>{t("app/levers")}</h2>
        <FilterMenu />
      </div>
      <ScenarioChoice />
      <div className="lever-scroll">
        {groups.length === 0 && filter === "changed" && (
          <p className="lever-message lever-none">{t("app/no-levers-changed")}</p>
        )}
        {groups.map((group) => (
          <section key={group.key}>
            <h3 className="lever-heading">
              {group.key === "world" ? t("app/world-group") : group.label || t("app/other-group")}
            </h3>
            {group.items.map((item) => (
              <Item key={item.key} item={item} scenario={scenario} />
            ))}
          </section>
        ))}
      </div>
      <Foot />
    </aside>
  );
}

function Item({ item, scenario }: { readonly item: LeverItem; readonly scenario: string }) {
  const t = useTranslate();
  if (item.type === "single") return <LeverRow lever={item.lever} scenario={scenario} />;
  if (item.type === "shares") return <SharesControl label={item.label} levers={item.levers} scenario={scenario} />;
  const changed = item.levers.some(isChanged);
  return (
    <details className="lever-array" data-changed={changed}>
      <summary>
        <span className="lever-label" title={item.label}>
          {item.label}
        </span>
        <span className="count n">
          {t("app/lever-elements", { count: item.levers.length })}
          <Icon name="down" size={14} />
        </span>
      </summary>
      {item.levers.map((lever) => (
        <LeverRow key={lever.key} lever={lever} scenario={scenario} />
      ))}
    </details>
  );
}

function ScenarioChoice() {
  const t = useTranslate();
  const store = useAppStore();
  const rows = useApp(scenarioRows);
  const selected = rows.find(({ isSelected }) => isSelected) ?? rows[0];
  const parent = useApp((state) => {
    const scenario = selectedScenario(state);
    const of = scenario && parentScenario(state, scenario);
    return of ? scenarioName(state, of) : undefined;
  });
  if (!selected) return null;
  return (
    <div className="lever-scenario">
      <Menu.Root>
        <Menu.Trigger className="button quiet small" aria-description={t("app/choose-scenario")}>
          <Swatch line={selected} width={26} />
          <span className="truncate">{selected.name}</span>
          <Icon name="down" size={14} />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className="positioner" align="start" sideOffset={4}>
            <Menu.Popup className="menu">
              <Menu.RadioGroup value={selected.id} onValueChange={(id: string) => selectScenario(store, id)}>
                {rows.map((row) => (
                  <Menu.RadioItem key={row.id} value={row.id} className="menu-item" closeOnClick>
                    <Swatch line={row} width={26} />
                    <span className="truncate">{row.name}</span>
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {parent !== undefined && <span className="parent truncate">{t("app/parent", { name: parent })}</span>}
    </div>
  );
}

const filters = ["all", "changed", "levers", "world"] as const;
const filterWords = {
  all: "app/filter-all",
  changed: "app/filter-changed",
  levers: "app/filter-levers-only",
  world: "app/filter-world",
} as const;

function FilterMenu() {
  const t = useTranslate();
  const store = useAppStore();
  const filter = useApp((state) => state.view.leverFilter);
  return (
    <Menu.Root>
      <Menu.Trigger className="icon-button small" aria-label={t("app/filter-levers")} title={t("app/filter-levers")}>
        <Icon name="filter" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="positioner" align="end" sideOffset={4}>
          <Menu.Popup className="menu">
            <Menu.RadioGroup
              value={filter}
              onValueChange={(leverFilter: (typeof filters)[number]) => patch(store, "view", { leverFilter })}
            >
              {filters.map((each) => (
                <Menu.RadioItem key={each} value={each} className="menu-item" closeOnClick>
                  <span className="check">{each === filter && <Icon name="check" size={14} />}</span>
                  {t(filterWords[each])}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <div className="menu-separator" />
            <Menu.Item className="menu-item" onClick={() => toggleFold(store, "levers")}>
              <span className="check" />
              {t("app/fold-levers")}
              <kbd className="keys">L</kbd>
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Foot() {
  const t = useTranslate();
  const store = useAppStore();
  const scenario = useApp(selectedScenario);
  const drafts = useApp((state) => draftChangeCount(state, selectedScenario(state)?.id ?? ""));
  if (!scenario) return null;
  if (drafts === 0 && scenario.overrides.size === 0) {
    return (
      <div className="lever-foot">
        <p>{t("app/no-changes-hint")}</p>
      </div>
    );
  }
  return (
    <div className="lever-foot">
      <button type="button" className="button small" onClick={() => resetLever(store, scenario.id)}>
        <Icon name="undo" size={14} />
        {t("app/reset-to-parent")}
      </button>
      <button
        type="button"
        className="button small primary"
        disabled={drafts === 0}
        onClick={() => openDialog(store, { kind: "save-scenario" })}
      >
        {t("app/save-as-scenario")}
      </button>
    </div>
  );
}
