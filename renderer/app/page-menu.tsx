import { Menu } from "@base-ui/react/menu";
import { CommandItem } from "../controls/command-item.tsx";
import { DropMenu } from "../controls/drop-menu.tsx";
import { useApp } from "../store/context.tsx";
import { pages } from "../store/state.ts";
import { Icon } from "./icons.tsx";
import { useTranslate } from "./use-translate.ts";

/** What has no tab of its own: how far to trust the study, what it rests on, help. Named after the page that is open. */
export function PageMenu() {
  const t = useTranslate();
  const tab = useApp((state) => state.view.tab);
  const current = pages.find((page) => page === tab);
  const text = t(current ? `app/tab-${current}` : "app/more");
  return (
    <DropMenu
      align="start"
      gap={2}
      trigger={
        <Menu.Trigger
          className="tab page-menu"
          data-current={current !== undefined}
          aria-label={t("app/more-open", { name: text })}
        >
          <span data-text={text}>{text}</span>
          <Icon name="down" size={14} />
        </Menu.Trigger>
      }
    >
      {pages.map((page) => (
        <CommandItem
          key={page}
          command={`tab.${page}`}
          mark={<span className="check">{page === current && <Icon name="check" size={14} />}</span>}
          attributes={{ "data-tab": page, "aria-current": page === current ? "page" : undefined }}
        />
      ))}
      <div className="menu-separator" />
      <CommandItem command="help.keys" mark={<span className="check" />} />
    </DropMenu>
  );
}
