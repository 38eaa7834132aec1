import { boxOf, charts, chartsAreDrawn, dragSlider, saveToFile } from "./study-page.ts";
import { expect, test } from "./workbench.ts";

// A user works at the charts and levers of the city study, and nothing that was in hand is lost.

test.use({ opening: { language: "en" } });

test("a chart is found by its Chinese name, its numbers say their unit, a part of time is drawn out", async ({
  workbench: { page },
}) => {
  await chartsAreDrawn(page);
  const count = await charts(page).count();
  await page.getByRole("button", { name: "Add a chart" }).dblclick();
  await page.getByRole("combobox").fill("高层次人才");
  await page.keyboard.press("Enter");
  await expect(charts(page)).toHaveCount(count + 1);
  await expect(page.getByRole("combobox")).toHaveCount(0);
  await expect(charts(page).last().getByRole("application")).toHaveAccessibleName(/^High-level talent\./);

  // A chart taken by its head and let go on another takes its place, in one step.
  const order = () => charts(page).evaluateAll((all) => all.map((each) => each.getAttribute("data-chart")));
  const [one = "", two, three, ...others] = await order();
  await page.locator(`[data-chart="${one}"] h2`).dragTo(charts(page).nth(2));
  await expect.poll(order).toEqual([two, three, one, ...others]);
  await page.keyboard.press("Control+z");
  await expect.poll(order).toEqual([one, two, three, ...others]);

  // So does a scenario in the list; the base stays first, and no step is made of trying.
  const rows = page.locator(".scenario-row");
  const listed = () => rows.evaluateAll((all) => all.map((each) => each.getAttribute("data-scenario-row")));
  const [base, former, middle, latter, ...below] = await listed();
  await rows.nth(1).dragTo(rows.nth(3));
  await expect.poll(listed).toEqual([base, middle, latter, former, ...below]);
  await rows.nth(2).dragTo(rows.first());
  await rows.first().dragTo(rows.nth(2));
  await expect.poll(listed).toEqual([base, middle, latter, former, ...below]);
  await page.keyboard.press("Control+z");
  await expect.poll(listed).toEqual([base, former, middle, latter, ...below]);

  // What a chart shows is watched too; a card taken by hand takes another's place; each is one step with its name.
  const watched = () =>
    page.locator("[data-indicator]").evaluateAll((all) => all.map((each) => each.getAttribute("data-indicator")));
  const cards = await watched();
  await charts(page).last().locator(".icon-button").click();
  await expect(page.getByRole("menuitem", { name: "Watch as an indicator" })).toBeDisabled();
  await page.keyboard.press("Escape");
  await page.locator(".cards-wrap").hover();
  await page.getByRole("button", { name: "Add an indicator" }).click();
  await page.getByRole("combobox").fill("青年人才");
  await page.keyboard.press("Enter");
  await expect.poll(watched).toEqual([...cards.slice(0, -1), "young_talent"]);
  await expect(page.locator('[data-indicator="young_talent"] .card-number')).toContainText(/\d/);
  await page.locator('[data-indicator="young_talent"]').dragTo(page.locator("[data-indicator]").first());
  await expect.poll(watched).toEqual(["young_talent", ...cards.slice(0, -1)]);
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Undo: move the indicator “Young talent”")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect.poll(watched).toEqual(cards);

  const talent = page.locator('[data-chart="total_talent"]');
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      document.title = text.split("\n")[0] ?? "";
    };
  });
  await talent.getByRole("button", { name: /What to do/ }).click();
  await page.getByRole("menuitem", { name: "Copy numbers" }).click();
  await expect(page).toHaveTitle(/^Time\sBaseline \(thousand people, against base\)\sHousing first \(thousand/);

  await talent.scrollIntoViewIfNeeded();
  const plot = await talent.getByRole("application").boundingBox();
  if (!plot) throw new Error("no plot");
  await page.mouse.move(plot.x + plot.width * 0.4, plot.y + 60);
  await page.mouse.down();
  await page.mouse.move(plot.x + plot.width * 0.6, plot.y + 60, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByText(/^Charts show 20\d\d–20\d\d/)).toBeVisible();
  await page.getByRole("button", { name: "Show all of time" }).click();
  await expect(page.getByText(/^Charts show/)).toHaveCount(0);

  // A click chooses the year that cards speak of, whichever chart had the focus; a tap as well, and its values stay.
  const [first, second] = [talent.getByRole("application"), charts(page).nth(1).getByRole("application")];
  await first.click({ position: { x: plot.width * 0.3, y: 60 } });
  await second.click({ position: { x: plot.width * 0.5, y: 60 } });
  await page.mouse.move(0, 0);
  await expect(page.locator('.chart-cursor[data-kind="picked"]').first()).toBeVisible();
  const picked = await page.getByTitle("Year that cards and sentences speak of").innerText();
  const { x, y } = await boxOf(first);
  const finger = { pointerType: "touch", pointerId: 7, isPrimary: true, bubbles: true, button: 0 };
  const tap = { ...finger, clientX: x + plot.width * 0.25, clientY: y + 60 };
  await first.evaluate((element) => {
    element.setPointerCapture = () => undefined;
  });
  for (const event of ["pointerdown", "pointerup", "pointerout", "pointerleave"]) await first.dispatchEvent(event, tap);
  await expect(talent.locator(".readout")).toBeVisible();
  await expect(page.getByTitle("Year that cards and sentences speak of")).not.toHaveText(picked);
});

