import { Menu } from "@base-ui/react/menu";
import { memo, type RefObject, useLayoutEffect, useRef } from "react";
import { chartModes } from "../../../reports/charts/chart-input.ts";
import type { LineChart } from "../../../reports/charts/line-chart.ts";
import { formatCsv, formatTabbed } from "../../../reports/csv.ts";
import { chartSentence } from "../../../reports/sentences/chart-sentence.ts";
import { chartRows } from "../../../reports/tables/chart-table.ts";
import { Icon } from "../../app/icons.tsx";
import { useSession } from "../../app/session.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { readChartTheme } from "../../charts/chart-theme.ts";
import type { ChartCaption } from "../../charts/export-chart.ts";
import { ChoiceItem, Submenu } from "../../controls/submenu.tsx";
import { useApp, useAppStore } from "../../store/context.tsx";
import { setCharts } from "../../store/document-actions.ts";
import { savedFile } from "../../store/selectors.ts";
import { notify, openDialog, setChartElement, setChartMode, toggleTable } from "../../store/view-actions.ts";
import { type ChartSource, eachElement } from "./chart-source.ts";
import { zoomBy } from "./zoom.ts";

interface Props {
  readonly place: number;
  readonly source: ChartSource;
  readonly chart: LineChart | undefined;
  readonly unit: string;
}

/** What can be done with a chart. The menu is not made anew with every number: its items read the chart when they appear. */
export function ChartMenu(props: Props) {
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  return <StillMenu title={props.source.title} latest={latest} />;
}

const StillMenu = memo(function StillMenu({
  title,
  latest,
}: {
  readonly title: string;
  readonly latest: RefObject<Props>;
}) {
  const t = useTranslate();
  return (
    <Menu.Root>
      <Menu.Trigger className="icon-button" aria-label={t("app/chart-menu", { name: title })}>
        <Icon name="more" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="positioner" align="end" sideOffset={2}>
          <Menu.Popup className="menu">
            <Items latest={latest} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
});

function Items({ latest }: { readonly latest: RefObject<Props> }) {
  const props = latest.current;
  return (
    <>
      <LookItems {...props} />
      <div className="menu-separator" />
      <ExportItems {...props} />
      <div className="menu-separator" />
      <PlaceItems place={props.place} />
    </>
  );
}

function LookItems({ place, source }: Props) {
  const t = useTranslate();
  const store = useAppStore();
  const isTable = useApp((state) => state.view.tableCharts.has(source.chart));
  return (
    <>
      <Menu.Item className="menu-item" onClick={() => openDialog(store, { kind: "chart-variable", chart: place })}>
        {t("app/chart-variable")}
      </Menu.Item>
      <Choices
        label={t("app/chart-mode")}
        items={[
          {
            key: "",
            label: t("app/chart-mode-view"),
            isChosen: !source.hasOwnMode,
            choose: () => setChartMode(store, source.chart, undefined),
          },
          ...chartModes.map((mode) => ({
            key: mode,
            label: t(`app/mode-${mode}`),
            isChosen: source.hasOwnMode && source.mode === mode,
            choose: () => setChartMode(store, source.chart, mode),
          })),
        ]}
      />
      {source.elements.length > 0 && (
        <Choices
          label={t("app/chart-element")}
          items={[
            { name: "*", label: t("app/chart-total") },
            { name: eachElement, label: t("app/chart-each") },
            ...source.elements,
          ].map(({ name, label }) => ({
            key: name,
            label,
            isChosen: source.element === name,
            choose: () => setChartElement(store, source.chart, name),
          }))}
        />
      )}
      <ZoomMenu source={source} />
      <Menu.Item className="menu-item" onClick={() => toggleTable(store, source.chart)}>
        {t(isTable ? "app/chart-lines" : "app/chart-table")}
        <kbd className="keys">T</kbd>
      </Menu.Item>
    </>
  );
}

/** What dragging across a chart does, without dragging. */
function ZoomMenu({ source }: Pick<Props, "source">) {
  const t = useTranslate();
  const store = useAppStore();
  const span = useApp((state) => state.view.span);
  const zoom = (factor: number) => notify(store, zoomBy(store, factor, source, source.at));
  return (
    <Submenu label={t("app/zoom")}>
      <Menu.Item className="menu-item" onClick={() => zoom(0.5)}>
        {t("app/zoom-in")}
        <kbd className="keys">+</kbd>
      </Menu.Item>
      <Menu.Item className="menu-item" disabled={!span} onClick={() => zoom(2)}>
        {t("app/zoom-out")}
        <kbd className="keys">−</kbd>
      </Menu.Item>
      <Menu.Item className="menu-item" disabled={!span} onClick={() => zoom(Number.POSITIVE_INFINITY)}>
        {t("app/reset-zoom")}
        <kbd className="keys">0</kbd>
      </Menu.Item>
    </Submenu>
  );
}

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly isChosen: boolean;
  choose(): void;
}

