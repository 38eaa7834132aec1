import { Menu } from "@base-ui/react/menu";
import type { ReactNode } from "react";
import { hueDashes } from "../../../scenarios/look.ts";
import { Icon } from "../../app/icons.tsx";
import { Swatch } from "../../app/swatch.tsx";
import { type Translate, useTranslate } from "../../app/use-translate.ts";
import { ChoiceItem, Submenu } from "../../controls/submenu.tsx";
import { useApp, useAppStore } from "../../store/context.tsx";
import { styleScenario } from "../../store/scenario-actions.ts";
import type { ScenarioRowModel } from "../../store/scenario-rows.ts";
import { savedFile } from "../../store/selectors.ts";
import { openDialog } from "../../store/view-actions.ts";

const hues = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const byPlace = "";

/** The colour of a scenario's line: one of eight, any other, or the one of its place in the list. */
export function ColourMenu({ row }: { readonly row: ScenarioRowModel }) {
  const t = useTranslate();
  const store = useAppStore();
  const own = row.look?.colour;
  const dash = row.look?.dash;
  const value = own === undefined ? byPlace : typeof own === "number" ? `s${own}` : own;
  return (
    <LineMenu
      title={t("app/line-colour")}
      value={value}
      onChoose={(colour) => styleScenario(store, row.id, { colour: colour === byPlace ? undefined : colour })}
      after={
        <>
          <div className="menu-separator" />
          <Menu.Item className="menu-item" onClick={() => openDialog(store, { kind: "colour", scenario: row.id })}>
            <span className="check">{typeof own === "string" && <Icon name="check" size={14} />}</span>
            {t("app/other-colour")}
          </Menu.Item>
        </>
      }
    >
      {hues.map((hue) => (
        <ChoiceItem key={hue} value={`s${hue}`} isChosen={value === `s${hue}`} label={t(`app/colour-${hue}`)}>
          <Swatch
            line={{ style: row.style, look: { colour: hue, dash: dash ?? hueDashes[hue - 1] ?? [] } }}
            width={36}
          />
        </ChoiceItem>
      ))}
      <ChoiceItem value={byPlace} isChosen={value === byPlace} label={t("app/colour-by-place")} />
    </LineMenu>
  );
}

/** The dash of a scenario's line: one of eight, or the one that goes with its colour. */
export function DashMenu({ row }: { readonly row: ScenarioRowModel }) {
  const t = useTranslate();
  const store = useAppStore();
  const said = useApp((state) => savedFile(state)?.scenarios.find(({ id }) => id === row.id)?.dash);
  const own = row.look?.dash;
  const known = own && hueDashes.findIndex((dash) => dash.join(" ") === own.join(" ")) + 1;
  const value = own === undefined ? byPlace : known ? `s${known}` : (said ?? "");
  return (
    <LineMenu
      title={t("app/line-dash")}
      value={value}
      onChoose={(dash) => styleScenario(store, row.id, { dash: dash === byPlace ? undefined : dash })}
    >
      {hues.map((dash) => (
        <DashItem key={dash} row={row} dash={hueDashes[dash - 1] ?? []} value={`s${dash}`} current={value} t={t} />
      ))}
      {own && known === 0 && <DashItem row={row} dash={own} value={value} current={value} t={t} />}
      <ChoiceItem value={byPlace} isChosen={value === byPlace} label={t("app/dash-by-colour")} />
    </LineMenu>
  );
}

interface DashItemProps {
  readonly row: ScenarioRowModel;
  readonly dash: readonly number[];
  readonly value: string;
  readonly current: string;
  readonly t: Translate;
}

function DashItem({ row, dash, value, current, t }: DashItemProps) {
  const hue = hues.find((each) => value === `s${each}`);
  const label = hue ? t(`app/dash-${hue}`) : t("app/dash-of-file", { dash: dash.join(" ") });
  return (
    <ChoiceItem value={value} isChosen={value === current} label={label}>
      <Swatch line={{ style: row.style, look: { ...row.look, dash } }} width={48} />
    </ChoiceItem>
  );
}

interface LineMenuProps {
  readonly title: string;
  readonly value: string;
  readonly children: ReactNode;
  readonly after?: ReactNode;
  onChoose(value: string): void;
}

function LineMenu({ title, value, children, after, onChoose }: LineMenuProps) {
  return (
    <Submenu label={title}>
      <Menu.RadioGroup value={value} onValueChange={onChoose}>
        {children}
      </Menu.RadioGroup>
      {after}
    </Submenu>
  );
}
