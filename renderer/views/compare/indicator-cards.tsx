import { Icon } from "../../app/icons.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { CommandButton } from "../../controls/command-button.tsx";
import { useApp } from "../../store/context.tsx";
import { cardCount } from "../../store/fold.ts";
import { indicatorsOf } from "../../store/indicators.ts";
import { Card } from "./indicator-card.tsx";
import "./indicator-cards.css";

/** The indicators of the study at the selected time: those that stand in one row, the others on demand. */
export function IndicatorCards() {
  const t = useTranslate();
  const names = useApp(indicatorsOf);
  const hasAll = useApp((state) => state.view.hasAllIndicators);
  const columns = useApp((state) => cardCount(state.view));
  const shown = hasAll ? names : names.slice(0, columns);
  if (names.length === 0) return <NoCards />;
  return (
    <div className="cards-wrap">
      <div className="cards" style={{ "--card-columns": Math.min(columns, shown.length) }}>
        {shown.map((name, place) => (
          <Card key={name} name={name} place={place} />
        ))}
      </div>
      {hasAll && names.length > columns && (
        <CommandButton command="view.all-indicators" className="button small quiet flush cards-more">
          {t("app/fewer-indicators")}
        </CommandButton>
      )}
      <CardTools count={names.length} hasMore={!hasAll && names.length > columns} />
    </div>
  );
}

/** Takes no room of its own: it stands in the corner of the cards when they are pointed at. */
function CardTools({ count, hasMore }: { readonly count: number; readonly hasMore: boolean }) {
  const t = useTranslate();
  return (
    <div className="cards-tools">
      <CommandButton command="view.add-indicator">{t("app/command-indicator")}</CommandButton>
      {hasMore && (
        <CommandButton command="view.all-indicators" className="cards-all">
          {t("app/all-indicators", { count })}
        </CommandButton>
      )}
    </div>
  );
}

function NoCards() {
  const t = useTranslate();
  return (
    <div className="cards-none">
      <span>{t("app/indicators-none")}</span>
      <CommandButton command="view.add-indicator" className="button small">
        <Icon name="plus" size={14} />
        {t("app/choose-variable")}
      </CommandButton>
    </div>
  );
}
