import type { GridRow } from "../../../reports/assumptions/grid-row.ts";
import { refusalWords, rowWords } from "../../../reports/assumptions/refusal-words.ts";
import { rowName, textIn } from "../../../reports/assumptions/row-words.ts";
import { findScenario } from "../../../scenarios/overrides/inheritance.ts";
import { Icon } from "../../app/icons.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import type { Grid, GridContext } from "./grid-context.ts";
import { focusWhereLeft } from "./grid-focus.ts";
import { type GridPlace, patchGrid, placeKey, placeOfKey, type RefusedText, useGrid } from "./grid-state.ts";
import { visitRow } from "./wanted-visit.ts";
import "./refused-list.css";

/** Everything that was refused, with its place, what was typed and why; each leads to its cell. It stays while one mends. */
export function RefusedList({
  context,
  grid,
  rows,
}: {
  readonly context: GridContext;
  readonly grid: Grid | undefined;
  /** Every line by its key, those that a filter hides too. */
  readonly rows: ReadonlyMap<string, GridRow>;
}) {
  const t = useTranslate();
  const refused = useGrid((state) => state.refused);
  const beyond = useGrid((state) => state.beyond);
  const isListed = useGrid((state) => state.isListed);
  if (!isListed || refused.size + beyond.length === 0) return null;
  const close = () => {
    patchGrid({ isListed: false });
    if (grid) focusWhereLeft(grid, context);
  };
  const count = refused.size + beyond.length;
  return (
    <section
      className="refused-list"
      aria-label={t("app/grid-list-refused", { count })}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <ul>
        {[...refused].map(([key, each]) => {
          const place = placeOfKey(key);
          const row = rows.get(place.row);
          return row && <RefusedCellLine key={key} context={context} row={row} place={place} refused={each} />;
        })}
        {beyond.map(({ line, column, text }) => (
          <li key={`${line} ${column}`} className="refused-beyond">
            <span>{t("app/grid-pasted-place", { line, column })}</span>
            <q>{text}</q>
            <span>{t("app/grid-refused-no-cell")}</span>
          </li>
        ))}
      </ul>
      <button type="button" className="icon-button small" aria-label={t("app/grid-list-close")} onClick={close}>
        <Icon name="x" size={12} />
      </button>
    </section>
  );
}

function RefusedCellLine({
  context: { cells, language },
  row,
  place,
  refused,
}: {
  readonly context: GridContext;
  readonly row: GridRow;
  readonly place: GridPlace;
  readonly refused: RefusedText;
}) {
  const isHere = useGrid(({ focus }) => focus !== undefined && placeKey(focus) === placeKey(place));
  return (
    <li>
      <button type="button" aria-current={isHere} onClick={() => visitRow({ name: place.row, scenario: place.column })}>
        <span>{textIn(findScenario(cells.file, place.column)?.name, language, place.column)}</span>
        <b>{rowName(row, language)}</b>
        <q>{refused.text}</q>
        <span>{refusalWords(refused.refusal, rowWords(row, language), language, false).title}</span>
      </button>
    </li>
  );
}
