import { type ComponentType, useEffect, useState } from "react";

/** A part of the program that could not be fetched: the address of the page does not answer, or has another version. */
export class LoadError extends Error {}

/** A part of the window that may have to be fetched first. */
export type Part = ComponentType<{
  /** What stands in its place until it is there. */
  readonly Waiting?: ComponentType | undefined;
}>;

/**
 * A part that is fetched when it is first shown, and kept; one that could not be fetched is asked for again when it is next
 * shown. Without React's own lazy parts: these wait a third of a second before they show what came late.
 */
export function loadable(load: () => Promise<ComponentType>): Part {
  let kept: ComponentType | undefined;
  let hasFailed = false;
  const fetchOnce = async () => {
    if (kept) return kept;
    if (hasFailed) renewStyles();
    try {
      kept = await load();
    } catch (cause) {
      hasFailed = true;
      throw new LoadError(cause instanceof Error ? cause.message : String(cause));
    }
    return kept;
  };
  return function Loadable({ Waiting }) {
    const [{ Shown, failure }, set] = useState<{
      readonly Shown?: ComponentType | undefined;
      readonly failure?: unknown;
    }>({ Shown: kept });
    useEffect(() => {
      if (Shown) return;
      fetchOnce().then(
        (part) => set({ Shown: part }),
        (failure: unknown) => set({ failure }),
      );
    }, [Shown]);
    if (failure) throw failure;
    if (Shown) return <Shown />;
    return Waiting ? <Waiting /> : null;
  };
}

/** Ask anew for style sheets that could not be fetched: one of them is not asked for twice, a fresh copy of its element is. */
export function renewStyles(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'))
    if (isEmpty(link)) link.replaceWith(link.cloneNode());
}

function isEmpty(link: HTMLLinkElement): boolean {
  try {
    return !link.sheet?.cssRules.length;
  } catch {
    return true; // Chromium keeps what it could not fetch, and lets nobody read it
  }
}
