import { Menu } from "@base-ui/react/menu";
import { memo, useEffect, useLayoutEffect } from "react";
import { Icon } from "../../app/icons.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { CommandItem, CommandSubmenu } from "../../controls/command-item.tsx";
import { DropMenu } from "../../controls/drop-menu.tsx";
import { Submenu } from "../../controls/submenu.tsx";
import { useApp } from "../../store/context.tsx";
import { savedFile } from "../../store/selectors.ts";
import { type DrawnChart, noteDrawn } from "./drawn-charts.ts";

interface Props extends DrawnChart {
  readonly place: number;
}

/** What can be done with a chart. The menu is not made anew with every number: its commands ask what is drawn when they are chosen. */
export function ChartMenu({ place, source, chart, unit }: Props) {
  useLayoutEffect(() => noteDrawn(place, { source, chart, unit }));
  useEffect(() => () => noteDrawn(place, undefined), [place]);
  return <StillMenu title={source.title} place={place} hasElements={source.elements.length > 0} />;
}

interface StillProps {
  readonly title: string;
  readonly place: number;
  readonly hasElements: boolean;
}

const StillMenu = memo(function StillMenu({ title, place, hasElements }: StillProps) {
  const t = useTranslate();
  return (
    <DropMenu
      gap={2}
      trigger={
        <Menu.Trigger className="icon-button" aria-label={t("app/chart-menu", { name: title })}>
          <Icon name="more" />
        </Menu.Trigger>
      }
    >
      <LookItems place={place} hasElements={hasElements} />
      <div className="menu-separator" />
      <CommandItem command="chart.copy" target={{ chart: place }} />
      <CommandItem command="chart.copy-numbers" target={{ chart: place }} />
      <CommandItem command="chart.png" target={{ chart: place }} />
      <CommandItem command="chart.svg" target={{ chart: place }} />
      <CommandItem command="chart.csv" target={{ chart: place }} />
      <div className="menu-separator" />
      <CommandItem command="chart.left" target={{ chart: place }} />
      <CommandItem command="chart.right" target={{ chart: place }} />
      <CommandItem command="chart.remove" target={{ chart: place }} />
    </DropMenu>
  );
});

function LookItems({ place, hasElements }: Omit<StillProps, "title">) {
  const t = useTranslate();
  const target = { chart: place };
  const isTable = useApp((state) => {
    const chart = savedFile(state)?.charts[place];
    return chart !== undefined && state.view.tableCharts.has(chart);
  });
  return (
    <>
      <CommandItem command="chart.variable" target={target} />
      <CommandItem command="chart.indicator" target={target} />
      <CommandSubmenu command="chart.mode" target={target} />
      {hasElements && <CommandSubmenu command="chart.element" target={target} />}
      <Submenu label={t("app/zoom")}>
        <CommandItem command="chart.zoom-in" target={target} />
        <CommandItem command="chart.zoom-out" target={target} />
        <CommandItem command="chart.zoom-all" target={target} />
      </Submenu>
      <CommandItem command="chart.table" target={target} label={isTable ? t("app/chart-lines") : undefined} />
    </>
  );
}
