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
}

const width = 288;
const gap = 12;

/** Beside the thing, never on it: where its side has no room, below it. */
export function coachPlace(anchor: Box, side: CoachPlace["side"], window: { readonly width: number }): CoachPlace {
  const top = Math.max(8, anchor.top - 16);
  if (side === "left" && anchor.left - gap - width >= 8) return { side, left: anchor.left - gap - width, top };
  if (side === "right" && anchor.right + gap + width <= window.width - 8)
    return { side, left: anchor.right + gap, top };
  const left = Math.min(Math.max(8, anchor.left), window.width - width - 8);
  return { side: "below", left, top: anchor.bottom + gap };
}
