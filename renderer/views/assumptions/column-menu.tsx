import { Menu } from "@base-ui/react/menu";
import type { GridColumn } from "../../../scenarios/scenario.ts";
import { Icon } from "../../app/icons.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { savedFile } from "../../store/selectors.ts";
import { resetWidths, setColumns } from "./column-choice.ts";

const columns: readonly GridColumn[] = ["unit", "range", "source"];

/** Which columns the table has; kept with the document. */
export function ColumnMenu() {
  const t = useTranslate();
  const store = useAppStore();
  const grid = useApp((state) => savedFile(state)?.grid);
  const hidden = grid?.hide ?? [];
  const toggle = (column: GridColumn) =>
    setColumns(store, {
      hide: hidden.includes(column) ? hidden.filter((each) => each !== column) : [...hidden, column],
    });
  return (
    <Menu.Root>
      <Menu.Trigger className="icon-button" aria-label={t("app/grid-columns")} title={t("app/grid-columns")}>
        <Icon name="sliders" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="positioner" align="end" sideOffset={4}>
          <Menu.Popup className="menu">
            <Menu.RadioGroup
              value={grid?.scenarios ?? "shown"}
              onValueChange={(scenarios: "shown" | "all") => setColumns(store, { scenarios })}
            >
              {(["shown", "all"] as const).map((value) => (
                <Menu.RadioItem key={value} value={value} className="menu-item" closeOnClick>
                  <span className="check">
                    <Menu.RadioItemIndicator>
                      <Icon name="check" size={14} />
                    </Menu.RadioItemIndicator>
                  </span>
                  {t(`app/grid-columns-${value}`)}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <div className="menu-separator" />
            {columns.map((column) => (
              <Menu.CheckboxItem
                key={column}
                className="menu-item"
                checked={!hidden.includes(column)}
                onCheckedChange={() => toggle(column)}
              >
                <span className="check">
                  <Menu.CheckboxItemIndicator>
                    <Icon name="check" size={14} />
                  </Menu.CheckboxItemIndicator>
                </span>
                {t(`app/grid-${column}`)}
              </Menu.CheckboxItem>
            ))}
            {(grid?.widths?.size ?? 0) > 0 && (
              <>
                <div className="menu-separator" />
                <Menu.Item className="menu-item" onClick={() => resetWidths(store)}>
                  <span className="check" />
                  {t("app/grid-reset-widths")}
                </Menu.Item>
              </>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
