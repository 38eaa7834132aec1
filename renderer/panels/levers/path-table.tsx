import { useState } from "react";
import { readX } from "../../../reports/assumptions/read-number.ts";
import { readTypedNumber } from "../../../reports/assumptions/read-typed.ts";
import { timeWord } from "../../../reports/sentences/moment.ts";
import type { Point, TimePath } from "../../../scenarios/scenario.ts";
import { Icon } from "../../app/icons.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import type { LeverModel } from "../../store/lever-model.ts";
import { leverFormat, leverNumber, leverQuantity, leverRange } from "./lever-text.ts";
import { type RefusedNumber, RefusedNumberNote } from "./lever-value.tsx";
import { withoutPoint, withPoint } from "./path-points.ts";

interface Props {
  readonly path: TimePath;
  readonly lever: LeverModel;
  readonly scenario: string;
  onChange(path: TimePath): void;
}

/** The points of a lever that changes over time, each a line with its time and its number. */
export function PathTable({ path, lever, scenario, onChange }: Props) {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.view.language);
  const [refused, setRefused] = useState<RefusedNumber>();
  const unit = leverQuantity(lever, lever.base, language).unit.trim();
  const readValue = (text: string): Read => {
    const { range, isCited } = leverRange(store.getState(), scenario, lever);
    const typed = readTypedNumber(text, leverFormat(lever, language), range);
    if (typed.kind === "value") return { value: typed.value };
    return { refused: { text, refusal: typed.refusal, isCited, scenario, value: undefined } };
  };
  return (
    <>
      <table className="path-table n">
        <thead>
          <tr>
            <th scope="col">{t("app/path-time")}</th>
            <th scope="col">{unit === "" ? t("app/path-value") : t("app/points-y", { unit })}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {path.path.map((point, index) => (
            <tr key={point[0]}>
              <td>
                <PointField
                  label={t("app/path-time")}
                  text={timeWord(point[0])}
                  read={(text) => ({ value: readX(text) })}
                  onRefuse={setRefused}
                  onChange={(time) => onChange(withPoint(path, index, [time, point[1]] satisfies Point))}
                />
              </td>
              <td>
                <PointField
                  label={t("app/path-value")}
                  text={leverNumber(lever, point[1], language)}
                  read={readValue}
                  onRefuse={setRefused}
                  onChange={(value) => onChange(withPoint(path, index, [point[0], value] satisfies Point))}
                />
              </td>
              <td>
                <button
                  type="button"
                  className="icon-button small"
                  aria-label={t("app/remove-point")}
                  disabled={path.path.length <= 1}
                  onClick={() => onChange(withoutPoint(path, index))}
                >
                  <Icon name="x" size={12} />
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {refused && <RefusedNumberNote lever={lever} refused={refused} />}
    </>
  );
}

interface Read {
  readonly value?: number | undefined;
  readonly refused?: RefusedNumber;
}

interface FieldProps {
  readonly label: string;
  readonly text: string;
  read(text: string): Read;
  onRefuse(refused: RefusedNumber | undefined): void;
  onChange(value: number): void;
}

function PointField({ label, text, read, onRefuse, onChange }: FieldProps) {
  const [typed, setTyped] = useState<string>();
  const commit = () => {
    const { value, refused }: Read = typed === undefined || typed === text ? {} : read(typed);
    setTyped(undefined);
    onRefuse(refused);
    if (value !== undefined) onChange(value);
  };
  return (
    <input
      className="input n"
      aria-label={label}
      aria-invalid={typed !== undefined && read(typed).value === undefined}
      value={typed ?? text}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) commit();
      }}
    />
  );
}
