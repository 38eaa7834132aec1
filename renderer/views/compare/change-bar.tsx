import { Fragment, useRef } from "react";
import { momentWords } from "../../../reports/sentences/moment.ts";
import { Icon } from "../../app/icons.tsx";
import { undoWords } from "../../app/step-words.ts";
import { Swatch } from "../../app/swatch.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { CommandButton } from "../../controls/command-button.tsx";
import { useApp, useAppStore } from "../../store/context.tsx";
import { dropChange } from "../../store/document-actions.ts";
import { createMemo } from "../../store/memo.ts";
import { draftChangeNames, scenarioRows } from "../../store/scenario-rows.ts";
import { selectedScenario, selectedTime } from "../../store/selectors.ts";
import type { ChipPart } from "./chip-parts.ts";
import { type Chip, draftChips } from "./draft-chips.ts";
import { draftEffects } from "./draft-effects.ts";
import "./change-bar.css";

/** Chips that are told; in a narrow bar, where more would say nothing, one less. */
const most = 3;
/** Elements of one change that are told; of more, the one that changed most and the number of the others. */
const mostParts = 2;
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
      {chips.slice(0, most).map((chip, place) => (
        <ChangeChip
          key={chip.variable}
          chip={chip}
          place={place}
          onDrop={() => dropChange(store, scenario, chip.variable)}
        />
      ))}
      {[most, most - 1].map(
        (told, narrow) =>
          chips.length > told && (
            <span key={told} className="change-chip plain" data-narrow={narrow === 1}>
              {t("app/draft-others", { count: chips.length - told })}
            </span>
          ),
      )}
      {chips.length > 0 && chips.length < 3 && <DraftEffect />}
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

interface ChangeChipProps {
  readonly chip: Chip;
  readonly place: number;
  onDrop(): void;
}

function ChangeChip({ chip, place, onDrop }: ChangeChipProps) {
  const t = useTranslate();
  const { parts } = chip;
  const told = parts.length > mostParts ? parts.slice(0, 1) : parts;
  return (
    <span className="change-chip" data-place={place} data-parts={told.length} title={parts.map(partText).join("\n")}>
      <span className="truncate">{chip.label}</span>
      <Values part={chip} />
      {told.map((part) => (
        <Fragment key={part.label}>
          <span className="truncate part">{part.label}</span>
          <Values part={part} />
        </Fragment>
      ))}
      {told.length < parts.length && (
        <span className="others">{t("app/draft-others", { count: parts.length - told.length })}</span>
      )}
      <button type="button" aria-label={t("app/drop-change", { label: chip.label })} onClick={onDrop}>
        <Icon name="x" size={12} />
      </button>
    </span>
  );
}

function Values({ part: { from, to } }: { readonly part: ChipPart }) {
  if (to === "") return null;
  return (
    <>
      <span className="old">{from}</span>
      <span>→</span>
      <b>{to}</b>
    </>
  );
}

function partText({ label, from, to }: ChipPart): string {
  return to === "" ? label : `${label} ${from} → ${to}`;
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
