import { cell, pressOn, studyIsOpen } from "./by-keys.ts";
import { expect, test } from "./workbench.ts";

// What axe-core cannot tell of WCAG 2.2 AA: the keyboard reaches everything, what is dragged also moves by keys, and focus is never lost.

test.use({ opening: { language: "en" } });

test("Tab walks through the whole window; each stop is seen, named and ringed", async ({ workbench: { page } }) => {
  await studyIsOpen(page);
  await page.locator('[data-scenario="housing-first"]').click();
  const stops: { name: string; isSeen: boolean; hasRing: boolean }[] = [];
  for (let count = 0; count < 200; count += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body || at.hasAttribute("data-walk-start")) return undefined;
      if (!document.querySelector("[data-walk-start]")) at.setAttribute("data-walk-start", "");
      const box = at.getBoundingClientRect();
      const thumb = at.querySelector(".slider-thumb");
      const shadow = [getComputedStyle(thumb ?? at), getComputedStyle(at, "::after")];
      return {
        name: at.getAttribute("aria-label") ?? at.textContent ?? "",
        isSeen: box.width > 0 && box.height > 0 && box.top < innerHeight && box.bottom > 0,
        hasRing: shadow.some(({ boxShadow, outlineStyle }) => boxShadow !== "none" || outlineStyle !== "none"),
      };
    });
    // The end of the page: a browser's focus goes to its own bars, the desktop's comes round to the first stop.
    if (!stop) break;
    stops.push(stop);
  }
  expect(stops.length).toBeGreaterThan(40);
  expect(stops.length).toBeLessThan(200);
  expect(stops.filter(({ name, isSeen, hasRing }) => name.trim() === "" || !isSeen || !hasRing)).toEqual([]);
});

test("focus comes back from where it went", async ({ workbench: { page } }) => {
  await studyIsOpen(page);
  const opener = page.locator(".chart .icon-button").first();
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
  // With larger type, too, a menu stands beside its button.
  for (let times = 0; times < 5; times += 1) await page.keyboard.press("Control+Equal");
  await opener.press("Enter");
  const gap = async () => {
    const [button, menu] = await Promise.all([opener.boundingBox(), page.getByRole("menu").boundingBox()]);
    return button && menu ? [menu.x + menu.width - button.x - button.width, menu.y - button.y - button.height] : [];
  };
  await expect.poll(async () => (await gap()).map((pixels) => Math.abs(pixels) < 8)).toEqual([true, true]);
  await page.keyboard.press("Escape");
  for (let times = 0; times < 5; times += 1) await page.keyboard.press("Control+Minus");
  const scenario = page.locator('[data-scenario="funds-first"]');
  await scenario.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("F2");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(scenario).toBeFocused();
  // For Tab the list is one row long; the arrows go through it and along its buttons.
  await page.keyboard.press("ArrowDown");
  const next = page.locator('[data-scenario="platforms-first"]');
  await expect(next).toBeFocused();
  await expect(next).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: /^Hide “Platforms first/ })).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.locator(".scenario-row").last().locator(".scenario-eye")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "New from this one" })).toBeFocused();
  // F6 goes from part to part of the window, and comes round.
  const parts = [/^tab$/, /chart-plot/, /^slider$/, /^state$/, /^search$/, /^scenario-choose$/] as const;
  for (const part of parts) {
    await page.keyboard.press("F6");
    await expect(page.locator(":focus")).toHaveClass(part);
  }
  await page.keyboard.press("Shift+F6");
  await expect(page.locator(":focus")).toHaveClass(/^search$/);
  await page.keyboard.press("2");
  await expect(page.getByRole("gridcell").first()).toBeVisible();
  for (let times = 0; times < 3; times += 1) await page.keyboard.press("F6");
  await expect(page.locator(".ag-root-wrapper :focus, .grid-bar :focus")).toHaveCount(1);
});

test("what is dragged moves by keys: a lever, a scenario, a chart, an indicator, the year", async ({
  workbench: { page },
}) => {
  await studyIsOpen(page);
  await page.locator('[data-scenario="housing-first"]').click();
  const slider = page.locator('[data-lever="extra_budget"] [role="slider"]');
  const before = Number(await slider.getAttribute("aria-valuenow"));
  await slider.focus();
  await slider.press("ArrowRight");
  expect(Number(await slider.getAttribute("aria-valuenow"))).toBeGreaterThan(before);

  const order = () =>
    page.locator("[data-scenario]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-scenario")));
  const second = (await order())[2];
  await page.locator(`.scenario-row:has([data-scenario="${second}"]) .scenario-dots`).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Move up" }).press("Enter");
  await expect.poll(async () => (await order())[1]).toBe(second);

  const charts = () =>
    page.locator("[data-chart]").evaluateAll((all) => all.map((chart) => chart.getAttribute("data-chart")));
  const first = (await charts())[0];
  await page.locator(".chart .icon-button").first().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Move later" }).press("Enter");
  await expect.poll(async () => (await charts())[1]).toBe(first);

  const cards = () =>
    page.locator("[data-indicator]").evaluateAll((all) => all.map((card) => card.getAttribute("data-indicator")));
  const card = (await cards())[0];
  await page.locator(`[data-indicator="${card}"] .card-dots`).press("Enter");
  await page.getByRole("menuitem", { name: "Move later" }).press("Enter");
  await expect.poll(async () => (await cards())[1]).toBe(card);
  await expect(page.locator(`[data-indicator="${card}"] .card-dots`)).toBeFocused();

  const plot = page.locator(".chart-plot[tabindex]").first();
  await plot.focus();
  await page.keyboard.press("Home");
  await expect(page.locator(".chart-tag").first()).toHaveText("2020");
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(".chart-tag").first()).not.toHaveText("2020");
});

