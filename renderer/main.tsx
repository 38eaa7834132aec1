import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { followSession } from "./app/follow-session.ts";
import { keepFocus } from "./app/keep-focus.ts";
import { storedLetterKeys } from "./app/letter-keys.ts";
import { openLibrary, openOutcome, type Session, SessionProvider } from "./app/session.ts";
import { Shell } from "./app/shell.tsx";
import { followPage } from "./app/theme.ts";
import { EngineClient } from "./engine/client.ts";
import { startWorker } from "./engine/worker-port.ts";
import { choosePlatform } from "./platform/index.ts";
import type { StartState } from "./platform/platform.ts";
import { createAppStore, patch } from "./store/app-store.ts";
import { StoreProvider } from "./store/context.tsx";
import { engineEvents } from "./store/run-actions.ts";
import "./styles/base.css";
import "./styles/controls.css";

/** The study that a first start shows, charts drawn. */
const firstStudy = "city";

const store = createAppStore();
const platform = choosePlatform();
const session: Session = { store, platform, engine: new EngineClient(startWorker, engineEvents(store)) };

function show(): void {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no root");
  createRoot(root).render(
    <StrictMode>
      <StoreProvider store={store}>
        <SessionProvider value={session}>
          <Shell />
        </SessionProvider>
      </StoreProvider>
    </StrictMode>,
  );
}

async function begin(state: StartState): Promise<void> {
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
  show();
  const asked = new URLSearchParams(location.search).get("study");
  if (state.file) await openOutcome(session, state.file);
  else await openLibrary(session, asked ?? firstStudy);
}

begin(await platform.start()).catch((cause: unknown) => {
  // Before anything is on screen there is no place to say it but the page itself.
  document.body.textContent = cause instanceof Error ? cause.message : String(cause);
});