test("changes of the base are never taken for saved; what is held when its panel folds can be undone", async ({
  workbench,
}) => {
  const { page } = workbench;
  await chartsAreDrawn(page);
  const lever = page.locator('[data-lever="extra_budget"]').getByRole("slider");
  await expect(
    page.locator('[data-lever="bed_share"]').getByRole("img", { name: "also changes history" }),
  ).toBeVisible();
  await dragSlider(lever, 0.3, async () => {
    await page.setViewportSize({ width: 1200, height: 900 });
    await expect(lever).toHaveCount(0);
  });
  // However the window was made smaller, charts fill their places again.
  const misfits = () =>
    charts(page).evaluateAll(
      (all) =>
        all.filter((each) => {
          const [plot, canvas] = [each.querySelector(".chart-plot"), each.querySelector("canvas")];
          const isSeen = (plot?.getBoundingClientRect().top ?? innerHeight) < innerHeight - 60;
          return isSeen && plot?.clientWidth !== canvas?.clientWidth;
        }).length,
    );
  for (const [width, height] of [
    [320, 568],
    [480, 800],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(misfits).toBe(0);
  }
  await expect(lever).not.toHaveAttribute("aria-valuetext", /^0 a year/);
  const unsaved = page.getByText("Unsaved changes");
  await page.keyboard.press("Control+z");
  await expect(page.getByText(/^Undo: Extra public spending a year 0 → ¥[\d.]+bn/)).toBeVisible();
  await expect(unsaved).toHaveCount(0);

  await page.keyboard.press("Control+Shift+z");
  await saveToFile(workbench);
  await expect(page.getByText(/without 1 change to the base/)).toBeVisible();
  await expect(unsaved).toBeAttached();
  await page.keyboard.press("Control+Shift+s");
  await page.getByRole("dialog").getByRole("button", { name: "Save as scenario" }).click();
  await expect(page.locator("[data-scenario]").last()).toContainText(/Extra public spending ¥[\d.]+bn a year/);
  await expect(unsaved).toBeAttached();
  await page.keyboard.press("Control+z");

  // What a share takes from the others it gives back when it returns, and its double click is the parent's value.
  await page.locator('[data-scenario="housing-first"]').click();
  const shares = page.locator('[data-lever="extra_share"]').getByRole("slider");
  const parts = () => shares.evaluateAll((all) => all.map((each) => each.getAttribute("aria-valuenow")));
  const { x, y } = await boxOf(shares.nth(1));
  await page.mouse.move(x + 4, y + 8);
  await page.mouse.down();
  await page.mouse.move(x + 70, y + 8, { steps: 4 });
  await expect.poll(async () => Number((await parts())[1])).toBeGreaterThan(15);
  await page.mouse.move(x + 4, y + 8, { steps: 4 });
  await expect.poll(parts).toEqual(["100", "0", "0", "0", "0"]);
  await expect(page.locator(".change-chip")).toHaveCount(0);
  await page.mouse.up();
  const overflow = await page.locator(".lever-scroll").evaluate((panel) => panel.scrollWidth - panel.clientWidth);
  expect(overflow, "the panel does not scroll sideways").toBe(0);
  await shares.nth(1).dblclick();
  await expect.poll(parts).toEqual(["20", "20", "20", "20", "20"]);
  await page.keyboard.press("Control+z");
  await expect.poll(parts).toEqual(["100", "0", "0", "0", "0"]);

  // Where an open panel leaves little, the tools stand below the tabs and above the cards.
  await page.setViewportSize({ width: 640, height: 360 });
  await expect(lever).toHaveCount(0);
  await page.keyboard.press("l");
  await expect(lever).toBeVisible();
  const [tools, cards] = [await boxOf(page.locator(".tab-tools")), await boxOf(page.locator(".cards"))];
  expect(cards.y).toBeGreaterThanOrEqual(tools.y + tools.height);
  await page.keyboard.press("l");
  // At four times the size of 1280 by 1024 the table is still there, scrolled to.
  await page.setViewportSize({ width: 320, height: 256 });
  await page.locator('[data-tab="assumptions"]').click();
  const first = page.locator('.ag-row[row-id="extra_budget"] .ag-cell[col-id="s:base"]');
  await first.scrollIntoViewIfNeeded();
  await expect(first).toBeInViewport({ ratio: 0.9 });
});
