import { Menu } from "@base-ui/react/menu";
import { Icon } from "../../app/icons.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { CommandChoices, CommandItem, CommandToggles } from "../../controls/command-item.tsx";
import { DropMenu } from "../../controls/drop-menu.tsx";
import { useApp } from "../../store/context.tsx";
import { savedFile } from "../../store/selectors.ts";

/** Which columns the table has; kept with the document. */
export function ColumnMenu() {
  const t = useTranslate();
  const hasWidths = useApp((state) => (savedFile(state)?.grid?.widths?.size ?? 0) > 0);
  return (
    <DropMenu
      trigger={
        <Menu.Trigger className="icon-button" aria-label={t("app/grid-columns")} title={t("app/grid-columns")}>
          <Icon name="sliders" />
        </Menu.Trigger>
      }
    >
      <CommandChoices command="table.scenarios" />
      <div className="menu-separator" />
      <CommandToggles command="table.columns" />
      {hasWidths && (
        <>
          <div className="menu-separator" />
          <CommandItem command="table.widths" mark={<span className="check" />} />
        </>
      )}
    </DropMenu>
  );
}
