/** A rectangle of the window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a mark stands, and on which side of the thing it speaks of. */
export interface CoachPlace {
  readonly side: "left" | "right" | "below";
  readonly left: number;
  readonly top: number;
  /** From the mark's top or left edge to the middle of the point that shows the thing. */
  readonly point: number;
}

const width = 288;
const gap = 12;
/** The title bar stays free. */
const highest = 44;

/** Beside the thing, never on it: where its side has no room, below it. */
export function coachPlace(anchor: Box, side: CoachPlace["side"], window: { readonly width: number }): CoachPlace {
  const top = Math.max(highest, anchor.top - 16);
  const point = anchor.top + Math.min((anchor.bottom - anchor.top) / 2, 16) - top;
  if (side === "left" && anchor.left - gap - width >= 8) return { side, left: anchor.left - gap - width, top, point };
  if (side === "right" && anchor.right + gap + width <= window.width - 8)
    return { side, left: anchor.right + gap, top, point };
  const left = Math.min(Math.max(8, anchor.left), window.width - width - 8);
  const middle = anchor.left + Math.min((anchor.right - anchor.left) / 2, 32) - left;
  return { side: "below", left, top: anchor.bottom + gap, point: Math.min(middle, width - 24) };
}
