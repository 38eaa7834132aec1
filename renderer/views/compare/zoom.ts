import { translate } from "../../../i18n/translate.ts";
import { momentWords, tidyChinese } from "../../../reports/sentences/moment.ts";
import { type AppStore, patch } from "../../store/app-store.ts";
import type { ChartSource } from "./chart-source.ts";
import { zoomedSpan } from "./cursor-time.ts";

/** Show less of time or more in all charts, as dragging across one does; what is shown then, in words. */
export function zoomBy(
  store: AppStore,
  factor: number,
  { times, timeUnits }: Pick<ChartSource, "times" | "timeUnits">,
  time?: number,
): string {
  const { span: before, language } = store.getState().view;
  const whole = { start: times[0] ?? 0, end: times[times.length - 1] ?? 0 };
  const shown = before ?? whole;
  const span = zoomedSpan(factor, time, { min: shown.start, max: shown.end }, times);
  patch(store, "view", { span });
  const { start, end } = span ?? whole;
  const [from, to] = [start, end].map((each) => momentWords(each, timeUnits, language));
  return tidyChinese(translate(language, "app/zoom-said", { start: from ?? "", end: to ?? "" }), language);
}
