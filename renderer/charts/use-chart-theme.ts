import { useEffect, useState } from "react";
import type { ChartTheme } from "../../reports/charts/chart-input.ts";
import { useApp } from "../store/context.tsx";
import { isDark } from "../store/selectors.ts";
import { readChartTheme } from "./chart-theme.ts";

/** The colours of charts; they change with the theme, and the font with the language. */
export function useChartTheme(): ChartTheme {
  const dark = useApp(isDark);
  const language = useApp((state) => state.view.language);
  const [theme, setTheme] = useState(() => readChartTheme());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens are read from the page, which these two change
  useEffect(() => {
    setTheme(readChartTheme());
  }, [dark, language]);
  useEffect(() => {
    const media = window.matchMedia("(forced-colors: active)");
    const read = () => setTheme(readChartTheme());
    media.addEventListener("change", read);
    return () => media.removeEventListener("change", read);
  }, []);
  return theme;
}
