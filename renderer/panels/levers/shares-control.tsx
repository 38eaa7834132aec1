import { type KeyboardEvent, useRef, useState } from "react";
import { Icon } from "../../app/icons.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { useHand } from "../../controls/use-hand.ts";
import { useHold } from "../../controls/use-hold.ts";
import { useAppStore } from "../../store/context.tsx";
import { beginGesture, cancelGesture, endGesture, resetLever, setLevers } from "../../store/document-actions.ts";
import type { LeverModel } from "../../store/lever-model.ts";
import { isWaiting } from "../../store/run-plan.ts";
import { HistoryMark } from "./lever-row.tsx";
import { shareAfterKey, sharesAfter } from "./slider-math.ts";
import "./shares-control.css";

interface Props {
  readonly label: string;
  readonly levers: readonly LeverModel[];
  readonly scenario: string;
}

/** Parts of a whole on one bar: dragging one scales the unlocked others in proportion. */
export function SharesControl({ label, levers, scenario }: Props) {
  const t = useTranslate();
  const [locked, setLocked] = useState<ReadonlySet<number>>(new Set());
  const { shares, part } = useShares(levers, scenario, locked);
  const most = Math.max(...shares);
  const isChanged = levers.some(({ value, base }) => value !== base);
  const [first] = levers;
  if (!first) return null;
  return (
    <fieldset className="shares" data-changed={isChanged} data-lever={first.variable} aria-label={label}>
      <div className="lever-line">
        <span className="lever-label" title={label}>
          {label}
          {first.changesHistory && <HistoryMark />}
        </span>
        <span className="t2 n">{t("app/sums-to")}</span>
      </div>
      <div className="shares-bar">
        {shares.map((share, index) => (
          <SharePart
            key={levers[index]?.key}
            kind="bar"
            label={levers[index]?.label ?? ""}
            share={share}
            isLargest={share === most && share > 1 / shares.length + 1e-6}
            {...part(index)}
          />
        ))}
      </div>
      <div className="shares-names n">
        {shares.map((share, index) => (
          <span className="shares-cell" key={levers[index]?.key}>
            <SharePart
              kind="name"
              label={levers[index]?.label ?? ""}
              share={share}
              isLargest={share === most && share > 1 / shares.length + 1e-6}
              {...part(index)}
            />
            <LockButton
              label={levers[index]?.label ?? ""}
              isLocked={locked.has(index)}
              onToggle={() => {
                const next = new Set(locked);
                if (!next.delete(index)) next.add(index);
                setLocked(next);
              }}
            />
          </span>
        ))}
      </div>
    </fieldset>
  );
}

/** The shares as they stand or are held, and what moves one of them. */
function useShares(levers: readonly LeverModel[], scenario: string, locked: ReadonlySet<number>) {
  const store = useAppStore();
  const weights = levers.map(({ value, base }) => Math.max(0, value ?? base));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const drawn = weights.map((weight) => (total > 0 ? weight / total : 1 / weights.length));
  const hand = useHand<readonly number[]>();
  const shares = hand.value ?? drawn;
  // What one drag takes from the others it gives back when it returns: all its moves start from the same.
  const start = useRef<{ readonly shares: readonly number[]; readonly weights: readonly number[] }>(undefined);
  const variable = levers[0]?.variable ?? "";
  const part = (place: number): PartActions => ({
    begin: () => {
      start.current = { shares, weights };
      beginGesture(store, { kind: "set", scenario, variable });
    },
    onSet: (wanted) => {
      const from = start.current ?? { shares, weights };
      const next = sharesAfter(from.shares, place, wanted, locked);
      // Weights need not sum to one: where the shares are as they were, so are they.
      const values = wanted === from.shares[place] ? from.weights : next;
      setLevers(
        store,
        levers.map(({ element }, index) => ({
          scenario,
          variable,
          value: values[index] ?? 0,
          ...(element === undefined ? {} : { element }),
        })),
      );
      hand.moveTo(next);
    },
    isBusy: () => isWaiting(store.getState()),
    end: () => {
      start.current = undefined;
      hand.letGo();
      endGesture(store);
    },
    cancel: () => {
      start.current = undefined;
      hand.giveUp();
      cancelGesture(store);
    },
    onReset: () => resetLever(store, scenario, variable),
  });
  return { shares, part };
}

function LockButton({
  label,
  isLocked,
  onToggle,
}: {
  readonly label: string;
  readonly isLocked: boolean;
  onToggle(): void;
}) {
  const t = useTranslate();
  return (
    <button
      type="button"
      className="shares-lock"
      aria-pressed={isLocked}
      aria-label={t(isLocked ? "app/unlock" : "app/lock", { name: label })}
      onClick={onToggle}
    >
      <Icon name={isLocked ? "lock" : "unlock"} size={12} />
    </button>
  );
}

interface PartActions {
  begin(): void;
  onSet(share: number): void;
  isBusy(): boolean;
  end(): void;
  /** Esc: all parts as they were before one was taken. */
  cancel(): void;
  /** Double click, or Delete: all parts back to the parent's values. */
  onReset(): void;
}

interface PartProps extends PartActions {
  readonly kind: "bar" | "name";
  readonly label: string;
  readonly share: number;
  readonly isLargest: boolean;
}

/** One part, on the bar or by its name: dragging to the right gives it more. */
function SharePart(props: PartProps) {
  const { kind, label, share, isLargest } = props;
  const handlers = usePart(props);
  if (kind === "bar") {
    const { onKeyDown, onKeyUp, onBlur, ...pointerHandlers } = handlers;
    return (
      <div
        className="shares-part"
        data-largest={isLargest}
        style={{ flexGrow: share, flexBasis: 0 }}
        title={label}
        {...pointerHandlers}
      />
    );
  }
  const percent = Math.round(share * 100);
  return (
    <span
      className="shares-name"
      data-largest={isLargest}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={`${percent}%`}
      {...handlers}
    >
      <span>{label}</span>
      {percent}
    </span>
  );
}

function usePart({ share, onSet, isBusy, begin, end, cancel, onReset }: PartProps) {
  // A move is not always drawn before the next one comes.
  const last = useRef(share);
  last.current = share;
  const start = useRef(share);
  const set = (next: number) => {
    if (next === last.current) return;
    last.current = next;
    onSet(next);
  };
  const { holdByKey, keyHandlers, pointerHandlers } = useHold({
    take: ({ currentTarget, clientX }) => ({
      x: clientX,
      share,
      width: currentTarget.closest(".shares")?.clientWidth ?? 270,
    }),
    moveTo: (from, x) => set(x === from.x ? from.share : onHundredth(from.share + (x - from.x) / from.width)),
    isBusy,
    begin: () => {
      start.current = last.current;
      begin();
    },
    end,
    cancel: () => {
      last.current = start.current;
      cancel();
    },
  });
  return {
    ...pointerHandlers,
    ...keyHandlers,
    onDoubleClick: onReset,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey) return;
      const isReset = event.key === "Delete" || event.key === "Backspace";
      const next = shareAfterKey(event.key, event.shiftKey, last.current);
      if (!isReset && next === undefined) return;
      event.preventDefault();
      if (next === undefined) return onReset();
      if (holdByKey(event)) set(Math.min(1, Math.max(0, next)));
    },
  };
}

function onHundredth(share: number): number {
  return Math.min(1, Math.max(0, Math.round(share * 100) / 100));
}
