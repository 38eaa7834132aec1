import { expect, test } from "vitest";
import type { Language } from "../../i18n/catalogue.ts";
import { openBundled } from "../../tests/bundled/open-bundled.ts";
import { buildSectors } from "./build-rows.ts";
import { sayValue, showDifference } from "./cell-words.ts";
import { rowFormat } from "./row-format.ts";

const { model, system, file, facts } = openBundled("city");
const rows = buildSectors(model, system, file, facts).flatMap((sector) => sector.rows);

function row(key: string) {
  const found = rows.find((each) => each.key === key);
  if (!found) throw new Error(`no row ${key}`);
  return found;
}

test.each<readonly [string, number, number, Language, string]>([
  ["extra_budget", 30, 0, "zh", "+30"],
  ["extra_budget", 30, 0, "en", "+3"],
  ["extra_budget", 30, 45, "zh", "−15"],
  ["extra_budget", 45, 45, "zh", "0"],
  ["reference_inflow", 390_000, 352_000, "en", "+38,000"],
  ["land_growth", 0.09, 0.06, "en", "+3.0"],
])("%s at %d against %d in %s is %s", (key, value, base, language, text) => {
  expect(showDifference(value, base, row(key), language)).toBe(text);
});

test("what is no number is shown as it is, and where there is none, nothing", () => {
  const effect = row("jobs_effect");
  const points = { points: [[0, 1] as const, [1, 2] as const], between: "linear" as const };
  expect(showDifference(points, points, effect, "zh")).toBe("2 个点");
  expect(showDifference(undefined, 3, row("extra_budget"), "zh")).toBe("");
});

test("of what the model gives no unit it is not said that it has none", () => {
  const plain = row("fiscal_feedback");
  for (const units of [undefined, " "]) {
    const bare = { ...plain, units };
    expect(["zh", "en"].map((language) => rowFormat(bare, language as Language).unit)).toEqual(["未注明", "not given"]);
    expect(sayValue(0.6, bare, "zh")).toBe(sayValue(0.6, plain, "zh"));
  }
});
