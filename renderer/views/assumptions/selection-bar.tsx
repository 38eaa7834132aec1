import { sayValue } from "../../../reports/assumptions/cell-words.ts";
import { rowFormat, showRange } from "../../../reports/assumptions/row-format.ts";
import { outsideRange, rangeFor } from "../../../reports/assumptions/row-range.ts";
import { rowName, textIn } from "../../../reports/assumptions/row-words.ts";
import { findScenario } from "../../../scenarios/overrides/inheritance.ts";
import { keyWords } from "../../app/keyboard.ts";
import { type Translate, useTranslate } from "../../app/use-translate.ts";
import { CommandButton } from "../../controls/command-button.tsx";
import { blockSize, cellAt, type GridContext } from "./grid-context.ts";
import { placeKey, useGrid } from "./grid-state.ts";

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
  return (
    <div className="grid-foot">
      {size > 0 && <span className="numbers">{t("app/grid-selected", { count: size })}</span>}
      {kind !== undefined && <span className="grid-kind">{t(`app/grid-kind-${kind}`)}</span>}
      <span className="grid-say numbers" role="status">
        {report ?? (size === 1 ? cellSentence(context, t) : "")}
      </span>
      {refused.size > (isRefused ? 1 : 0) && (
        <CommandButton command="table.next-refused" className="button small">
          {t("app/grid-next-refused")}
        </CommandButton>
      )}
      {count > 1 && (
        <CommandButton command="table.list-refused" className="button small quiet" aria-expanded={isListed}>
          {t("app/grid-list-refused", { count })}
        </CommandButton>
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
