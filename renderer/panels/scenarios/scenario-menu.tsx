import { Menu } from "@base-ui/react/menu";
import { Swatch } from "../../app/swatch.tsx";
import { CommandItem, CommandSubmenu } from "../../controls/command-item.tsx";
import { useApp } from "../../store/context.tsx";
import { type ScenarioRowModel, scenarioRows } from "../../store/scenario-rows.ts";
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
  const target = { scenario: row.id };
  return (
    <>
      <CommandItem command="scenario.rename" target={target} />
      <CommandItem command="scenario.narrative" target={target} />
      <CommandItem command="scenario.new" target={target} />
      <CommandItem command="scenario.duplicate" target={target} />
      <CommandItem command="scenario.only-this" target={target} />
      {!row.isBase && <NotForBase row={row} />}
    </>
  );
}

function NotForBase({ row }: { readonly row: ScenarioRowModel }) {
  const target = { scenario: row.id };
  return (
    <>
      <div className="menu-separator" />
      <ParentMenu row={row} />
      <ColourMenu row={row} />
      <DashMenu row={row} />
      <CommandItem command="scenario.move-up" target={target} />
      <CommandItem command="scenario.move-down" target={target} />
      <div className="menu-separator" />
      <CommandItem command="scenario.delete" target={target} />
    </>
  );
}

function ParentMenu({ row }: { readonly row: ScenarioRowModel }) {
  const rows = useApp(scenarioRows);
  const lineOf = (id: string) => {
    const parent = rows.find((each) => each.id === id);
    return parent && <Swatch line={parent} width={24} />;
  };
  return <CommandSubmenu command="scenario.parent" target={{ scenario: row.id }} before={lineOf} isWide />;
}
