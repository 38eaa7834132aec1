/** Widths in px: base, selected, others, ghost; a room has its own. */
export const lineWidths = { base: 2.25, selected: 2.5, other: 1.75, ghost: 1.5 } as const;
export const roomWidths = { base: 4, selected: 5, other: 3.5, ghost: 3 } as const;

/** Order of drawing: bands, ghosts, others, selected, base. */
export const layers = { behind: 0, band: 1, grid: 2, ghost: 3, other: 4, selected: 6, base: 8, label: 9 } as const;

/** Pixels from the end of a line to its name: a short leader. */
export const leader = 23;

/** Type sizes: 11 on axes, 12 for names; a room never goes under 20. */
export function typeSizes(isRoom: boolean | undefined): { readonly axis: number; readonly label: number } {
  return isRoom ? { axis: 20, label: 23 } : { axis: 11, label: 12 };
}
