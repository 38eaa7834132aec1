import { sayValue } from "../../../reports/assumptions/cell-words.ts";
import { rowFormat, showRange } from "../../../reports/assumptions/row-format.ts";
import { outsideRange, rangeFor } from "../../../reports/assumptions/row-range.ts";
import { rowName, textIn } from "../../../reports/assumptions/row-words.ts";
import { findScenario } from "../../../scenarios/overrides/inheritance.ts";
import { keyWords } from "../../app/keyboard.ts";
import { type Translate, useTranslate } from "../../app/use-translate.ts";
import { blockSize, cellAt, type GridContext } from "./grid-context.ts";
import { patchGrid, placeKey, placeOfKey, useGrid } from "./grid-state.ts";
import { visitRow } from "./grid-visit.ts";

/** What is selected, what the last paste did, and how to go on. */
export function SelectionBar({ context }: { readonly context: GridContext }) {
  const t = useTranslate();
  const report = useGrid((state) => state.report);
  const refused = useGrid((state) => state.refused);
  const count = refused.size + useGrid((state) => state.beyond.length);
  const isListed = useGrid((state) => state.isListed);
  const { block } = context;
  const size = block ? blockSize(block) : 0;
  const kind = size === 1 && context.state.focus ? cellAt(context, context.state.focus)?.row.kind : undefined;
  const isRefused = context.state.focus !== undefined && refused.has(placeKey(context.state.focus));
  const showNext = () => {
    const order = [...refused.keys()].map(placeOfKey);
    const here = order.findIndex(
      ({ row, column }) => row === context.state.focus?.row && column === context.state.focus.column,
    );
    const next = order[(here + 1) % order.length];
    if (next) visitRow({ name: next.row, scenario: next.column });
  };
  return (
    <div className="grid-foot">
      {size > 0 && <span className="numbers">{t("app/grid-selected", { count: size })}</span>}
      {kind !== undefined && <span className="grid-kind">{t(`app/grid-kind-${kind}`)}</span>}
      <span className="grid-say numbers" role="status">
        {report ?? (size === 1 ? cellSentence(context, t) : "")}
      </span>
      {refused.size > (isRefused ? 1 : 0) && (
        <button type="button" className="button small" onClick={showNext}>
          {t("app/grid-next-refused")}
        </button>
      )}
      {count > 1 && (
        <button
          type="button"
          className="button small quiet"
          aria-expanded={isListed}
          onClick={() => patchGrid({ isListed: !isListed })}
        >
          {t("app/grid-list-refused", { count })}
        </button>
      )}
      <span className="grid-hint">
        <span>{t("app/grid-hint", { paste: keyWords("Ctrl V", context.isMac) })}</span>
      </span>
    </div>
  );
}

/** “基准 · 参照年引进大学生 = 352,000 人/年”. */
function cellSentence(context: GridContext, t: Translate): string {
  const place = context.state.focus;
  const found = place && cellAt(context, place);
  if (!place || !found) return "";
  const { file } = context.cells;
  const { language } = context;
  const { row, cell } = found;
  const nameOf = (id: string) => textIn(findScenario(file, id)?.name, language, id);
  const values = {
    scenario: nameOf(place.column),
    name: rowName(row, language),
    value: sayValue(cell.value, row, language),
  };
  const range = rangeFor(file, row, cell.override);
  const unusual =
    cell.state === "own" && outsideRange(cell.value, range) !== undefined
      ? ` · ${t("app/grid-unusual", { range: showRange(range?.low, range?.high, rowFormat(row, language)) })}`
      : "";
  if (cell.state === "own" || cell.state === "model") return t("app/grid-cell-is", values) + unusual;
  return cell.from === undefined
    ? t("app/grid-cell-model", values)
    : t("app/grid-cell-inherits", { ...values, parent: nameOf(cell.from) });
}
