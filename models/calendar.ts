/**
 * Whether a time of a model is a year of the calendar, and not the third month or the fifth day of a run: it is counted in
 * years, or in nothing, and far from zero.
 *
 * @param units The model's unit of time, as it writes it.
 */
export function isCalendar(time: number, units: string | undefined): boolean {
  return Math.abs(time) >= 1000 && /^(years?|yrs?|年)?$/i.test(units?.trim() ?? "");
}
