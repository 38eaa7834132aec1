import { main } from "../../cli/main.ts";
import {
  card,
  charts,
  chartsAreDrawn,
  readTable,
  scenario,
  scenarioName,
  shownNumber,
  toggleTable,
} from "./study-page.ts";
import { expect, test } from "./workbench.ts";

// What the window shows is what `foretide compare` prints, to the digits shown.

test.use({ opening: { language: "en" } });

interface Compared {
  readonly scenario: string;
  readonly indicator: string;
  readonly time: number;
  readonly value: number;
  readonly base: number;
  readonly changePercent: number;
}

function compare(...options: readonly string[]): readonly Compared[] {
  let printed = "";
  const host = {
    environment: {},
    isTerminal: false,
    print: (text: string) => {
      printed += text;
    },
    tell: () => undefined,
  };
  expect(main(["compare", "library:city", "--format", "json", ...options], host)).toBe(0);
  return JSON.parse(printed) as readonly Compared[];
}

/** Money stands in hundreds of millions in the model, as 亿 does; everything else is counted in ones. */
const hundredMillions = new Set(["total_output", "cumulative_local", "fdi", "cumulative_spending"]);

function inOnes(variable: string, value: number): number {
  return hundredMillions.has(variable) ? value * 1e8 : value;
}

/** How many ones the unit beside a chart's title counts by, and a number's suffix. */
function scaleOf(words: string): number {
  const scales = { tn: 1e12, bn: 1e9, million: 1e6, M: 1e6, thousand: 1e3, K: 1e3 };
  const [, word = ""] = words.match(/(?<![a-z])(tn|bn|million|M|thousand|K)(?![a-z])/) ?? [];
  return new Map<string, number>(Object.entries(scales)).get(word) ?? 1;
}

/** Half of the last digit that a text shows. */
function halfOfLastDigit(text: string): number {
  return 0.5 * 10 ** -(text.split(".")[1]?.length ?? 0) * 1.000001;
}

test("every number in the tables of the city study's charts is what foretide compare prints", async ({
  workbench: { page },
}) => {
  await chartsAreDrawn(page);
  await page.getByRole("button", { name: "Value", exact: true }).click();
  const variables = await charts(page).evaluateAll((all) => all.map((chart) => chart.getAttribute("data-chart") ?? ""));
  const shown = await page
    .locator('[data-shown="true"] [data-scenario]')
    .evaluateAll((all) => all.map((row) => row.getAttribute("data-scenario") ?? ""));
  const others = shown.filter((id) => id !== "base");
  expect([variables.length, others.length]).toEqual([8, 4]);
  const years = Array.from({ length: 16 }, (_, place) => 2020 + place);
  const printed = compare("--indicators", variables.join(), "--scenarios", others.join(), "--at", years.join());
  expect(printed).toHaveLength(variables.length * others.length * years.length);
  const names = new Map(await Promise.all(shown.map(async (id) => [id, await scenarioName(page, id)] as const)));

  for (const variable of variables) {
    await toggleTable(page, variable);
    const table = await readTable(page, variable);
    expect(table.times).toEqual(years);
    const scale = scaleOf(table.label.slice(table.label.lastIndexOf(",")));
    const cell = (id: string, time: number) => table.columns.get(names.get(id) ?? "")?.[years.indexOf(time)] ?? "";
    for (const row of printed.filter(({ indicator }) => indicator === variable)) {
      const pairs = [
        [cell(row.scenario, row.time), row.value],
        [cell("base", row.time), row.base],
      ] as const;
      for (const [seen, told] of pairs) {
        const expected = inOnes(variable, told) / scale;
        expect(seen).toMatch(/\d/);
        expect(
          Math.abs(shownNumber(seen) - expected),
          `${variable} ${row.scenario} ${row.time}: ${seen}, ${expected}`,
        ).toBeLessThanOrEqual(halfOfLastDigit(seen));
      }
    }
  }
});

test("the cards at a chosen year are what foretide compare prints for it", async ({ workbench: { page } }) => {
  await chartsAreDrawn(page);
  await scenario(page, "housing-first").click();
  const plot = page.locator('[data-chart="total_talent"]');
  await plot.getByRole("application").press("Home");
  for (let year = 2021; year <= 2030; year += 1) {
    await page.keyboard.press("ArrowRight");
    await expect(plot.locator(".chart-tag")).toHaveText(String(year));
  }
  await page.keyboard.press("Enter");
  const printed = new Map(
    compare("--scenarios", "housing-first", "--at", "2030").map((row) => [row.indicator, row] as const),
  );
  await expect(page.locator(".scenario-panel .panel-heading").first()).toContainText("2030");
  const indicators = await page
    .locator("[data-indicator]")
    .evaluateAll((all) => all.map((each) => each.getAttribute("data-indicator") ?? ""));
  expect(indicators.length).toBeGreaterThan(3);
  for (const indicator of indicators) {
    const row = printed.get(indicator);
    if (!row) throw new Error(`foretide compare says nothing of ${indicator}`);
    const number = await card(page, indicator)
      .locator(".card-number")
      .evaluate((box) => box.firstChild?.textContent ?? "");
    const change = await card(page, indicator).locator(".card-change").innerText();
    expectShown(number, inOnes(indicator, row.value));
    expectShown(/base (\S+)/.exec(change)?.[1] ?? "", inOnes(indicator, row.base));
    expectShown(/([+−±][\d.]+)%/.exec(change)?.[1] ?? "", row.changePercent);
  }
});

/** The text is the number, rounded to the digits that it has. */
function expectShown(text: string, value: number): void {
  const [, digits = "", suffix = ""] = /^([+−±]?[¥$]?[\d,]+(?:\.\d+)?)(\w*)$/.exec(text) ?? [];
  expect(digits, `a number in “${text}”`).not.toBe("");
  expect(
    Math.abs(shownNumber(digits.replace(/[¥$±]/, "")) - value / scaleOf(suffix)),
    `${text}: ${value}`,
  ).toBeLessThanOrEqual(halfOfLastDigit(digits));
}
