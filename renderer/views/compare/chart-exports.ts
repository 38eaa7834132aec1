import { translate } from "../../../i18n/translate.ts";
import type { LineChart } from "../../../reports/charts/line-chart.ts";
import { formatCsv, formatTabbed } from "../../../reports/csv.ts";
import { chartSentence } from "../../../reports/sentences/chart-sentence.ts";
import { chartRows } from "../../../reports/tables/chart-table.ts";
import type { Session } from "../../app/session.ts";
import { readChartTheme } from "../../charts/chart-theme.ts";
import type { ChartCaption } from "../../charts/export-chart.ts";
import { notify } from "../../store/view-actions.ts";
import type { DrawnChart } from "./drawn-charts.ts";

type Drawn = DrawnChart & { readonly chart: LineChart };

/** Copy or save a chart as it is seen; what came of it is said. */
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

async function png(session: Session, { chart, ...drawn }: Drawn): Promise<Blob> {
  const caption = captionOf(session, drawn);
  return (await import("../../charts/export-chart.ts")).chartPng(chart, caption);
}

async function svg(session: Session, { chart, ...drawn }: Drawn): Promise<string> {
  const caption = captionOf(session, drawn);
  return (await import("../../charts/export-chart.ts")).chartSvg(chart, caption);
}

function captionOf({ store }: Session, { source, unit }: Pick<Drawn, "source" | "unit">): ChartCaption {
  const { language } = store.getState().view;
  const { ink, secondary, surface, fontFamily } = readChartTheme();
  const sentence = chartSentence({ ...source, language });
  return { title: source.title, unit, sentence, ink, secondary, surface, fontFamily };
}

function rows({ store }: Session, { chart, source, unit }: Drawn) {
  const { language } = store.getState().view;
  return chartRows(chart, source.times, translate(language, "app/time"), (line) =>
    unit === "" ? line : translate(language, "app/series-in", { line, unit }),
  );
}
