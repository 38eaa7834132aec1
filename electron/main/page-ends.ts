/** Milliseconds within which a page may end so many times before somebody is asked. */
const span = 10_000;
const most = 3;

/** Counts how often a page ended by accident: one that dies as it begins would begin anew for ever. */
export class PageEnds {
  #times: readonly number[] = [];

  /** Note one more. Whether the page may begin anew unasked. */
  note(now: number = Date.now()): boolean {
    this.#times = [...this.#times.filter((time) => now - time < span), now];
    return this.#times.length <= most;
  }

  /** The user wants it tried again. */
  forget(): void {
    this.#times = [];
  }
}
