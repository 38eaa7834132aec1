import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { followSession } from "./app/follow-session.ts";
import { keepFocus } from "./app/keep-focus.ts";
import { storedLetterKeys } from "./app/letter-keys.ts";
import { dropStrayClicks } from "./app/second-click.ts";
import { openOutcome, type Session, SessionProvider, showEarly } from "./app/session.ts";
import { Shell } from "./app/shell.tsx";
import { followPage } from "./app/theme.ts";
import { loadEarly } from "./charts/use-drawing.ts";
import type { Beginning } from "./start.ts";
import { createAppStore, patch } from "./store/app-store.ts";
import { StoreProvider } from "./store/context.tsx";
import { engineEvents } from "./store/run-actions.ts";

function render(session: Session): void {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no root");
  createRoot(root).render(
    <StrictMode>
      <StoreProvider store={session.store}>
        <SessionProvider value={session}>
          <Shell />
        </SessionProvider>
      </StoreProvider>
    </StrictMode>,
  );
}

/** Show the window, and in it what the desktop was started with, or a bundled study. */
export async function show({ platform, engine, listen, state, study, early }: Beginning): Promise<void> {
  const store = createAppStore();
  listen(engineEvents(store));
  const session: Session = { store, platform, engine };
  patch(store, "view", {
    language: state.language,
    theme: state.theme,
    isMac: state.platform === "darwin",
    hasLetterKeys: storedLetterKeys(),
    platformKind: platform.kind,
    recoveries: state.recoveries,
    damagedBackups: state.damagedBackups,
  });
  followPage(session);
  followSession(session);
  keepFocus();
  dropStrayClicks();
  render(session);
  // ECharts is large: it is begun when the frame is on screen, while the engine reads the study.
  requestAnimationFrame(() => setTimeout(loadEarly));
  if (state.file) await openOutcome(session, state.file);
  else await showEarly(session, study, early);
}
