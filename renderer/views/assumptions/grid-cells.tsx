import type { CustomCellRendererProps, CustomHeaderProps } from "ag-grid-react";
import { showValue } from "../../../reports/assumptions/cell-words.ts";
import type { GridCell } from "../../../reports/assumptions/grid-cells.ts";
import { elementName, rowName, sectorName } from "../../../reports/assumptions/row-words.ts";
import { confidenceBars, sourceTag } from "../../../reports/assumptions/source-words.ts";
import type { Confidence } from "../../../scenarios/evidence/provenance.ts";
import { Icon } from "../../app/icons.tsx";
import { Swatch } from "../../app/swatch.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import type { DisplayRow, GridContext } from "./grid-context.ts";
import { toggleSector } from "./grid-moves.ts";
import { Spark } from "./spark.tsx";

type CellProps = CustomCellRendererProps<DisplayRow, unknown, GridContext>;

/** A line's name, and whether someone decides it. */
export function NameCell({ data, context }: CellProps) {
  if (data?.type !== "row") return null;
  const name = rowName(data.row, context.language);
  // What tells the lines of an array apart is kept whole; what they share gives way.
  const element = elementName(data.row, context.language);
  return (
    <span className="grid-name" title={name}>
      <i className={data.row.kind === "lever" ? "dot-lever" : "dot-world"} />
      <span>{element === "" ? name : name.slice(0, name.length - element.length)}</span>
      {element !== "" && <b>{element}</b>}
    </span>
  );
}

/** Three bars: how far a number can be trusted by where it comes from. */
export function ConfidenceBars({ confidence }: { readonly confidence: Confidence }) {
  const filled = confidenceBars[confidence];
  return (
    <span className="bars" aria-hidden="true">
      {[1, 2, 3].map((bar) => (
        <i key={bar} className={bar <= filled ? "filled" : ""} />
      ))}
    </span>
  );
}

/** Where a line's number comes from, in a few words. */
export function SourceCell({ data, context }: CellProps) {
  const provenance = data && context.facts.get(data.key)?.provenance;
  if (data?.type !== "row" || !provenance) return null;
  const tag = sourceTag(provenance, context.language);
  if (provenance.confidence === "none") {
    return (
      <span className="no-source">
        <Icon name="warn" size={13} />
        {tag}
      </span>
    );
  }
  return (
    <span className={provenance.confidence === "choice" ? "own-choice" : ""} title={tag}>
      {provenance.confidence !== "choice" && <ConfidenceBars confidence={provenance.confidence} />}
      {tag}
    </span>
  );
}

/** A table or a path as a small line, with its words for those who do not see it. */
export function SparkCell({ data, value, context }: CustomCellRendererProps<DisplayRow, GridCell, GridContext>) {
  if (data?.type !== "row" || !value || typeof value.value !== "object") return null;
  return (
    <span className="spark-cell">
      <Spark value={value.value} />
      <span className="visually-hidden">{showValue(value.value, data.row, context.language)}</span>
    </span>
  );
}

/** The heading of a sector; a click folds it. */
export function SectorRow({ data, context }: CellProps) {
  const t = useTranslate();
  if (data?.type !== "sector") return null;
  const name = sectorName(data.sector, context.language);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of the grid may hold cells only
    <div role="gridcell" tabIndex={-1} className="sector-cell">
      <button
        type="button"
        className="sector-row"
        tabIndex={-1}
        aria-expanded={data.isOpen}
        aria-description={t(data.isOpen ? "app/grid-close-sector" : "app/grid-open-sector", { name })}
        onClick={() => toggleSector(data.key)}
      >
        <Icon name={data.isOpen ? "down" : "right"} size={14} />
        <b>{name}</b>
        <span>{t("app/grid-rows", { count: data.sector.rows.length })}</span>
      </button>
    </div>
  );
}

/** A scenario's column head: its line, then its name. */
export function ScenarioHeader({ displayName, style }: CustomHeaderProps & { readonly style: number }) {
  return (
    <span className="scenario-head" title={displayName}>
      <Swatch style={style} width={26} />
      <b>{displayName}</b>
    </span>
  );
}
