import { translate } from "../../../i18n/translate.ts";
import { type LineChart, lineChart } from "../../../reports/charts/line-chart.ts";
import { formatCsv, formatTabbed } from "../../../reports/csv.ts";
import { chartSentence } from "../../../reports/sentences/chart-sentence.ts";
import { chartRows } from "../../../reports/tables/chart-table.ts";
import type { Session } from "../../app/session.ts";
import { readPaperTheme } from "../../charts/chart-theme.ts";
import type { ChartCaption } from "../../charts/export-chart.ts";
import { isDark } from "../../store/selectors.ts";
import { notify } from "../../store/view-actions.ts";
import type { DrawnChart } from "./drawn-charts.ts";
import { chartInput } from "./use-line-chart.ts";

type Drawn = DrawnChart & { readonly chart: LineChart };

/** Copy or save a chart as it is seen, but light: pictures stand on white pages. What came of it is said. */
export async function exportChart(
  session: Session,
  drawn: Drawn,
  kind: "copy" | "copy-numbers" | "png" | "svg" | "csv",
): Promise<void> {
  const { store, platform } = session;
  const { language } = store.getState().view;
  const report = (isDone: boolean) =>
    notify(store, translate(language, isDone ? "app/copied" : "app/copy-refused"), isDone ? "plain" : "error");
  const save = (ending: string, bytes: Uint8Array) => platform.export(`${drawn.source.title}.${ending}`, bytes);
  try {
    if (kind === "copy") report(await platform.copyImage(await png(session, drawn)));
    else if (kind === "copy-numbers") report(await platform.copyText(formatTabbed(rows(session, drawn))));
    else if (kind === "png") await save("png", new Uint8Array(await (await png(session, drawn)).arrayBuffer()));
    else if (kind === "svg") await save("svg", new TextEncoder().encode(await svg(session, drawn)));
    // Excel takes a file for UTF-8 only with the mark in front.
    else await save("csv", new TextEncoder().encode(`\ufeff${formatCsv(rows(session, drawn))}`));
  } catch (cause) {
    notify(store, translate(language, "app/export-failed", { cause: String(cause) }), "error");
  }
}

async function png(session: Session, drawn: Drawn): Promise<Blob> {
  const { chart, caption } = onPaper(session, drawn);
  return (await import("../../charts/export-chart.ts")).chartPng(chart, caption);
}

async function svg(session: Session, drawn: Drawn): Promise<string> {
  const { chart, caption } = onPaper(session, drawn);
  return (await import("../../charts/export-chart.ts")).chartSvg(chart, caption);
}

/** The chart as it is seen, with its axes as they are, and its words; dark ones in the colours of the light theme. */
function onPaper({ store }: Session, { chart, source, unit }: Drawn): { chart: LineChart; caption: ChartCaption } {
  const state = store.getState();
  const { language, span } = state.view;
  const theme = readPaperTheme();
  const { width, height, value } = chart.frame;
  const look = { language, theme, size: { width, height }, heldAxis: value, heldScale: chart.scale };
  const light = () => lineChart(chartInput(source, span ? { ...look, span } : look));
  const { ink, secondary, surface, fontFamily } = theme;
  const sentence = chartSentence({ ...source, language });
  const caption = { title: source.title, unit, sentence, ink, secondary, surface, fontFamily };
  return { chart: isDark(state) ? light() : chart, caption };
}

function rows({ store }: Session, { chart, source, unit }: Drawn) {
  const { language } = store.getState().view;
  return chartRows(chart, source.times, translate(language, "app/time"), (line) =>
    unit === "" ? line : translate(language, "app/series-in", { line, unit }),
  );
}
