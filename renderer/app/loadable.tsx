import { type ComponentType, lazy } from "react";

/** A part of the program that could not be fetched: the address of the page does not answer, or has another version. */
export class LoadError extends Error {}

const failed = new Set<() => void>();

/** A part that is fetched when it is first shown. What could not be fetched is tried anew after `loadFailedAgain`. */
export function loadable(load: () => Promise<ComponentType>): ComponentType {
  const make = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (cause) {
        failed.add(() => {
          Part = make();
        });
        throw new LoadError(cause instanceof Error ? cause.message : String(cause));
      }
    });
  let Part = make();
  return function Loadable() {
    return <Part />;
  };
}

/** Forget which parts could not be fetched: a lazy component remembers its failure for ever. */
export function loadFailedAgain(): void {
  for (const again of failed) again();
  failed.clear();
  // A style sheet that was not fetched is not asked for twice either: a fresh copy of its element is.
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
