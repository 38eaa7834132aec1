import { afterEach, expect, test, vi } from "vitest";
import "../../charts/echarts.ts";
import { lineChart } from "../../../reports/charts/line-chart.ts";
import { readChartTheme } from "../../charts/chart-theme.ts";
import { stubPage, themeColours } from "../../page-fixture.tsx";
import { patch } from "../../store/app-store.ts";
import { openCity, runAll } from "../../store/city-fixture.ts";
import { exportChart } from "./chart-exports.ts";
import { chartSource } from "./chart-source.ts";
import { chartInput } from "./use-line-chart.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each(["dark", "light"] as const)(
  "a picture out of a %s window is light, with the axes that were seen",
  async (theme) => {
    stubPage(theme);
    const store = await openCity();
    runAll(store);
    patch(store, "view", { theme, language: "en" });
    const source = chartSource(store.getState(), 0);
    if (!source) throw new Error("no chart");
    const size = { width: 480, height: 320 };
    // Held while a lever is dragged: the chart would not find these ends by itself.
    const heldAxis = { min: 0, max: 9e6, step: 3e6 };
    const chart = lineChart(chartInput(source, { language: "en", size, theme: readChartTheme(), heldAxis }));
    const saved: string[] = [];
    const platform = {
      export: async (name: string, bytes: Uint8Array) => saved.push(name, new TextDecoder().decode(bytes)),
    };
    await Reflect.apply(exportChart, undefined, [{ store, platform }, { source, chart, unit: "people" }, "svg"]);
    const [name, svg = ""] = saved;
    expect(name).toBe(`${source.title}.svg`);
    expect([svg.includes(themeColours.light), svg.includes(themeColours.dark)]).toEqual([true, false]);
    expect(svg).toContain("9,000,000<");
  },
);
