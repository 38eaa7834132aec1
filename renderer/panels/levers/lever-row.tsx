import { memo, useRef, useState } from "react";
import { Icon } from "../../app/icons.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { Slider } from "../../controls/slider.tsx";
import { useHand } from "../../controls/use-hand.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { beginGesture, cancelGesture, endGesture, resetLever, setLever } from "../../store/document-actions.ts";
import { isChanged, type LeverModel } from "../../store/lever-model.ts";
import { isWaiting } from "../../store/run-plan.ts";
import { leverNumber, leverText } from "./lever-text.ts";
import { LeverValue, type RefusedNumber, RefusedNumberNote } from "./lever-value.tsx";
import { PathEditor } from "./path-editor.tsx";
import "./lever-row.css";

/** One lever of the selected scenario: name, value, slider, and while it is changed what it was. */
export const LeverRow = memo(function LeverRow({
  lever: drawn,
  scenario,
}: {
  readonly lever: LeverModel;
  readonly scenario: string;
}) {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.view.language);
  const [isActive, setActive] = useState(false);
  const [typed, setRefused] = useState<RefusedNumber>();
  const hand = useHand<number>();
  const lever = hand.value === undefined ? drawn : { ...drawn, value: hand.value };
  const element = lever.element === undefined ? {} : { element: lever.element };
  const name = { kind: "set", scenario, variable: lever.variable, ...element } as const;
  // Once the lever has another value, what was refused is out of date.
  const refused = typed?.scenario === scenario && Object.is(typed.value, lever.value) ? typed : undefined;
  const from = useRef<number>(undefined);
  const valueText = lever.value === undefined ? "" : leverText(lever, lever.value, language);
  return (
    <div
      className="lever"
      data-changed={isChanged(lever)}
      data-held={isActive}
      data-kind={lever.kind}
      data-lever={lever.key}
    >
      <div className="lever-line">
        <span className="lever-label" title={lever.label}>
          {lever.label}
          {lever.changesHistory && <HistoryMark />}
        </span>
        <PathEditor lever={drawn} scenario={scenario} />
        <LeverValue lever={lever} scenario={scenario} refused={refused} onRefuse={setRefused} />
      </div>
      <Slider
        label={lever.label}
        valueText={t("app/lever-value-text", { value: valueText, base: leverNumber(lever, lever.base, language) })}
        description={lever.changesHistory ? t("app/changes-history") : undefined}
        low={lever.low}
        high={lever.high}
        step={lever.step}
        value={lever.value}
        base={lever.base}
        saved={lever.saved}
        onBegin={() => {
          setActive(true);
          from.current = lever.value;
          beginGesture(store, name);
        }}
        onMove={(value) => {
          setLever(store, {
            scenario,
            variable: lever.variable,
            value,
            ...element,
            ...(from.current === undefined ? {} : { from: from.current }),
          });
          hand.moveTo(value);
        }}
        isBusy={() => isWaiting(store.getState())}
        onEnd={() => {
          setActive(false);
          hand.letGo();
          endGesture(store);
        }}
        onCancel={() => {
          setActive(false);
          hand.giveUp();
          cancelGesture(store);
        }}
        onReset={() => resetLever(store, scenario, lever.variable, lever.element)}
      />
      {refused ? <RefusedNumberNote lever={lever} refused={refused} /> : <LeverTip lever={lever} isActive={isActive} />}
    </div>
  );
});

/** What this lever changes begins before today: the past moves too. */
export function HistoryMark() {
  const t = useTranslate();
  return (
    <span className="lever-history" role="img" aria-label={t("app/changes-history")} title={t("app/changes-history")}>
      <Icon name="history" size={12} />
    </span>
  );
}

function LeverTip({ lever, isActive }: { readonly lever: LeverModel; readonly isActive: boolean }) {
  const t = useTranslate();
  const language = useApp((state) => state.view.language);
  if (lever.path) return <p className="lever-message">{t("app/path-over-time", { count: lever.path.path.length })}</p>;
  const number = (value: number) => leverNumber(lever, value, language);
  if (lever.hasRange && lever.value !== undefined && (lever.value < lever.low || lever.value > lever.high)) {
    const words = { value: number(lever.value), low: number(lever.low), high: number(lever.high) };
    return (
      <p className="lever-message n" data-tone="warning">
        {t("app/out-of-range", words)}
      </p>
    );
  }
  if (!isActive && lever.saved === undefined) return null;
  return (
    <div className="lever-tip n">
      <span>{number(lever.low)}</span>
      <span>
        {lever.saved === undefined
          ? t("app/base-value", { value: number(lever.base) })
          : t("app/base-and-saved", { base: number(lever.base), saved: number(lever.saved) })}
      </span>
      <span>{number(lever.high)}</span>
    </div>
  );
}
