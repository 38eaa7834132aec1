import { Menu } from "@base-ui/react/menu";
import type { GoalState } from "../../../reports/cards/goal.ts";
import type { IndicatorCard } from "../../../reports/cards/indicator-card.ts";
import { Icon } from "../../app/icons.tsx";
import { MarkerShape } from "../../app/swatch.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { CommandItem } from "../../controls/command-item.tsx";
import { DropMenu } from "../../controls/drop-menu.tsx";
import { placeHandle, usePlaceDrag } from "../../controls/use-place-drag.ts";
import { patch } from "../../store/app-store.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { hasStrips } from "../../store/fold.ts";
import { chooseIndicator, moveIndicator } from "../../store/indicators.ts";
import { isRunningLate } from "../../store/run-plan.ts";
import { cardOf, goalStateOf } from "./card-source.ts";

/** One indicator: its number, and what can be done with the card; it is dragged to another place. */
export function Card({ name, place }: { readonly name: string; readonly place: number }) {
  const store = useAppStore();
  const card = useApp((state) => cardOf(state, name));
  const isLate = useApp(isRunningLate);
  const drag = usePlaceDrag("indicator", place, (from, to) => moveIndicator(store, from, to));
  const turnTo = () => chooseIndicator(store, place);
  return (
    <div
      className="card"
      data-indicator={name}
      data-running={isLate}
      data-drop={drag.side}
      onFocusCapture={turnTo}
      onPointerDownCapture={turnTo}
      {...placeHandle("indicator", place)}
      {...drag.target}
    >
      {card ? <CardFace name={name} card={card} /> : <p className="card-face truncate">{name}</p>}
      <CardMenu place={place} label={card?.label ?? name} />
    </div>
  );
}

function CardMenu({ place, label }: { readonly place: number; readonly label: string }) {
  const t = useTranslate();
  const target = { indicator: place };
  return (
    <DropMenu
      gap={2}
      trigger={
        <Menu.Trigger className="icon-button small card-dots" aria-label={t("app/indicator-menu", { name: label })}>
          <Icon name="more" />
        </Menu.Trigger>
      }
    >
      <CommandItem command="indicator.variable" target={target} />
      <CommandItem command="view.add-indicator" />
      <div className="menu-separator" />
      <CommandItem command="indicator.left" target={target} />
      <CommandItem command="indicator.right" target={target} />
      <CommandItem command="indicator.remove" target={target} />
    </DropMenu>
  );
}

function CardFace({ name, card }: { readonly name: string; readonly card: IndicatorCard }) {
  const t = useTranslate();
  const store = useAppStore();
  const strip = useApp((state) => hasStrips(state.view.height));
  const goal = useApp((state) => goalStateOf(state, name));
  return (
    <button
      type="button"
      className="card-face"
      aria-description={goal ? `${card.sentence} ${goal.sentence}` : card.sentence}
      onClick={() => patch(store, "selection", { variable: name })}
    >
      <span className="card-label">
        <span className="card-name" title={card.label}>
          {card.label}
        </span>
        {goal && <GoalMark goal={goal} />}
      </span>
      <span
        className="card-number n"
        data-empty={card.absent !== undefined}
        title={`${card.number} ${card.absent ?? card.unit}`}
      >
        {card.number}
        <small>{card.absent ?? card.unit}</small>
      </span>
      <span className="card-change n" data-moved={card.change !== undefined}>
        {card.change && (
          <span className={card.change.direction}>
            <span className="arrow">{card.change.arrow}</span> {card.change.text}
          </span>
        )}{" "}
        <span className="t3">{card.base || (card.absent === undefined && !card.change ? t("app/base-name") : "")}</span>
      </span>
      {strip && (
        <span className="card-strip" aria-hidden="true">
          {card.strip.map((each) => (
            <svg key={each.id} aria-hidden="true" style={{ left: `${each.place * 100}%` }} viewBox="0 0 16 16">
              <MarkerShape line={each} x={8} y={8} radius={each.style === 0 || each.isSelected ? 5 : 3.6} />
            </svg>
          ))}
        </span>
      )}
    </button>
  );
}

/** Met or not: a tick or an open ring, and the goal in words. */
function GoalMark({ goal }: { readonly goal: GoalState }) {
  const t = useTranslate();
  return (
    <span className="card-goal n" data-met={goal.isMet} title={goal.sentence}>
      <Icon name={goal.isMet ? "ok" : "ring"} size={12} />
      <span>{t(goal.isMet ? "app/goal-is-met" : "app/goal-is-missed")}</span>
    </span>
  );
}
