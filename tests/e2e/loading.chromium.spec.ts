import { charts, chartsAreDrawn } from "./study-page.ts";
import { expect, test } from "./workbench.ts";

// A page that a web server serves loses that server: what is open stays.

test.use({ opening: { language: "en" } });

test("a part of the program that cannot be fetched says so, and comes when it can", async ({ workbench }) => {
  const { page, complaints } = workbench;
  await chartsAreDrawn(page);
  const away = /assumptions-view/;
  await page.route(away, (route) => route.abort());
  const failed = page.getByRole("heading", { name: "This part could not be fetched" });
  await page.getByRole("tab", { name: "Assumptions" }).click();
  await expect(failed).toBeVisible();
  await page.getByRole("tab", { name: "Compare" }).click();
  await expect(charts(page).first()).toBeVisible();
  await page.getByRole("tab", { name: "Assumptions" }).click();
  await expect(failed).toBeVisible();
  await page.unroute(away);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("gridcell").first()).toBeVisible();
  // Its style sheet could not be fetched either.
  await expect(page.locator(".assumptions")).toHaveCSS("display", "flex");
  expect(complaints.splice(0).filter((text) => !/assumptions-view|ERR_FAILED/.test(text))).toEqual([]);
});
