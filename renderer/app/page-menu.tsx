import { Menu } from "@base-ui/react/menu";
import { useApp, useAppStore } from "../store/context.tsx";
import { pages } from "../store/state.ts";
import { openDialog } from "../store/view-actions.ts";
import { views } from "../views/views.tsx";
import { runCommand } from "./commands.ts";
import { Icon } from "./icons.tsx";
import { useSession } from "./session.ts";
import { useTranslate } from "./use-translate.ts";

/** What has no tab of its own: how far to trust the study, what it rests on, help. Named after the page that is open. */
export function PageMenu() {
  const t = useTranslate();
  const store = useAppStore();
  const session = useSession();
  const tab = useApp((state) => state.view.tab);
  const isReady = useApp((state) => state.document.status === "ready" && state.document.system !== undefined);
  const current = pages.find((page) => page === tab);
  const text = t(current ? `app/tab-${current}` : "app/more");
  return (
    <Menu.Root>
      <Menu.Trigger
        className="tab page-menu"
        data-current={current !== undefined}
        aria-label={t("app/more-open", { name: text })}
      >
        <span data-text={text}>{text}</span>
        <Icon name="down" size={14} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="positioner" sideOffset={2} align="start">
          <Menu.Popup className="menu">
            {pages.map((page) => {
              const entry = views.get(page);
              return (
                <Menu.Item
                  key={page}
                  className="menu-item"
                  data-tab={page}
                  disabled={!entry || (!isReady && !entry.isApart)}
                  aria-current={page === current ? "page" : undefined}
                  onClick={() => runCommand(session, `tab.${page}`)}
                >
                  <span className="check">{page === current && <Icon name="check" size={14} />}</span>
                  {t(`app/tab-${page}`)}
                  {page === "help" && <kbd className="keys">F1</kbd>}
                </Menu.Item>
              );
            })}
            <div className="menu-separator" />
            <Menu.Item className="menu-item" onClick={() => openDialog(store, { kind: "keys" })}>
              <span className="check" />
              {t("app/command-keys")}
              <kbd className="keys">?</kbd>
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
