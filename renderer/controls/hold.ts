/** What is done when something is taken, let go, or given up: put back where it was taken. */
export interface HoldActions {
  begin(): void;
  end(): void;
  cancel(): void;
}

/** Where keys are heard while something is held: the window, whatever has the focus. */
type Page = Pick<EventTarget, "addEventListener">;

/** One thing that a pointer or a key holds, at most one at a time. */
export interface Hold<Grip> {
  /** What the pointer holds it by. */
  grip(): Grip | undefined;
  /** A pointer takes it. @returns What ends with the hold. */
  take(grip: Grip): AbortSignal;
  /** The pointer lets it go. */
  letGo(): void;
  /** A key that moves it has gone down: whether it moves. The hold lasts until a key comes up. */
  holdByKey(isRepeated: boolean): boolean;
  endKeys(): void;
  /** It goes away, and with it whatever holds it. */
  drop(): void;
}

/**
 * Hold something until it is let go; Esc gives it up. A key that is still down then moves it no more, although the keyboard
 * goes on repeating it.
 */
export function createHold<Grip>(
  actions: () => HoldActions,
  page: () => Page,
  onHeld: (isHeld: boolean) => void,
): Hold<Grip> {
  let held: { readonly grip: Grip; readonly end: AbortController } | undefined;
  let keyed: AbortController | undefined;
  let isGivenUp = false;
  const release = () => {
    const wasHeld = held !== undefined || keyed !== undefined;
    held?.end.abort();
    keyed?.abort();
    if (held) onHeld(false);
    held = undefined;
    keyed = undefined;
    return wasHeld;
  };
  const end = () => {
    if (release()) actions().end();
  };
  const listen = (): AbortController => {
    const until = new AbortController();
    const giveUp = (event: Event) => {
      if (!("key" in event) || event.key !== "Escape") return;
      // Only what is held is given up, and not the panel or the dialog that it stands in.
      event.preventDefault();
      event.stopPropagation();
      isGivenUp = keyed !== undefined;
      if (release()) actions().cancel();
    };
    page().addEventListener("keydown", giveUp, { capture: true, signal: until.signal });
    return until;
  };
  return {
    grip: () => held?.grip,
    take: (grip) => {
      end();
      held = { grip, end: listen() };
      onHeld(true);
      actions().begin();
      return held.end.signal;
    },
    letGo: () => {
      if (held) end();
    },
    holdByKey: (isRepeated) => {
      if (isRepeated && isGivenUp) return false;
      isGivenUp = false;
      if (!keyed) {
        keyed = listen();
        actions().begin();
      }
      return true;
    },
    endKeys: () => {
      if (keyed) end();
    },
    drop: end,
  };
}
