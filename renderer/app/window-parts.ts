/** The parts of the window in the order in which one goes through them, and in each where the focus is of most use. */
const parts = [
  { part: ".panel-left", stops: ['[aria-current="true"]', "button"] },
  { part: ".tab-bar", stops: ['[role="tab"][aria-selected="true"]', '[data-current="true"]', "button:not(:disabled)"] },
  {
    part: ".main > :not(.tab-bar), .tab-panel > *",
    stops: [
      ".chart-plot[tabindex]",
      ".ag-tab-guard-top",
      'input[type="search"]',
      '[aria-current="page"]',
      "[tabindex='0']",
      "button",
    ],
  },
  { part: ".panel-right", stops: ['[role="slider"]:not([aria-disabled="true"])', "button"] },
  { part: ".status-bar", stops: ["button"] },
  { part: ".title-bar", stops: ["button"] },
] as const;

function stopIn({ part, stops }: (typeof parts)[number]): HTMLElement | undefined {
  const roots = [...document.querySelectorAll(part)];
  return stops
    .flatMap((stop) => roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(stop)]))
    .find((element) => element.checkVisibility());
}

/** Put the focus into the next part of the window, or the one before, past those that have nothing to stop at. */
export function goToPart(step: 1 | -1): void {
  const at = parts.findIndex(({ part }) => document.activeElement?.closest(part));
  const from = at < 0 && step < 0 ? 0 : at;
  for (let count = 1; count <= parts.length; count += 1) {
    const next = parts[(from + step * count + 2 * parts.length) % parts.length];
    const stop = next && stopIn(next);
    if (!stop) continue;
    stop.focus();
    return;
  }
}
