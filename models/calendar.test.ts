import { expect, test } from "vitest";
import { isCalendar } from "./calendar.ts";

test.each([
  [2030, "year", true],
  [2030, " Years ", true],
  [2030, "yr", true],
  [2030, "年", true],
  [2030, "", true],
  [2030, undefined, true],
  [-1500, "year", true],
  [30, "year", false],
  [2030, "month", false],
  [2030, "yearly", false],
] as const)("%d counted in %s is a year of the calendar: %s", (time, units, is) => {
  expect(isCalendar(time, units)).toBe(is);
});
