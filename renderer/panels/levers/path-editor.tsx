import { Popover } from "@base-ui/react/popover";
import { memo } from "react";
import type { TimePath } from "../../../scenarios/scenario.ts";
import { Icon } from "../../app/icons.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { setLever } from "../../store/document-actions.ts";
import type { LeverModel } from "../../store/lever-model.ts";
import { pathFrom, pathLine, withMorePoints } from "./path-points.ts";
import { PathTable } from "./path-table.tsx";
import "./path-editor.css";

/** Lets a lever change over time: its points as a small table, its course as a line. */
export const PathEditor = memo(function PathEditor({
  lever,
  scenario,
}: {
  readonly lever: LeverModel;
  readonly scenario: string;
}) {
  const t = useTranslate();
  const store = useAppStore();
  const specs = useApp((state) => state.document.system?.simSpecs);
  if (!specs || lever.element !== undefined) return null;
  const path = lever.path ?? pathFrom(lever.value ?? lever.base, specs.start, specs.stop);
  const set = (value: TimePath | number) => setLever(store, { scenario, variable: lever.variable, value });
  return (
    <Popover.Root>
      <Popover.Trigger
        className="path-button"
        data-active={lever.path !== undefined}
        aria-label={`${lever.label}: ${t("app/edit-path")}`}
        title={t("app/edit-path")}
      >
        <Icon name="clock" size={14} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="positioner" side="left" align="start" sideOffset={12}>
          <Popover.Popup className="menu path-editor">
            <Popover.Title className="path-title">{lever.label}</Popover.Title>
            <PathPreview path={path} lever={lever} start={specs.start} stop={specs.stop} />
            <PathTable path={path} lever={lever} scenario={scenario} onChange={set} />
            <div className="path-actions">
              <button type="button" className="button small" onClick={() => set(withMorePoints(path))}>
                <Icon name="plus" size={14} />
                {t("app/add-point")}
              </button>
              <BetweenSwitch path={path} onChange={set} />
              {lever.path && (
                <button
                  type="button"
                  className="button small quiet"
                  onClick={() => set(lever.path?.path[0]?.[1] ?? lever.base)}
                >
                  {t("app/edit-constant")}
                </button>
              )}
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
});

interface PreviewProps {
  readonly path: TimePath;
  readonly lever: LeverModel;
  readonly start: number;
  readonly stop: number;
}

function PathPreview({ path, lever, start, stop }: PreviewProps) {
  const values = path.path.map(([, value]) => value);
  const range = { low: Math.min(lever.low, ...values), high: Math.max(lever.high, ...values) };
  const box = { width: 240, height: 56 };
  const at = (value: number) => box.height - ((value - range.low) / (range.high - range.low || 1)) * box.height;
  return (
    <svg className="path-preview" viewBox={`-4 -4 ${box.width + 8} ${box.height + 8}`} aria-hidden="true">
      <path d={`M0 ${at(lever.base)}H${box.width}`} stroke="var(--ink)" strokeWidth="1.5" />
      <path d={pathLine(path, box, { start, stop }, range)} stroke="var(--accent)" strokeWidth="2" fill="none" />
      {path.path.map(([time, value]) => (
        <circle
          key={time}
          cx={((time - start) / (stop - start)) * box.width}
          cy={at(value)}
          r="3"
          fill="var(--accent)"
        />
      ))}
    </svg>
  );
}

function BetweenSwitch({ path, onChange }: { readonly path: TimePath; onChange(path: TimePath): void }) {
  const t = useTranslate();
  return (
    <fieldset className="segments" aria-label={t("app/path-between")}>
      {(["linear", "step"] as const).map((between) => (
        <button
          key={between}
          type="button"
          aria-pressed={path.between === between}
          onClick={() => onChange({ ...path, between })}
        >
          {t(`app/path-${between}`)}
        </button>
      ))}
    </fieldset>
  );
}
