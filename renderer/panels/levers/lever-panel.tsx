import { Menu } from "@base-ui/react/menu";
import type { UIEvent } from "react";
import { Icon } from "../../app/icons.tsx";
import { Swatch } from "../../app/swatch.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { CommandButton } from "../../controls/command-button.tsx";
import { CommandChoices, CommandItem } from "../../controls/command-item.tsx";
import { DropMenu } from "../../controls/drop-menu.tsx";
import { useApp } from "../../store/context.tsx";
import { foldedPanels } from "../../store/fold.ts";
import { isChanged, type LeverItem, leverGroups } from "../../store/lever-model.ts";
import { draftChangeCount, scenarioRows } from "../../store/scenario-rows.ts";
import { parentScenario, scenarioName, selectedScenario } from "../../store/selectors.ts";
import { LeverRow } from "./lever-row.tsx";
import { SharesControl } from "./shares-control.tsx";
import "./lever-panel.css";

/** The right panel: what can be decided, and what the world may do, in the selected scenario. */
export function LeverPanel() {
  const t = useTranslate();
  const isFolded = useApp(
    ({ view }) => foldedPanels(view.width, { scenarios: view.scenariosFold, levers: view.leversFold }).levers,
  );
  if (!isFolded) return <Levers />;
  return (
    <aside className="panel panel-right rail" style={{ width: 44 }} aria-label={t("app/levers")}>
      <CommandButton
        command="view.levers-panel"
        className="icon-button"
        aria-label={t("app/unfold-levers")}
        title={`${t("app/unfold-levers")}  L`}
      >
        <Icon name="sliders" />
      </CommandButton>
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
      <div className="lever-scroll" onScroll={markScrolled}>
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

/** What is scrolled away is cut at a rule; a mark on the element, for the panel need not be drawn anew. */
function markScrolled({ currentTarget }: UIEvent<HTMLElement>): void {
  currentTarget.toggleAttribute("data-scrolled", currentTarget.scrollTop > 0);
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
  const rows = useApp(scenarioRows);
  const selected = rows.find(({ isSelected }) => isSelected) ?? rows[0];
  const parent = useApp((state) => {
    const scenario = selectedScenario(state);
    const of = scenario && parentScenario(state, scenario);
    return of ? scenarioName(state, of) : undefined;
  });
  if (!selected) return null;
  const lineOf = (id: string) => {
    const row = rows.find((each) => each.id === id);
    return row && <Swatch line={row} width={26} />;
  };
  return (
    <div className="lever-scenario">
      <DropMenu
        align="start"
        trigger={
          <Menu.Trigger className="button quiet small" aria-description={t("app/choose-scenario")}>
            <Swatch line={selected} width={26} />
            <span className="truncate">{selected.name}</span>
            <Icon name="down" size={14} />
          </Menu.Trigger>
        }
      >
        <CommandChoices command="scenario.select" before={lineOf} />
      </DropMenu>
      {parent !== undefined && <span className="parent truncate">{t("app/parent", { name: parent })}</span>}
    </div>
  );
}

function FilterMenu() {
  const t = useTranslate();
  return (
    <DropMenu
      trigger={
        <Menu.Trigger className="icon-button small" aria-label={t("app/filter-levers")} title={t("app/filter-levers")}>
          <Icon name="filter" />
        </Menu.Trigger>
      }
    >
      <CommandChoices command="view.lever-filter" />
      <div className="menu-separator" />
      <CommandItem command="view.levers-panel" mark={<span className="check" />} />
    </DropMenu>
  );
}

function Foot() {
  const t = useTranslate();
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
      <CommandButton command="scenario.reset" className="button small">
        <Icon name="undo" size={14} />
        {t("app/reset-to-parent")}
      </CommandButton>
      <CommandButton command="scenario.save-draft" className="button small primary">
        {t("app/save-as-scenario")}
      </CommandButton>
    </div>
  );
}
