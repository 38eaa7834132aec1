import { Menu } from "@base-ui/react/menu";
import type { PlainKey } from "../../../i18n/translate.ts";
import { canBeParent } from "../../../scenarios/overrides/edit.ts";
import { keyWords } from "../../app/keyboard.ts";
import { type ScenarioAct, scenarioActs } from "../../app/scenario-acts.ts";
import { useSession } from "../../app/session.ts";
import { Swatch } from "../../app/swatch.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { ChoiceItem, Submenu } from "../../controls/submenu.tsx";
import { useApp, useAppStore } from "../../store/context.tsx";
import { chooseParent } from "../../store/scenario-actions.ts";
import { type ScenarioRowModel, scenarioRows } from "../../store/scenario-rows.ts";
import { savedFile } from "../../store/selectors.ts";
import { ColourMenu, DashMenu } from "./line-menus.tsx";
import { askScenarioMenu, useScenarioMenu } from "./scenario-menu-state.ts";

/** One menu for all scenarios: a list of two hundred has no more parts than it shows. */
export function ScenarioMenu() {
  const asked = useScenarioMenu((each) => each);
  const rows = useApp(scenarioRows);
  const language = useApp((state) => state.view.language);
  const row = rows.find(({ id }) => id === asked?.scenario);
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
            <ScenarioMenuItems row={row} />
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
function ScenarioMenuItems({ row }: { readonly row: ScenarioRowModel }) {
  return (
    <>
      <ActItem row={row} act={scenarioActs.rename} label="app/rename" />
      <ActItem row={row} act={scenarioActs.narrative} label="app/write-narrative" />
      <ActItem row={row} act={scenarioActs.add} label="app/new-from-scenario" />
      <ActItem row={row} act={scenarioActs.duplicate} label="app/duplicate" />
      <ActItem row={row} act={scenarioActs.onlyThis} label="app/only-this" />
      {!row.isBase && <NotForBase row={row} />}
    </>
  );
}

function NotForBase({ row }: { readonly row: ScenarioRowModel }) {
  return (
    <>
      <div className="menu-separator" />
      <ParentMenu row={row} />
      <ColourMenu row={row} />
      <DashMenu row={row} />
      <ActItem row={row} act={scenarioActs.moveUp} label="app/move-up" />
      <ActItem row={row} act={scenarioActs.moveDown} label="app/move-down" />
      <div className="menu-separator" />
      <ActItem row={row} act={scenarioActs.remove} label="app/delete" />
    </>
  );
}

function ActItem({
  row,
  act,
  label,
}: {
  readonly row: ScenarioRowModel;
  readonly act: ScenarioAct;
  readonly label: PlainKey;
}) {
  const t = useTranslate();
  const session = useSession();
  const isMac = useApp((state) => state.view.isMac);
  const isPossible = useApp((state) => act.isPossible(state, row.id));
  return (
    <Menu.Item className="menu-item" disabled={!isPossible} onClick={() => act.run(session, row.id)}>
      {t(label)}
      {act.keys !== undefined && <kbd className="keys">{keyWords(act.keys, isMac)}</kbd>}
    </Menu.Item>
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
