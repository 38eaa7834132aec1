/** What a line can be asked. */
export const rowFilters = ["changed", "levers", "uncited", "weak", "outside"] as const;
export type RowFilter = (typeof rowFilters)[number];
/** Which lines are shown: those that every one of these lets through. */
export type RowFilters = ReadonlySet<RowFilter>;
export const noFilters: RowFilters = new Set();
