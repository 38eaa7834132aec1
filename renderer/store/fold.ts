/** Which panels are open at a width: levers fold below 1360, scenarios below 1160; a user's own choice goes before. */
export function foldedPanels(
  width: number,
  choice: { readonly scenarios: boolean | undefined; readonly levers: boolean | undefined },
): { readonly scenarios: boolean; readonly levers: boolean } {
  return { scenarios: choice.scenarios ?? width < 1160, levers: choice.levers ?? width < 1360 };
}

/** Columns and rows of charts that stand in the view without scrolling: 2 x 2, 3 x 2 above 1920, and one in a very narrow window. */
export function chartGrid(width: number): { readonly columns: number; readonly rows: number } {
  return { columns: width > 1920 ? 3 : width < 640 ? 1 : 2, rows: 2 };
}

/** Whether cards have the strip of all scenarios: not on a small window. */
export function hasStrips(height: number): boolean {
  return height > 760;
}

/** Cards that stand in one row. */
export function cardCount(width: number): number {
  return width > 1920 ? 7 : width < 640 ? 2 : width < 1000 ? 3 : 5;
}
