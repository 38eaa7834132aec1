import { memo } from "react";
import { type RowFilter, rowFilters } from "../../../reports/assumptions/row-filters.ts";
import { Icon } from "../../app/icons.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { CommandButton } from "../../controls/command-button.tsx";
import { ColumnMenu } from "./column-menu.tsx";
import { patchGrid, useGrid } from "./grid-state.ts";

/** Which lines are shown, found by name, and how their numbers are counted. */
export const FilterBar = memo(function FilterBar({
  counts,
  isWeighed,
}: {
  readonly counts: Readonly<Record<RowFilter | "all", number>>;
  /** Whether it is known what matters much. */
  readonly isWeighed: boolean;
}) {
  const t = useTranslate();
  const chosen = useGrid((state) => state.filters);
  const text = useGrid((state) => state.text);
  const isDifference = useGrid((state) => state.isDifference);
  // What is in order needs no button; the one that is pressed stays.
  const shown = (["all", ...rowFilters] as const).filter(
    (filter) => filter !== "outside" || counts.outside > 0 || chosen.has("outside"),
  );
  return (
    <div className="grid-bar">
      <fieldset className="grid-filters" aria-label={t("app/grid-filters")}>
        {shown.map((filter) => (
          <CommandButton
            key={filter}
            command="table.filter"
            choice={filter}
            className="pill"
            data-filter={filter}
            aria-pressed={filter === "all" ? chosen.size === 0 : chosen.has(filter)}
          >
            {t(`app/grid-filter-${filter}`)}
            <span>{filter !== "weak" || isWeighed ? counts[filter] : undefined}</span>
          </CommandButton>
        ))}
      </fieldset>
      <div className="grid-tools">
        <label className="grid-find">
          <Icon name="search" size={14} />
          <input
            type="search"
            aria-label={t("app/grid-find")}
            placeholder={t("app/grid-find")}
            value={text}
            onChange={(event) => patchGrid({ text: event.target.value, popover: undefined })}
            onKeyDown={(event) => {
              if (event.key === "Escape") patchGrid({ text: "" });
            }}
          />
        </label>
        <span className="grid-legend">
          <span>
            <i className="dot-lever" />
            {t("app/grid-lever")}
          </span>
          <span>
            <i className="dot-world" />
            {t("app/grid-world")}
          </span>
        </span>
        <fieldset className="segments" aria-label={t("app/grid-numbers")}>
          <CommandButton command="table.numbers" choice="values" aria-pressed={!isDifference}>
            {t("app/grid-values")}
          </CommandButton>
          <CommandButton command="table.numbers" choice="differences" aria-pressed={isDifference}>
            {t("app/grid-differences")}
          </CommandButton>
        </fieldset>
        <ColumnMenu />
      </div>
    </div>
  );
});
