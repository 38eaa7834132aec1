import { type EngineAnswer, EngineClient, type EngineEvents } from "./engine/client.ts";
import { startWorker } from "./engine/worker-port.ts";
import { choosePlatform } from "./platform/index.ts";
import type { Platform, StartState } from "./platform/platform.ts";
import "./styles/base.css";
import "./styles/controls.css";

// The page's first file, and a small one: the engine reads the first study while the window's own code is on its way.

/** The study that a first start shows, charts drawn. */
const firstStudy = "city";

/** What the window finds when it begins. */
export interface Beginning {
  readonly platform: Platform;
  readonly engine: EngineClient;
  /** Hear what the engine tells; nothing is told before a document is open. */
  listen(to: EngineEvents): void;
  readonly state: StartState;
  /** The bundled study to show, where the desktop brings no file. */
  readonly study: string;
  /** That study from the engine; nothing where the desktop brings a file. */
  readonly early: Promise<EngineAnswer>;
}

/** The page has its colours before the window is there. */
function dress({ theme }: StartState): void {
  const isDark = theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
}

async function begin(): Promise<void> {
  const platform = choosePlatform();
  let events: EngineEvents | undefined;
  const engine = new EngineClient(startWorker, {
    onRuns: (answer) => events?.onRuns(answer),
    onSlow: (isSlow) => events?.onSlow(isSlow),
    onRestart: (detail) => events?.onRestart(detail),
  });
  const study = new URLSearchParams(location.search).get("study") ?? firstStudy;
  const open = () => engine.openBundled(study);
  // A browser brings no file, and need not be asked.
  const opening = platform.kind === "browser" ? open() : undefined;
  const window = import("./main.tsx");
  const starting = platform.start();
  starting.then(dress, () => undefined);
  const early = opening ?? starting.then(({ file }) => (file ? undefined : open()));
  // Whoever shows the study hears of a failure; until then it is nobody's.
  early.catch(() => undefined);
  const state = await starting;
  const listen = (to: EngineEvents) => {
    events = to;
  };
  await (await window).show({ platform, engine, listen, state, study, early });
}

begin().catch((cause: unknown) => {
  // Before anything is on screen there is no place to say it but the page itself.
  document.body.textContent = cause instanceof Error ? cause.message : String(cause);
});
