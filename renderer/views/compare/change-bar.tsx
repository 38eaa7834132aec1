import { Fragment, useMemo, useRef } from "react";
import { momentWords } from "../../../reports/sentences/moment.ts";
import { Icon } from "../../app/icons.tsx";
import { undoWords } from "../../app/step-words.ts";
import { Swatch } from "../../app/swatch.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { pageTextWidth } from "../../charts/measure-text.ts";
import { useChartTheme } from "../../charts/use-chart-theme.ts";
import { useSize } from "../../charts/use-size.ts";
import { CommandButton } from "../../controls/command-button.tsx";
import { useApp, useAppStore } from "../../store/context.tsx";
import { dropChange } from "../../store/document-actions.ts";
import { createMemo } from "../../store/memo.ts";
import { draftChangeNames, scenarioRows } from "../../store/scenario-rows.ts";
import { selectedScenario, selectedTime } from "../../store/selectors.ts";
import type { ChipPart } from "./chip-parts.ts";
import { type Chip, draftChips } from "./draft-chips.ts";
import { draftEffects } from "./draft-effects.ts";
import { fitChips, type ToldChip } from "./fit-chips.ts";
import "./change-bar.css";

/** As in change-bar.css. */
const chipText = 12;

const chipMemo = createMemo<readonly Chip[]>();

/** What is changed in the selected scenario and not yet part of it; nothing where nothing is. */
export function ChangeBar() {
  const t = useTranslate();
  const store = useAppStore();
  const scenario = useApp((state) => selectedScenario(state)?.id ?? "");
  const count = useApp((state) => draftChangeNames(state, scenario).length);
  const chips = useApp((state) =>
    chipMemo.get("", [state.document.value, scenario, state.view.language], () => draftChips(state, scenario)),
  );
  const row = useApp((state) => scenarioRows(state).find(({ id }) => id === scenario));
  const undoTitle = useApp(undoWords);
  const isMac = useApp((state) => state.view.isMac);
  const hasPlace = useKeptPlace(count > 0);
  if (!hasPlace || !row) return null;
  return (
    <section className="change-bar n" data-crowded={isCrowded(chips)} aria-label={t("app/draft-changes")}>
      <span className="change-scenario">
        <Swatch line={row} width={26} />
        <span className="truncate">{row.name}</span>
      </span>
      <ChangeChips chips={chips} onDrop={(variable) => dropChange(store, scenario, variable)} />
      <span className="change-actions">
        <CommandButton command="edit.undo" className="button small quiet" title={undoTitle}>
          <Icon name="undo" size={14} />
          <span className="change-undo">{t("app/undo")}</span>
          {chips.length < 3 && <kbd className="keys">{isMac ? "⌘ Z" : "Ctrl Z"}</kbd>}
        </CommandButton>
        <CommandButton
          command={row.isBase ? "scenario.save-draft" : "scenario.store-draft"}
          target={{ scenario }}
          className="button small"
        >
          {t(row.isBase ? "app/store-base" : "app/store-draft")}
        </CommandButton>
      </span>
    </section>
  );
}

/** Several changes, or one of several parts. */
function isCrowded(chips: readonly Chip[]): boolean {
  return chips.length > 1 || chips.some(({ parts }) => parts.length > 0);
}

/** While a lever is dragged through the stored value the bar keeps its place: all charts below would jump there and back. */
function useKeptPlace(hasChanges: boolean): boolean {
  const isDragging = useApp((state) => state.view.isDragging);
  const had = useRef(false);
  had.current = hasChanges || (isDragging && had.current);
  return had.current;
}

interface ChangeChipsProps {
  readonly chips: readonly Chip[];
  onDrop(variable: string): void;
}

/** As many changes as have room whole, and what they come to. */
function ChangeChips({ chips, onDrop }: ChangeChipsProps) {
  const t = useTranslate();
  const place = useRef<HTMLSpanElement>(null);
  const { width } = useSize(place);
  const { fontFamily } = useChartTheme();
  const told = useMemo(() => {
    const measure = (text: string, isNew = false) => pageTextWidth(text, chipText, fontFamily, isNew ? 500 : 400);
    return fitChips(chips, width, measure, (count) => t("app/draft-others", { count }));
  }, [chips, width, fontFamily, t]);
  const rest = chips.slice(told.chips.length).map(chipWords).join("\n");
  return (
    <span className="change-chips" ref={place}>
      {told.chips.map((each) => (
        <ChangeChip
          key={each.chip.variable}
          told={each}
          hasOld={told.hasOld}
          onDrop={() => onDrop(each.chip.variable)}
        />
      ))}
      {told.others > 0 && (
        <span className="change-chip plain" title={rest}>
          {t("app/draft-others", { count: told.others })}
          <span className="visually-hidden">{rest}</span>
        </span>
      )}
      {chips.length > 0 && chips.length < 3 && <DraftEffect />}
    </span>
  );
}

interface ChangeChipProps {
  readonly told: ToldChip;
  readonly hasOld: boolean;
  onDrop(): void;
}

function ChangeChip({ told: { chip, parts, others }, hasOld, onDrop }: ChangeChipProps) {
  const t = useTranslate();
  const rest = chip.parts.slice(parts.length).map(partText).join("\n");
  return (
    <span className="change-chip" title={chipWords(chip)}>
      <span className="truncate">{chip.label}</span>
      <Values part={chip} hasOld={hasOld} />
      {parts.map((part) => (
        <Fragment key={part.label}>
          <span className="truncate part">{part.label}</span>
          <Values part={part} hasOld={hasOld} />
        </Fragment>
      ))}
      {others > 0 && (
        <span className="others">
          {t("app/draft-others", { count: others })}
          <span className="visually-hidden">{rest}</span>
        </span>
      )}
      <button type="button" aria-label={t("app/drop-change", { label: chip.label })} onClick={onDrop}>
        <Icon name="x" size={12} />
      </button>
    </span>
  );
}

function Values({ part: { from, to }, hasOld }: { readonly part: ChipPart; readonly hasOld: boolean }) {
  if (to === "") return null;
  return (
    <>
      <span className={hasOld ? "old" : "visually-hidden"}>{from}</span>
      <span>→</span>
      <b>{to}</b>
    </>
  );
}

function partText({ label, from, to }: ChipPart): string {
  return to === "" ? label : `${label} ${from} → ${to}`;
}

/** A change in words, with each of its elements. */
function chipWords(chip: Chip): string {
  return [chip, ...chip.parts].map(partText).join("\n");
}

function DraftEffect() {
  const t = useTranslate();
  const effects = useApp(draftEffects);
  const year = useApp((state) =>
    momentWords(selectedTime(state) ?? Number.NaN, state.document.system?.simSpecs.timeUnits, state.view.language),
  );
  if (effects.length === 0) return null;
  return (
    <span className="change-effect">
      {effects.map((effect, index) => (
        <span key={effect.label}>
          {t(index === 0 ? "app/draft-effect" : "app/draft-effect-join", { year })}
          {effect.label}{" "}
          <b className={effect.change.direction}>
            {effect.change.arrow} {effect.change.text}
          </b>
        </span>
      ))}
    </span>
  );
}
