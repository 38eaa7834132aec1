import { act } from "react";
import { createRoot } from "react-dom/client";
import { vi } from "vitest";
import type { AppStore } from "./store/app-store.ts";
import { StoreProvider } from "./store/context.tsx";

/** Every colour of a theme on the page that stands for a real one. */
export const themeColours = { light: "#fedcba", dark: "#123456" };

/**
 * What stands for the page where there is none, as far as hooks and the colours of charts need one: an element has a theme of
 * its own, or the page's. `vi.unstubAllGlobals` takes it away.
 */
export function stubPage(theme: keyof typeof themeColours = "light"): void {
  const nothing = () => undefined;
  const root = { dataset: { theme } };
  const element = () => ({ dataset: { ...root.dataset }, style: {}, getContext: () => null, remove: nothing });
  const document = {
    nodeType: 9,
    addEventListener: nothing,
    documentElement: root,
    body: { ...element(), append: nothing },
    createElement: element,
  };
  const media = { matches: false, addEventListener: nothing, removeEventListener: nothing };
  const window = { document, matchMedia: () => media, HTMLIFrameElement: class {} };
  vi.stubGlobal("document", document);
  vi.stubGlobal("window", window);
  vi.stubGlobal("requestAnimationFrame", (then: () => void) => setTimeout(then, 16));
  vi.stubGlobal("getComputedStyle", ({ dataset }: typeof root) => ({
    getPropertyValue: () => themeColours[dataset.theme],
    colorScheme: dataset.theme,
    fontFamily: "Inter",
  }));
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
}

/** A hook in a component that draws nothing. */
export interface Hooked<Value> {
  /** What it gave, drawing by drawing. */
  readonly seen: readonly Value[];
  /** Do something that may have it drawn again, and have that done. */
  readonly after: (work: () => void) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Let React draw a component that has a hook; it needs `stubPage`. */
export async function runHook<Value>(store: AppStore, use: () => Value): Promise<Hooked<Value>> {
  const seen: Value[] = [];
  const Component = () => {
    seen.push(use());
    return null;
  };
  const box = {
    nodeType: 1,
    nodeName: "DIV",
    tagName: "DIV",
    ownerDocument: document,
    addEventListener: () => undefined,
  };
  const root: ReturnType<typeof createRoot> = Reflect.apply(createRoot, undefined, [box]);
  const after = (work: () => void) =>
    act(async () => {
      work();
    });
  await after(() =>
    root.render(
      <StoreProvider store={store}>
        <Component />
      </StoreProvider>,
    ),
  );
  return { seen, after, end: () => after(() => root.unmount()) };
}
