import type { ICellRendererComp, ICellRendererParams, IHeaderComp, IHeaderParams } from "ag-grid-community";
import { languageParts } from "../../../i18n/language-parts.ts";
import { translate } from "../../../i18n/translate.ts";
import { showValue } from "../../../reports/assumptions/cell-words.ts";
import type { GridCell } from "../../../reports/assumptions/grid-cells.ts";
import { elementName, rowName, sectorName } from "../../../reports/assumptions/row-words.ts";
import { confidenceBars, sourceTag } from "../../../reports/assumptions/source-words.ts";
import { element, svgElement } from "./elements.ts";
import type { DisplayRow, GridContext } from "./grid-context.ts";
import { toggleSector } from "./grid-moves.ts";
import { iconElement, swatchElement } from "./grid-symbols.tsx";
import { sparkBox, sparkPath } from "./spark.ts";
import { breakableUnit } from "./unit-lines.ts";

// The cells are plain elements, not components: a table of hundreds of columns is drawn anew at every turn of the wheel.

type CellParams = ICellRendererParams<DisplayRow, unknown, GridContext>;
type ValueParams = ICellRendererParams<DisplayRow, GridCell, GridContext>;

/** A cell that shows the element that `draw` makes; made anew when its line changes. */
function plainCell(draw: (params: ValueParams) => HTMLElement): new () => ICellRendererComp<DisplayRow> {
  return class PlainCell implements ICellRendererComp<DisplayRow> {
    private gui = element("span", "");

    init(params: ValueParams): void {
      this.gui = draw(params);
    }

    getGui(): HTMLElement {
      return this.gui;
    }

    refresh(): boolean {
      return false;
    }
  };
}

/** A line's name, and whether someone decides it. */
export const nameCell = plainCell(({ data, context }) => {
  if (data?.type !== "row") return element("span", "");
  const name = rowName(data.row, context.language);
  // What tells the lines of an array apart is kept whole; what they share gives way.
  const own = elementName(data.row, context.language);
  const dot = element("i", data.row.kind === "lever" ? "dot-lever" : "dot-world");
  dot.title = translate(context.language, `app/grid-kind-${data.row.kind}`);
  const cell = element("span", "grid-name", dot);
  const words = [element("span", "", own === "" ? name : name.slice(0, name.length - own.length))];
  if (own !== "") words.push(element("b", "", own));
  const tall = context.tall.get(data.key);
  if (tall) cell.append(element("span", `grid-name-lines${tall.isRunning ? " is-running" : ""}`, ...words));
  else cell.append(...words);
  cell.title = name;
  return cell;
});

/** A unit, on two lines where one is too narrow; all of it is said where both are. */
export const unitCell = plainCell(({ data, context, valueFormatted }) => {
  const isTall = context.tall.has(data?.key ?? "");
  const unit = valueFormatted ?? "";
  const cell = element("span", isTall ? "unit-lines" : "", isTall ? breakableUnit(unit) : unit);
  cell.title = unit;
  return cell;
});

/** Where a line's numbers may lie; all of it is said where the column is too narrow. */
export const rangeCell = plainCell(({ valueFormatted }) => {
  const cell = element("span", "", valueFormatted ?? "");
  cell.title = valueFormatted ?? "";
  return cell;
});

/** Where a line's number comes from, in a few words. */
export const sourceCell = plainCell(({ data, context }) => {
  const provenance = data && context.facts.get(data.key)?.provenance;
  if (data?.type !== "row" || !provenance) return element("span", "");
  const { confidence } = provenance;
  const tag = sourceTag(provenance, context.language);
  // A place in a document is as someone wrote it, in whichever language.
  const words = languageParts(tag, context.language).map(({ text, lang }) => {
    const part = element("span", "", text);
    if (lang !== undefined) part.lang = lang;
    return lang === undefined ? text : part;
  });
  if (confidence === "none") return element("span", "no-source", iconElement("warn"), ...words);
  const cell = element("span", confidence === "choice" ? "own-choice" : "");
  if (confidence !== "choice") {
    const filled = confidenceBars[confidence];
    const bars = element("span", "bars", ...[1, 2, 3].map((bar) => element("i", bar <= filled ? "filled" : "")));
    bars.setAttribute("aria-hidden", "true");
    cell.append(bars);
  }
  cell.append(...words);
  cell.title = tag;
  return cell;
});

/** A table or a path as a small line, with its words for those who do not see it. */
export const sparkCell = plainCell(({ data, value, context }) => {
  if (data?.type !== "row" || !value || typeof value.value !== "object") return element("span", "");
  const { width, height } = sparkBox;
  const size = { width: String(width), height: String(height) };
  const svg = svgElement("svg", { class: "spark", ...size, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" });
  svg.append(svgElement("path", { d: sparkPath(value.value) }));
  const words = element("span", "visually-hidden", showValue(value.value, data.row, context.language));
  return element("span", "spark-cell", svg, words);
});

/** The heading of a sector; a click folds it. */
export class SectorRow implements ICellRendererComp<DisplayRow> {
  // A row of the grid may hold cells only.
  private readonly cell = element("div", "sector-cell");
  private readonly button = element("button", "sector-row");
  private key = "";

  init(params: CellParams): void {
    this.cell.setAttribute("role", "gridcell");
    this.cell.tabIndex = -1;
    this.button.type = "button";
    this.button.tabIndex = -1;
    this.button.addEventListener("click", () => toggleSector(this.key));
    this.cell.append(this.button);
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.cell;
  }

  refresh({ data, context: { language } }: CellParams): boolean {
    if (data?.type !== "sector") return false;
    this.key = data.key;
    const name = sectorName(data.sector, language);
    const word = data.isOpen ? "app/grid-close-sector" : "app/grid-open-sector";
    this.button.setAttribute("aria-expanded", String(data.isOpen));
    this.button.setAttribute("aria-description", translate(language, word, { name }));
    this.button.replaceChildren(
      iconElement(data.isOpen ? "down" : "right"),
      element("b", "", name),
      element("span", "", translate(language, "app/grid-rows", { count: data.sector.rows.length })),
    );
    return true;
  }
}

/** A scenario's column head: its line, then its name. */
export class ScenarioHeader implements IHeaderComp {
  private readonly head = element("span", "scenario-head");

  init(params: IHeaderParams & { readonly symbol: string }): void {
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.head;
  }

  refresh({ displayName, symbol }: IHeaderParams & { readonly symbol?: string }): boolean {
    this.head.title = displayName;
    this.head.replaceChildren(swatchElement(symbol ?? "grid-line-0"), element("b", "", displayName));
    return true;
  }
}
