import { countRows, type FilterGround, type RowFacts } from "../../../reports/assumptions/grid-filter.ts";
import type { GridRow } from "../../../reports/assumptions/grid-row.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { CommandButton } from "../../controls/command-button.tsx";
import { useGrid } from "./grid-state.ts";

interface Props {
  readonly rows: readonly GridRow[];
  readonly facts: ReadonlyMap<string, RowFacts>;
  readonly ground: FilterGround;
}

/** What the filter “changed” leaves out, since only scenarios that are no columns change it; and the way to see it. */
export function HiddenChanges({ rows, facts, ground }: Props) {
  const t = useTranslate();
  const filters = useGrid((state) => state.filters);
  if (!filters.has("changed")) return null;
  const seen = countRows(rows, facts, filters, ground).changed;
  const all = countRows(rows, facts, filters, { ...ground, columns: undefined }).changed;
  if (all === seen) return null;
  return (
    <p className="grid-hidden" role="status">
      {t("app/grid-hidden-changes", { count: all - seen })}
      <CommandButton command="table.scenarios" choice="all" className="button small">
        {t("app/grid-show-scenarios")}
      </CommandButton>
    </p>
  );
}
