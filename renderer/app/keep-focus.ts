/** An element that had the focus, and once it is gone, where it stood. */
interface Stop {
  readonly element: HTMLElement;
  gap?: Gap;
}

/** Where something was taken out: in what, and after what. */
interface Gap {
  readonly parent: Element;
  readonly before: Node | null;
}

/** Told to what keeps its own focus, such as the table of assumptions; what takes it prevents the default. */
export const focusLost = "foretide-focus-lost";
/** The mark of such a thing. */
export const keepsFocus = { "data-keeps-focus": true } as const;

const remembered = 8;
const reachable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]:not([tabindex="-1"])';
const typedInto = "input, textarea, select";
/** What fills these changes as a whole: focus goes to the tab that says what it is now. */
const filled = 'main, [role="tabpanel"]';
/** What the parts of the window stand in. */
const frame = ".app";
/** What stands here passes; focus goes back to where it was before. */
const passing = '[role="status"]';

/**
 * Focus never falls out of the window: where what had it goes away or can no longer be used, the nearest thing that can be
 * reached takes it. Ends with what it returns.
 */
export function keepFocus(): () => void {
  const stops: Stop[] = [];
  let isPointer = false;
  let hasLeft = false;
  let frame = 0;
  const onFocus = ({ target }: FocusEvent) => {
    hasLeft = false;
    if (!(target instanceof HTMLElement) || target === document.body || target === stops[0]?.element) return;
    stops.unshift({ element: target });
    stops.length = Math.min(stops.length, remembered);
  };
  const onBlur = ({ target, relatedTarget }: FocusEvent) => {
    // A click beside everything lets the focus go on purpose.
    hasLeft = isPointer && relatedTarget === null && target instanceof Element && target.isConnected;
  };
  const onPointer = () => {
    isPointer = true;
  };
  const onKey = () => {
    isPointer = false;
  };
  const mend = () => {
    if (hasLeft || (document.activeElement ?? document.body) !== document.body) return;
    nextStop(stops)?.focus();
  };
  // Dialogs and menus give the focus back themselves, in the frame after they have closed.
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(mend);
    });
  };
  const observer = new MutationObserver((records) => {
    let isLost = false;
    for (const record of records) isLost = noteGap(stops, record) || isLost;
    if (isLost) soon();
  });
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  document.addEventListener("focusin", onFocus);
  document.addEventListener("focusout", onBlur);
  document.addEventListener("pointerdown", onPointer, true);
  document.addEventListener("keydown", onKey, true);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    document.removeEventListener("focusin", onFocus);
    document.removeEventListener("focusout", onBlur);
    document.removeEventListener("pointerdown", onPointer, true);
    document.removeEventListener("keydown", onKey, true);
  };
}

/** Remember where what had the focus stood, if this record took it away; whether it is the one that had it last. */
function noteGap(stops: readonly Stop[], { type, target, removedNodes, previousSibling }: MutationRecord): boolean {
  if (type === "attributes") return target === stops[0]?.element;
  if (!(target instanceof Element) || removedNodes.length === 0) return false;
  let isLast = false;
  for (const stop of stops) {
    const at = stop.gap?.parent ?? stop.element;
    for (const removed of removedNodes) {
      if (!removed.contains(at)) continue;
      stop.gap = { parent: target, before: previousSibling };
      isLast ||= stop === stops[0];
    }
  }
  return isLast;
}

/** Where the focus shall be: beside where it was, else where it was before that, else on the tab of what is open. */
function nextStop(stops: readonly Stop[]): HTMLElement | undefined {
  for (const { element, gap } of stops) {
    if (canTake(element)) return element;
    // No tab can be used while another study is being opened: what stands beside them is not meant.
    if (element.isConnected && element.matches('[role="tab"]')) return homeOf();
    const place = element.isConnected ? besideItself(element) : gap;
    if (!place?.parent.isConnected || place.parent.closest(passing)) continue;
    const keeper = place.parent.closest("[data-keeps-focus]");
    if (keeper && !keeper.dispatchEvent(new Event(focusLost, { cancelable: true }))) return undefined;
    const found = beside(place, element.matches(typedInto));
    if (found) return found;
  }
  return homeOf();
}

function besideItself(element: HTMLElement): Gap | undefined {
  return element.parentElement ? { parent: element.parentElement, before: element } : undefined;
}

/** The next thing after a gap, else the last before it; then the same one ring further out. */
function beside({ parent, before }: Gap, mayType: boolean): HTMLElement | undefined {
  if (parent.matches(filled)) return homeOf();
  if (parent === document.body || parent.parentElement === document.body) return undefined;
  const all = [...parent.querySelectorAll<HTMLElement>(reachable)].filter(
    (each) => canTake(each) && (mayType || !each.matches(typedInto)) && !each.closest(passing),
  );
  const next = all.find((each) => isAfter(each, before));
  // Of the window's parts only what has come in the place of the one that went.
  if (parent.matches(frame)) return next && before?.nextSibling?.contains(next) ? next : homeOf();
  const found = next ?? all.at(-1);
  if (found || !parent.parentElement) return found;
  return beside({ parent: parent.parentElement, before: parent }, mayType);
}

function isAfter(element: Element, before: Node | null): boolean {
  if (!before?.isConnected) return true;
  return (
    (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !before.contains(element)
  );
}

function canTake(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(":disabled, [inert] *") && element.checkVisibility();
}

function homeOf(): HTMLElement | undefined {
  const tab = document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]:not(:disabled)');
  return tab ?? document.querySelector<HTMLElement>("main") ?? undefined;
}
