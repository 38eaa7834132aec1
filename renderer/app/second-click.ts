/** A press of the mouse: when, where, and on what. */
export interface Press<Control> {
  readonly time: number;
  readonly x: number;
  readonly y: number;
  readonly control: Control;
}

const together = 400;
const beside = 4;

/**
 * Whether a press is the second of a double click whose first one has put something else under the pointer: the button
 * moved away, a dialog opened or closed. Nobody meant to press that.
 */
export function isStray<Control>(first: Press<Control> | undefined, second: Press<Control>): boolean {
  if (!first || first.control === second.control || second.time - first.time > together) return false;
  return Math.abs(second.x - first.x) <= beside && Math.abs(second.y - first.y) <= beside;
}

const controls = "button, a, input, select, textarea, summary, [role], [tabindex]";
const events = ["pointerdown", "mousedown", "pointerup", "mouseup", "click", "dblclick"] as const;

/** Stray second clicks do nothing. Ends with what it returns. */
export function dropStrayClicks(): () => void {
  let first: Press<Element> | undefined;
  let isDropping = false;
  const onEvent = (event: MouseEvent) => {
    if (event.type === "pointerdown" && event.target instanceof Element) {
      const control = event.target.closest(controls) ?? event.target;
      const press = { time: event.timeStamp, x: event.clientX, y: event.clientY, control };
      isDropping = isStray(first, press);
      if (!isDropping) first = press;
    }
    // Enter and Space click too, with no press before them.
    if (!isDropping || (event.detail === 0 && event.type === "click")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of events) window.addEventListener(type, onEvent, true);
  return () => {
    for (const type of events) window.removeEventListener(type, onEvent, true);
  };
}