test("focus is never lost, whatever goes away under it", async ({ workbench: { page } }) => {
  test.setTimeout(90_000);
  await studyIsOpen(page);
  await page.locator('[data-scenario="housing-first"]').click();
  const slider = '[data-lever="extra_budget"] [role="slider"]';
  const plot = ".chart-plot[tabindex]";
  const dots = '.scenario-row:has([data-scenario="housing-first"]) .scenario-dots';
  /** Do something by keys; then the focus is where the selector says, or anywhere but nowhere. */
  const step = async (name: string, act: () => Promise<void>, at = "body *") => {
    await act();
    await expect(page.locator(`${at}:focus`), name).toHaveCount(1);
  };
  const change = () => pressOn(page, slider, "Shift+ArrowRight");
  await step("a change", change, slider);
  await step("the only change dropped", () => pressOn(page, ".change-chip button"));
  await change();
  await step("undone in the bar", () => pressOn(page, ".change-actions button"));
  await change();
  await step("stored", () => pressOn(page, ".change-actions button:last-child"));
  await step("a lever's number", () => pressOn(page, '[data-lever="extra_budget"] .lever-value'), ".lever-input");
  await step("and out of it", () => page.keyboard.press("Escape"), '[data-lever="extra_budget"] .lever-value');
  await step("back to the parent's value", () => pressOn(page, slider, "Delete"), slider);
  await step("levers folded", () => page.keyboard.press("l"), ".panel-right.rail button");
  await step("and unfolded", () => page.keyboard.press("l"), ".lever-panel *");
  await page.locator(slider).focus();
  await step("another tab", () => page.keyboard.press("2"), '[data-tab="assumptions"]');
  await step("and back", () => page.keyboard.press("1"));
  await expect(page.locator(plot).first()).toBeVisible();

  await step("a chart as a table", () => pressOn(page, plot, "t"), ".chart-table-scroll");
  await step("and as a chart", () => page.keyboard.press("t"), plot);
  await step("zoomed", () => page.keyboard.press("+"), plot);
  await step("all of time", () => pressOn(page, ".tab-tools > .button.small"));
  await pressOn(page, ".chart .icon-button");
  await step("a chart removed", () => page.getByRole("menuitem", { name: "Remove this chart" }).press("Enter"));
  await step("and back", () => page.keyboard.press("Control+z"));
  await pressOn(page, ".card-dots");
  const remove = page.getByRole("menuitem", { name: "Remove this indicator" });
  await step("an indicator removed", () => remove.press("Enter"), ".card *");
  await step("and back", () => page.keyboard.press("Control+z"), ".card *");
  await step("its notice closed", () => pressOn(page, ".notice button"));

  await pressOn(page, dots);
  await page.getByRole("menuitem", { name: "Delete" }).press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).press("Enter");
  await step("a scenario deleted", () => expect(page.locator(dots)).toHaveCount(0), ".scenario-scroll *");
  await step("and back", () => page.keyboard.press("Control+z"));

  await page.keyboard.press("2");
  await page.locator(cell).click();
  await page.keyboard.press("Escape");
  await step("a source", () => page.keyboard.press("Space"), ".source-popover *");
  await step("and out of it", () => page.keyboard.press("Escape"), cell);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("Chinese");
  await step("another language", () => page.keyboard.press("Enter"), ".ag-cell");
  await step("the way up", () => page.keyboard.press("Control+Home"), ".ag-cell");
  await page.keyboard.press("ArrowUp");
  await step("to the columns' names", () => page.keyboard.press("ArrowUp"), ".ag-header-cell");
  const width = () => page.locator(".ag-header-cell:focus").evaluate((head) => head.getBoundingClientRect().width);
  const before = await width();
  await page.keyboard.press("Alt+ArrowRight");
  await expect.poll(width).toBeGreaterThan(before);
});

test("a chart is described, a change is spoken once it rests, letters can be turned off", async ({
  workbench: { page },
}) => {
  await studyIsOpen(page);
  await page.locator('[data-scenario="housing-first"]').click();
  const plot = page.getByRole("application", { name: /^Total talent\./ });
  await expect(plot).toHaveAccessibleDescription(
    /Total talent.* from 2020 to 2035, 5 lines\. Baseline: .* in 2020, .* in 2035\. .*Furthest from the base: /,
  );
  await pressOn(page, '[data-lever="extra_budget"] [role="slider"]', "Shift+ArrowRight");
  await expect(
    page.getByRole("status").filter({ hasText: /Total talent in 2035, against its saved value: \+/ }),
  ).toHaveCount(1);
  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: /Single letters/ }).uncheck();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("2");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator('[data-tab="compare"]')).toHaveAttribute("aria-selected", "true");
});
