import { type DragEvent, Fragment, memo, useEffect, useRef, useState } from "react";
import { Icon } from "../../app/icons.tsx";
import { MixedText } from "../../app/mixed-text.tsx";
import { Swatch } from "../../app/swatch.tsx";
import { type Translate, useTranslate } from "../../app/use-translate.ts";
import { CommandButton } from "../../controls/command-button.tsx";
import { placeHandle, usePlaceDrag } from "../../controls/use-place-drag.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { reorderScenario } from "../../store/scenario-actions.ts";
import { type ScenarioRowModel, scenarioRows } from "../../store/scenario-rows.ts";
import { scenariosOf } from "../../store/selectors.ts";
import { selectScenario } from "../../store/view-actions.ts";
import { askScenarioMenu, useScenarioMenu } from "./scenario-menu-state.ts";

function noteOf(row: ScenarioRowModel, t: Translate): string {
  if (row.hasFailed) return t("app/cannot-run");
  const saved = row.changes - (row.draftChanges > 0 && row.isBase ? row.changes : 0);
  if (row.draftChanges > 0 && saved > 0) return t("app/changes-draft", { count: saved, draft: row.draftChanges });
  if (row.draftChanges > 0) return t("app/draft-only", { draft: row.draftChanges });
  if (row.changes > 0) return t("app/changes", { count: row.changes });
  return t(row.isBase ? "app/all-defaults" : "app/no-changes");
}

/** One scenario: its line, name, number of changes, effect, and whether it is shown. */
export const ScenarioRow = memo(function ScenarioRow({ row, place }: RowProps) {
  const t = useTranslate();
  const store = useAppStore();
  const drag = useRowDrag(place, row.isBase);
  const isAsked = useScenarioMenu((asked) => asked?.scenario === row.id);
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (row.isSelected) line.current?.scrollIntoView({ block: "nearest" });
  }, [row.isSelected]);
  // For Tab the list is one row long; up and down go through it.
  const tabIndex = row.isSelected ? 0 : -1;
  return (
    <li
      ref={line}
      className="scenario-row"
      data-selected={row.isSelected}
      data-shown={row.isShown}
      data-depth={row.depth}
      data-asked={isAsked}
      data-scenario-row={row.id}
      onContextMenu={(event) => {
        event.preventDefault();
        askScenarioMenu({ scenario: row.id, x: event.clientX, y: event.clientY });
      }}
      {...drag}
    >
      <Swatch line={row} width={row.depth > 0 ? 26 : 34} />
      <button
        type="button"
        className="scenario-choose"
        tabIndex={tabIndex}
        aria-current={row.isSelected}
        data-scenario={row.id}
        onClick={() => selectScenario(store, row.id)}
      >
        <span className="scenario-name">
          {row.hasFailed && <i />}
          <span className="truncate" title={row.fullName}>
            <ScenarioName name={row.name} />
          </span>
        </span>
        <span className="scenario-note truncate n" data-tone={row.hasFailed ? "error" : "plain"}>
          {noteOf(row, t)}
        </span>
      </button>
      <RowChange id={row.id} />
      <CommandButton
        command="scenario.toggle-shown"
        target={{ scenario: row.id }}
        className="scenario-eye"
        tabIndex={tabIndex}
        aria-pressed={row.isShown}
        aria-label={t(row.isShown ? "app/hide-scenario" : "app/show-scenario", { name: row.name })}
      >
        <Icon name={row.isShown ? "eye" : "eye-off"} />
      </CommandButton>
      <RowDots row={row} />
    </li>
  );
}, isSameButChange);

/** A name on two lines where it needs them: a Chinese one breaks before its “and”, not within a word. */
function ScenarioName({ name }: { readonly name: string }) {
  return name.split(/(?<=\p{sc=Han}{2})(?=[与和及]\p{sc=Han}{2})/u).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part of a name is its place
    <Fragment key={at}>
      {at > 0 && <wbr />}
      <MixedText text={part} />
    </Fragment>
  ));
}

interface RowProps {
  readonly row: ScenarioRowModel;
  readonly place: number;
}

/** While a lever moves only the effects change: menus and buttons are not made anew for them. */
function isSameButChange(one: RowProps, other: RowProps): boolean {
  if (one.row === other.row) return one.place === other.place;
  const fields = Object.entries({ ...one.row, change: other.row.change });
  return one.place === other.place && fields.every(([name, value]) => Object.is(value, Reflect.get(other.row, name)));
}

function RowChange({ id }: { readonly id: string }) {
  const change = useApp((state) => scenarioRows(state).find((row) => row.id === id)?.change);
  return <span className="scenario-change n">{change && <span className={change.direction}>{change.text}</span>}</span>;
}

/** The button that opens the list's one menu for this row. */
function RowDots({ row }: { readonly row: ScenarioRowModel }) {
  const t = useTranslate();
  const isOpen = useScenarioMenu((asked) => asked?.scenario === row.id && asked.dots !== undefined);
  return (
    <button
      type="button"
      className="scenario-dots"
      tabIndex={row.isSelected ? 0 : -1}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      aria-label={t("app/scenario-menu", { name: row.name })}
      {...(isOpen ? { "data-popup-open": "" } : {})}
      onClick={(event) => askScenarioMenu({ scenario: row.id, dots: event.currentTarget })}
    >
      <Icon name="more" />
    </button>
  );
}

/** The base stands first and stays there: it is not taken, and no other takes its place. */
function useRowDrag(place: number, isBase: boolean) {
  const store = useAppStore();
  const [isDragging, setDragging] = useState(false);
  const { side, target } = usePlaceDrag("scenario", place, (from, to) => {
    const moved = scenariosOf(store.getState())[from];
    if (moved) reorderScenario(store, moved.id, to);
  });
  if (isBase) return {};
  const { draggable, onDragStart } = placeHandle("scenario", place);
  return {
    "data-dragging": isDragging,
    "data-drop": side,
    draggable,
    onDragStart: (event: DragEvent) => {
      onDragStart(event);
      setDragging(true);
    },
    onDragEnd: () => setDragging(false),
    ...target,
  };
}
