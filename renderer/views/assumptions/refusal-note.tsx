import type { RefObject } from "react";
import { sayValue, showValue } from "../../../reports/assumptions/cell-words.ts";
import { refusalWords, rowWords } from "../../../reports/assumptions/refusal-words.ts";
import { statedSources } from "../../../scenarios/evidence/provenance.ts";
import { Icon } from "../../app/icons.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { cellAt, type GridContext } from "./grid-context.ts";
import { placeKey, useGrid } from "./grid-state.ts";
import { Placed } from "./placed.tsx";
import "./refusal-note.css";

/** Why what was typed into the focused cell is not stored, and what the keys do about it. */
export function RefusalNote({
  view,
  context,
  version,
}: {
  readonly view: RefObject<HTMLElement | null>;
  readonly context: GridContext;
  readonly version: unknown;
}) {
  const t = useTranslate();
  const focus = useGrid((state) => state.focus);
  const refused = useGrid((state) => (state.focus ? state.refused.get(placeKey(state.focus)) : undefined));
  const hasPopover = useGrid((state) => state.popover !== undefined);
  const found = focus && cellAt(context, focus);
  if (!focus || !refused || !found || hasPopover) return null;
  const { row, cell } = found;
  const isCited = statedSources(context.cells.file, row.target, row.element).some((source) => "cite" in source);
  const { title, advice } = refusalWords(refused.refusal, rowWords(row, context.language), context.language, isCited);
  const old =
    typeof cell.value === "number"
      ? showValue(cell.value, row, context.language)
      : sayValue(cell.value, row, context.language);
  return (
    <Placed view={view} place={focus} side="below" width={286} version={version}>
      <div className="refusal" role="alert">
        <b>
          <Icon name="error" size={14} />
          {title}
        </b>
        <p>{advice}</p>
        <div className="refusal-keys">
          <span className="keys">Esc</span>
          <span>{t("app/grid-escape", { value: old })}</span>
          <span className="keys">Enter</span>
          <span>{t("app/grid-edit-on")}</span>
        </div>
      </div>
    </Placed>
  );
}
