import type { KeyboardEvent } from "react";
import { runChartKey } from "../../app/commands.ts";
import { keyName } from "../../app/keyboard.ts";
import type { Session } from "../../app/session.ts";
import { savedFile } from "../../store/selectors.ts";
import type { ChartSource } from "./chart-source.ts";

/** Do what a key means on this chart; false where it means nothing there. */
export function pressOnChart(
  session: Session,
  { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent,
  { chart }: Pick<ChartSource, "chart">,
): boolean {
  const place = savedFile(session.store.getState())?.charts.indexOf(chart) ?? -1;
  if (ctrlKey || metaKey || altKey || place < 0) return false;
  return runChartKey(session, keyName({ key, ctrl: false, shift: shiftKey, alt: false }), place);
}