function Choices({ label, items }: { readonly label: string; readonly items: readonly Choice[] }) {
  return (
    <Submenu label={label}>
      <Menu.RadioGroup
        value={items.find(({ isChosen }) => isChosen)?.key}
        onValueChange={(key: string) => items.find((item) => item.key === key)?.choose()}
      >
        {items.map(({ key, isChosen, label: words }) => (
          <ChoiceItem key={key} value={key} isChosen={isChosen} label={words} />
        ))}
      </Menu.RadioGroup>
    </Submenu>
  );
}

function ExportItems({ source, chart, unit }: Props) {
  const t = useTranslate();
  const { store, platform } = useSession();
  const language = useApp((state) => state.view.language);
  if (!chart) return null;
  const caption = (): ChartCaption => {
    const { ink, secondary, surface, fontFamily } = readChartTheme();
    const sentence = chartSentence({ ...source, language });
    return { title: source.title, unit, sentence, ink, secondary, surface, fontFamily };
  };
  const rows = () =>
    chartRows(chart, source.times, t("app/time"), (line) => (unit === "" ? line : t("app/series-in", { line, unit })));
  const report = (isDone: boolean) =>
    notify(store, t(isDone ? "app/copied" : "app/copy-refused"), isDone ? "plain" : "error");
  const wait = (work: Promise<unknown>) => {
    work.catch((cause: unknown) => notify(store, t("app/export-failed", { cause: String(cause) }), "error"));
  };
  const png = async () => (await import("../../charts/export-chart.ts")).chartPng(chart, caption());
  const svg = async () => (await import("../../charts/export-chart.ts")).chartSvg(chart, caption());
  const save = async (ending: string, bytes: Uint8Array) => platform.export(`${source.title}.${ending}`, bytes);
  return (
    <>
      <Menu.Item className="menu-item" onClick={() => wait(png().then(platform.copyImage).then(report))}>
        {t("app/chart-copy")}
      </Menu.Item>
      <Menu.Item className="menu-item" onClick={() => wait(platform.copyText(formatTabbed(rows())).then(report))}>
        {t("app/chart-copy-numbers")}
      </Menu.Item>
      <Menu.Item
        className="menu-item"
        onClick={() => wait(png().then(async (blob) => save("png", new Uint8Array(await blob.arrayBuffer()))))}
      >
        {t("app/chart-png")}
      </Menu.Item>
      <Menu.Item
        className="menu-item"
        onClick={() => wait(svg().then((text) => save("svg", new TextEncoder().encode(text))))}
      >
        {t("app/chart-svg")}
      </Menu.Item>
      {/* Excel takes a file for UTF-8 only with the mark in front. */}
      <Menu.Item
        className="menu-item"
        onClick={() => wait(save("csv", new TextEncoder().encode(`\ufeff${formatCsv(rows())}`)))}
      >
        {t("app/chart-csv")}
      </Menu.Item>
    </>
  );
}

function PlaceItems({ place }: { readonly place: number }) {
  const t = useTranslate();
  const store = useAppStore();
  const charts = useApp((state) => savedFile(state)?.charts);
  const chart = charts?.[place];
  if (!charts || !chart) return null;
  const move = (to: number) => setCharts(store, charts.toSpliced(place, 1).toSpliced(to, 0, chart));
  return (
    <>
      <Menu.Item className="menu-item" disabled={place === 0} onClick={() => move(place - 1)}>
        {t("app/chart-left")}
      </Menu.Item>
      <Menu.Item className="menu-item" disabled={place === charts.length - 1} onClick={() => move(place + 1)}>
        {t("app/chart-right")}
      </Menu.Item>
      <Menu.Item className="menu-item" onClick={() => setCharts(store, charts.toSpliced(place, 1))}>
        {t("app/chart-remove")}
      </Menu.Item>
    </>
  );
}
