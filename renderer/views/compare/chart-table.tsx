import type { LineChart } from "../../../reports/charts/line-chart.ts";
import { timeWord } from "../../../reports/sentences/moment.ts";
import { chartTable } from "../../../reports/tables/chart-table.ts";
import { useSession } from "../../app/session.ts";
import { Swatch } from "../../app/swatch.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { pressOnChart } from "./chart-keys.ts";
import type { ChartSource } from "./chart-source.ts";
import "./chart-table.css";

/** The numbers of a chart, a row a year. */
export function ChartTable({
  chart,
  source,
  unit,
}: {
  readonly chart: LineChart;
  readonly source: ChartSource;
  readonly unit: string;
}) {
  const t = useTranslate();
  const session = useSession();
  const table = chartTable(chart, source.times, source.mode);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: T turns the table into a chart again
    <div
      className="chart-table-scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keyboard
      tabIndex={0}
      onKeyDown={(event) => {
        // A table is scrolled, not zoomed.
        if (event.key.toLowerCase() === "t" && pressOnChart(session, event, source)) event.stopPropagation();
      }}
    >
      <table className="chart-table n" aria-label={t("app/table-of", { name: source.title, unit })}>
        <thead>
          <tr>
            <th scope="col">{t("app/time")}</th>
            {table.columns.map((column) => (
              <th key={column.id} scope="col">
                <Swatch line={column} width={24} />
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.time}>
              <th scope="row">{timeWord(row.time)}</th>
              {row.values.map((value, index) => (
                <td key={table.columns[index]?.id}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
