import { patch } from "../store/app-store.ts";
import { isDark } from "../store/selectors.ts";
import type { AppState } from "../store/state.ts";
import type { Session } from "./session.ts";

/** Choose a theme and remember it. */
export function setTheme({ store, platform }: Session, theme: "system" | "light" | "dark"): void {
  patch(store, "view", { theme });
  platform.setTheme(theme).catch(() => undefined);
}

/** Put language, theme and type size on the page, and follow the system and the window's size. */
export function followPage({ store }: Pick<Session, "store">): () => void {
  const media = window.matchMedia("(prefers-color-scheme: dark)");
  const onSystem = () => patch(store, "view", { systemIsDark: media.matches });
  // Larger type is a smaller window: panels fold and cards go by what is left.
  const onResize = () => {
    const { typeScale } = store.getState().view;
    patch(store, "view", { width: window.innerWidth / typeScale, height: window.innerHeight / typeScale });
  };
  onSystem();
  onResize();
  media.addEventListener("change", onSystem);
  window.addEventListener("resize", onResize);
  applyPage(store.getState());
  const unsubscribe = store.subscribe((state, before) => {
    if (state.view !== before.view) applyPage(state);
    if (state.view.typeScale !== before.view.typeScale) onResize();
  });
  return () => {
    media.removeEventListener("change", onSystem);
    window.removeEventListener("resize", onResize);
    unsubscribe();
  };
}

function applyPage(state: AppState): void {
  const root = document.documentElement;
  const [theme, language] = [isDark(state) ? "dark" : "light", state.view.language === "zh" ? "zh-CN" : "en"];
  if (root.dataset.theme !== theme) root.dataset.theme = theme;
  if (root.lang !== language) root.lang = language;
  const zoom = String(state.view.typeScale);
  if (root.style.getPropertyValue("--type-scale") !== zoom) root.style.setProperty("--type-scale", zoom);
}
