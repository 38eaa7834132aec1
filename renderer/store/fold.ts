/** The width of the window, and a user's own choice of folds. */
export interface FoldView {
  readonly width: number;
  readonly scenariosFold: boolean | undefined;
  readonly leversFold: boolean | undefined;
}

/** Which panels are open at a width: levers fold below 1360, scenarios below 1160; a user's own choice goes before. */
export function foldedPanels(
  width: number,
  choice: { readonly scenarios: boolean | undefined; readonly levers: boolean | undefined },
): { readonly scenarios: boolean; readonly levers: boolean } {
  return { scenarios: choice.scenarios ?? width < 1160, levers: choice.levers ?? width < 1360 };
}

/** The width that is left for a view beside the panels, open or folded. */
export function viewRoom({ width, scenariosFold, leversFold }: FoldView): number {
  const { scenarios, levers } = foldedPanels(width, { scenarios: scenariosFold, levers: leversFold });
  return width - (scenarios ? rail : 244) - (levers ? rail : 304);
}

const rail = 44;

/** Columns and rows of charts that stand in the view without scrolling: 2 x 2, 3 x 2 above 1920, and one where there is little room. */
export function chartGrid(view: FoldView): { readonly columns: number; readonly rows: number } {
  return { columns: view.width > 1920 ? 3 : viewRoom(view) < 640 ? 1 : 2, rows: 2 };
}

/** Whether cards have the strip of all scenarios: not on a small window. */
export function hasStrips(height: number): boolean {
  return height > 760;
}

/** Cards that stand in one row; each has room for its number and unit. */
export function cardCount(view: FoldView): number {
  const room = viewRoom(view);
  return view.width > 1920 ? 7 : room < 440 ? 2 : room < 700 ? 3 : 5;
}
