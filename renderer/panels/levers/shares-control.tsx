import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { Icon } from "../../app/icons.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { useLetGo } from "../../controls/use-let-go.ts";
import { useAppStore } from "../../store/context.tsx";
import { beginGesture, endGesture, setLevers } from "../../store/document-actions.ts";
import type { LeverModel } from "../../store/lever-model.ts";
import { shareAfterKey, sharesAfter } from "./slider-math.ts";
import "./shares-control.css";

interface Props {
  readonly label: string;
  readonly levers: readonly LeverModel[];
  readonly scenario: string;
}

function round(share: number): number {
  return Number(share.toFixed(4));
}

/** Parts of a whole on one bar: dragging one scales the unlocked others in proportion. */
export function SharesControl({ label, levers, scenario }: Props) {
  const t = useTranslate();
  const store = useAppStore();
  const [locked, setLocked] = useState<ReadonlySet<number>>(new Set());
  const weights = levers.map(({ value, base }) => Math.max(0, value ?? base));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => (total > 0 ? weight / total : 1 / weights.length));
  const most = Math.max(...shares);
  const isChanged = levers.some(({ value, base }) => value !== base);
  const [first] = levers;
  if (!first) return null;
  const set = (part: number, wanted: number) =>
    setLevers(
      store,
      sharesAfter(shares, part, wanted, locked).map((share, index) => ({
        scenario,
        variable: first.variable,
        value: round(share),
        ...(levers[index]?.element === undefined ? {} : { element: levers[index].element }),
      })),
    );
  const part = {
    begin: () => beginGesture(store, { kind: "set", scenario, variable: first.variable }),
    end: () => endGesture(store),
  };
  return (
    <fieldset className="shares" data-changed={isChanged} data-lever={first.variable} aria-label={label}>
      <div className="lever-line">
        <span className="lever-label" title={label}>
          {label}
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
            onSet={(wanted) => set(index, wanted)}
            {...part}
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
              onSet={(wanted) => set(index, wanted)}
              {...part}
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

interface PartProps {
  readonly kind: "bar" | "name";
  readonly label: string;
  readonly share: number;
  readonly isLargest: boolean;
  onSet(share: number): void;
  begin(): void;
  end(): void;
}

/** One part, on the bar or by its name: dragging to the right gives it more. */
function SharePart({ kind, label, share, isLargest, onSet, begin, end }: PartProps) {
  const drag = useRef<{ readonly x: number; readonly share: number; readonly width: number }>(undefined);
  const isKeyed = useRef(false);
  useLetGo(() => {
    if (drag.current || isKeyed.current) end();
  });
  const endKeys = () => {
    if (isKeyed.current) end();
    isKeyed.current = false;
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const width = event.currentTarget.closest(".shares")?.clientWidth ?? 270;
      drag.current = { x: event.clientX, share, width };
      begin();
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const from = drag.current;
      if (from) onSet(Math.round((from.share + (event.clientX - from.x) / from.width) * 100) / 100);
    },
    onPointerUp: () => {
      if (drag.current) end();
      drag.current = undefined;
    },
    onPointerCancel: () => {
      if (drag.current) end();
      drag.current = undefined;
    },
  };
  if (kind === "bar") {
    return (
      <div
        className="shares-part"
        data-largest={isLargest}
        style={{ flexGrow: share, flexBasis: 0 }}
        title={label}
        {...handlers}
      />
    );
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = shareAfterKey(event.key, event.shiftKey, share);
    if (next === undefined) return;
    event.preventDefault();
    if (!isKeyed.current) begin();
    isKeyed.current = true;
    onSet(next);
  };
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
      onKeyDown={onKeyDown}
      onKeyUp={endKeys}
      onBlur={endKeys}
      {...handlers}
    >
      <span className="truncate">{label}</span>
      {percent}
    </span>
  );
}
