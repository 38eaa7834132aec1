/**
 * Hear where a pointer is as soon as the page is told, where the browser can: `pointermove` comes once a frame only, and
 * what is asked of the engine in between is there when the frame begins. Stops with `signal`.
 */
export function hearEarlyMoves(element: HTMLElement, signal: AbortSignal, onMove: (x: number) => void): void {
  const hear = (event: Event) => {
    if (event instanceof PointerEvent) onMove(event.clientX);
  };
  element.addEventListener("pointerrawupdate", hear, { signal });
}
