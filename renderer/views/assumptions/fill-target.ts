import type { Block } from "../../../reports/assumptions/plan-edits.ts";

/**
 * The cells that a selection is copied over when its corner is dragged to a cell: those below it or those to its right,
 * whichever way it was dragged further.
 *
 * @returns Nothing where the cell lies within the selection, above it or to its left.
 */
export function fillTarget(block: Block, line: number, column: number): Block | undefined {
  const [down, right] = [line - block.bottom, column - block.right];
  if (down <= 0 && right <= 0) return undefined;
  return down >= right
    ? { ...block, top: block.bottom + 1, bottom: line }
    : { ...block, left: block.right + 1, right: column };
}
