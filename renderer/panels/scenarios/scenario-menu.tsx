import { Menu } from "@base-ui/react/menu";
import { canBeParent } from "../../../scenarios/overrides/edit.ts";
import { Swatch } from "../../app/swatch.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { ChoiceItem, Submenu } from "../../controls/submenu.tsx";
import { useApp, useAppStore } from "../../store/context.tsx";
import { duplicateScenario, newScenario } from "../../store/document-actions.ts";
import { chooseParent, reorderScenario } from "../../store/scenario-actions.ts";
import { type ScenarioRowModel, scenarioRows } from "../../store/scenario-rows.ts";
import { savedFile } from "../../store/selectors.ts";
import { openDialog, selectScenario, showOnly } from "../../store/view-actions.ts";
import { ColourMenu, DashMenu } from "./line-menus.tsx";
import { askScenarioMenu, useScenarioMenu } from "./scenario-menu-state.ts";

/** One menu for all scenarios: a list of two hundred has no more parts than it shows. */
export function ScenarioMenu() {
  const asked = useScenarioMenu((each) => each);
  const rows = useApp(scenarioRows);
  const language = useApp((state) => state.view.language);
  const place = rows.findIndex(({ id }) => id === asked?.scenario);
  const row = rows[place];
  if (!asked || !row) return null;
  const mouse = asked.dots ? undefined : { getBoundingClientRect: () => new DOMRect(asked.x, asked.y, 0, 0) };
  return (
    <Menu.Root open onOpenChange={(isOpen) => !isOpen && askScenarioMenu(undefined)}>
      <Menu.Portal>
        <Menu.Positioner
          className="positioner"
          anchor={asked.dots ?? mouse ?? null}
          align={asked.dots ? "end" : "start"}
          sideOffset={asked.dots ? 4 : 0}
        >
          <Menu.Popup
            className="menu"
            lang={language === "zh" ? "zh-CN" : "en"}
            finalFocus={() => asked.dots ?? chooserOf(asked.scenario)}
          >
            <ScenarioMenuItems row={row} place={place} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** The button of a scenario in the list. */
function chooserOf(scenario: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.scenario-panel [data-scenario="${CSS.escape(scenario)}"]`);
}

/** What can be done with a scenario: the same by right click and by the dots. */
function ScenarioMenuItems({ row, place }: { readonly row: ScenarioRowModel; readonly place: number }) {
  const t = useTranslate();
  const store = useAppStore();
  return (
    <>
      <Menu.Item className="menu-item" onClick={() => openDialog(store, { kind: "rename", scenario: row.id })}>
        {t("app/rename")}
        <kbd className="keys">F2</kbd>
      </Menu.Item>
      <Menu.Item className="menu-item" onClick={() => openDialog(store, { kind: "narrative", scenario: row.id })}>
        {t("app/write-narrative")}
      </Menu.Item>
      <Menu.Item className="menu-item" onClick={() => newScenario(store, row.id, t("app/new-scenario"))}>
        {t("app/new-from-this")}
        <kbd className="keys">N</kbd>
      </Menu.Item>
      <Menu.Item
        className="menu-item"
        onClick={() => duplicateScenario(store, row.id, t("app/copy-of", { name: row.name }))}
      >
        {t("app/duplicate")}
      </Menu.Item>
      <Menu.Item
        className="menu-item"
        onClick={() => {
          selectScenario(store, row.id);
          showOnly(store, [row.id]);
        }}
      >
        {t("app/only-this")}
        <kbd className="keys">Shift V</kbd>
      </Menu.Item>
      {!row.isBase && <NotForBase row={row} place={place} />}
    </>
  );
}

function NotForBase({ row, place }: { readonly row: ScenarioRowModel; readonly place: number }) {
  const t = useTranslate();
  const store = useAppStore();
  const count = useApp((state) => savedFile(state)?.scenarios.length ?? 0);
  return (
    <>
      <div className="menu-separator" />
      <ParentMenu row={row} />
      <ColourMenu row={row} />
      <DashMenu row={row} />
      <Menu.Item className="menu-item" disabled={place <= 1} onClick={() => reorderScenario(store, row.id, place - 1)}>
        {t("app/move-up")}
      </Menu.Item>
      <Menu.Item
        className="menu-item"
        disabled={place >= count - 1}
        onClick={() => reorderScenario(store, row.id, place + 1)}
      >
        {t("app/move-down")}
      </Menu.Item>
      <div className="menu-separator" />
      <Menu.Item className="menu-item" onClick={() => openDialog(store, { kind: "delete", scenario: row.id })}>
        {t("app/delete")}
      </Menu.Item>
    </>
  );
}

function ParentMenu({ row }: { readonly row: ScenarioRowModel }) {
  const t = useTranslate();
  const store = useAppStore();
  const rows = useApp(scenarioRows);
  const file = useApp(savedFile);
  const current = file?.scenarios.find(({ id }) => id === row.id)?.parent ?? file?.scenarios[0]?.id;
  return (
    <Submenu label={t("app/set-parent")} isWide>
      <Menu.RadioGroup value={current} onValueChange={(id: string) => chooseParent(store, row.id, id)}>
        {rows
          .filter(({ id }) => file && canBeParent(file, row.id, id))
          .map((parent) => (
            <ChoiceItem key={parent.id} value={parent.id} isChosen={parent.id === current} label={parent.name}>
              <Swatch line={parent} width={24} />
            </ChoiceItem>
          ))}
      </Menu.RadioGroup>
    </Submenu>
  );
}
