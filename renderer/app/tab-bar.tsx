import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from "react";
import { useApp, useAppStore } from "../store/context.tsx";
import { type Tab, tabs } from "../store/state.ts";
import { openTab } from "../store/view-actions.ts";
import { views } from "../views/views.tsx";
import { runCommand } from "./commands.ts";
import { PageMenu } from "./page-menu.tsx";
import { useSession } from "./session.ts";
import { useTranslate } from "./use-translate.ts";
import "./tab-bar.css";

/** The views, and at the right the tools of the one that is open. */
export function TabBar({ tools }: { readonly tools?: ReactNode }) {
  const t = useTranslate();
  const store = useAppStore();
  const list = useRef<HTMLDivElement>(null);
  const current = useApp((state) => state.view.tab);
  const page = useApp((state) => state.view.page);
  const isReady = useApp((state) => state.document.status === "ready" && state.document.system !== undefined);
  const open = tabs.filter((tab) => views.has(tab));
  // One tab is always in the tab order, also while a page behind them is open.
  const reached = open.find((tab) => tab === current) ?? open[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const from = reached ? open.indexOf(reached) : 0;
    const next = open[(from + step + open.length) % open.length] ?? current;
    openTab(store, next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  // What gives the focus back to a tab, such as the palette, may have opened another one meanwhile.
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const { tab } = store.getState().view;
    const chosen = list.current?.querySelector<HTMLElement>(`[data-tab="${tab}"]`);
    if (target.matches(":focus-visible") && target !== chosen) chosen?.focus();
  };
  return (
    <nav className="tab-bar" aria-label={t("app/views")}>
      <div className="tab-list" role="tablist" ref={list} onKeyDown={onKeyDown} onFocus={onFocus}>
        {tabs.map((tab) => (
          <TabButton
            key={tab}
            tab={tab}
            isCurrent={tab === current && isReady && page === undefined}
            isReached={tab === reached}
            isDisabled={!isReady || !views.has(tab)}
          />
        ))}
      </div>
      <PageMenu />
      <div className="tab-tools">{tools}</div>
    </nav>
  );
}

function TabButton({
  tab,
  isCurrent,
  isReached,
  isDisabled,
}: {
  readonly tab: Tab;
  readonly isCurrent: boolean;
  readonly isReached: boolean;
  readonly isDisabled: boolean;
}) {
  const t = useTranslate();
  const session = useSession();
  const text = t(`app/tab-${tab}`);
  return (
    // A view that is not there yet has a tab and no command.
    <button
      type="button"
      role="tab"
      className="tab"
      id={`tab-${tab}`}
      data-tab={tab}
      aria-controls={isCurrent ? "tab-panel" : undefined}
      aria-selected={isCurrent}
      tabIndex={isReached ? 0 : -1}
      disabled={isDisabled}
      onClick={() => runCommand(session, `tab.${tab}`)}
    >
      <span data-text={text}>{text}</span>
    </button>
  );
}
