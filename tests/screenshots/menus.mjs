// What opens over a view, and what is said: menus, dialogs, banners, notices.
import { awayFromAll, cell, choose, fromPalette, holdLever, openTab, showLevers } from "./steps.mjs";

/** A menu's submenu, open; the menu's submenus are counted from the top. */
async function openSubmenu(page, place) {
  const item = page.locator("[role=menuitem][aria-haspopup]").nth(place);
  await item.hover();
  await item.click();
  await page.locator("[role=menu]").nth(1).waitFor();
}

async function openScenarioMenu(page, id = "funds-first") {
  await page.locator(`[data-scenario="${id}"]`).click({ button: "right" });
}

const isEnglish = async (page) => (await page.locator("html").getAttribute("lang")) === "en";

const submenu = (place) => async (page) => {
  await openScenarioMenu(page);
  await openSubmenu(page, place);
};

async function changeLever(page) {
  await choose(page);
  await holdLever(page);
  await page.mouse.up();
}

/** By the name of the picture. */
export const menus = {
  "menu-parent": submenu(0),
  "menu-colour": submenu(1),
  "menu-dash": submenu(2),
  "menu-measure": async (page) => {
    await page.locator(".chart-tools .icon-button").first().click();
    await openSubmenu(page, 0);
  },
  "menu-year": async (page) => {
    await page.locator(".tab-tools button").first().click();
  },
  "dialog-colour": async (page) => {
    await submenu(1)(page);
    await page.locator("[role=menu]").nth(1).locator("[role^=menuitem]").last().click();
  },
  "dialog-notes": async (page) => {
    await openScenarioMenu(page);
    await page.locator("[role=menuitem]").nth(1).click();
  },
  "dialog-delete": async (page) => {
    await openScenarioMenu(page);
    await page.locator("[role=menuitem]").last().click();
  },
  "dialog-discard": async (page) => {
    await changeLever(page);
    await fromPalette(page, (await isEnglish(page)) ? "Talent" : "人才引育");
  },
  "banner-recovery": async (page) => {
    await changeLever(page);
    await page.waitForTimeout(2500); // a backup is written after a second of change
    await page.reload();
    await page.locator(".banner").waitFor();
    await page.locator("[data-chart] canvas").first().waitFor();
  },
  "notice-eight": async (page) => {
    const closed = page.locator('.scenario-eye[aria-pressed="false"]');
    while ((await page.locator(".notice").count()) === 0) await closed.first().click();
  },
  drop: async (page) => {
    await page.locator(".app").evaluate((target) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["x"], "x.xmile"));
      target.dispatchEvent(new DragEvent("dragenter", { dataTransfer, bubbles: true, cancelable: true }));
      target.dispatchEvent(new DragEvent("dragover", { dataTransfer, bubbles: true, cancelable: true }));
    });
    await page.locator(".drop-veil").waitFor();
  },
  "palette-nothing": async (page) => {
    await page.keyboard.press("Control+k");
    await page.locator(".finder-input").fill("zzzz");
  },
  "palette-obstacles": async (page) => {
    await page.keyboard.press("Control+k");
    await page.locator(".finder-input").fill((await isEnglish(page)) ? "this scenario" : "当前情景");
    await page.locator(".finder-list").evaluate((list) => list.scrollTo(0, list.scrollHeight));
  },
  "palette-obstacle": async (page) => {
    await page.keyboard.press("Control+k");
    await page.locator(".finder-input").fill((await isEnglish(page)) ? "Move this scenario up" : "当前情景上移");
  },
  "compare-cards": async (page) => {
    await choose(page);
    await page.locator(".cards-wrap").hover();
    await page.locator(".cards-all").click();
    await awayFromAll(page);
  },
  "menu-indicator": async (page) => {
    await choose(page);
    await page.locator("[data-indicator]").nth(1).hover();
    await page.locator(".card-dots").nth(1).click();
  },
  "compare-card-hover": async (page) => {
    await choose(page);
    await page.locator("[data-indicator]").nth(1).hover();
  },
  "compare-no-cards": async (page) => {
    await choose(page);
    while ((await page.locator(".card-dots").count()) > 0) {
      await page.locator(".card-dots").first().press("Enter");
      await page.locator("[role=menuitem]").last().press("Enter");
      await page.locator("[role=menu]").waitFor({ state: "detached" });
    }
    await awayFromAll(page);
  },
  "dialog-indicator": async (page) => {
    await page.locator(".card-dots").first().press("Enter");
    await page.locator("[role=menuitem]").nth(1).click();
    await page.locator(".finder-input").fill((await isEnglish(page)) ? "talent" : "人才");
  },
  "menu-chart": async (page) => {
    await page.locator(".chart-tools .icon-button").first().click();
  },
  "compare-focus": async (page) => {
    await page.locator(".chart-plane [role=application]").first().focus();
    await page.keyboard.press("ArrowLeft");
  },
  "compare-zoomed": async (page) => {
    await page.locator(".chart-plane [role=application]").first().focus();
    await page.keyboard.press("+");
    await page.locator(".chart-span").waitFor();
  },
  "compare-array": async (page) => {
    await choose(page);
    await showLevers(page);
    await page.locator(".lever-array summary").first().click();
    await awayFromAll(page);
  },
  "assumptions-list-refused": async (page) => {
    await choose(page);
    await openTab(page, "assumptions");
    await page.locator(".ag-row").first().waitFor();
    await cell(page, 1, 5).click();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "990\t三成\t30\n0.5\tabc\t2\n7\t0.2\t0.1\n");
      const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(paste);
    });
    await page.locator(".grid-foot .button.quiet").click();
  },
};
