/** Moments between a lever's event and the lines on the screen. */
export type Moment = "runs wanted" | "runs asked" | "runs stored";

/** Tell the browser's profiler and `npm run bench:ui`. Marks that are not cleared would be kept for ever. */
export function note(moment: Moment): void {
  performance.clearMarks(moment);
  performance.mark(moment);
}
