// What a view looks like while it is used, and when something is wrong.
import { brokenStudy, conveyor, ownModel, wrongStudy } from "../own-documents.mjs";
import { menus } from "./menus.mjs";
import { awayFromAll, cell, choose, dropText, holdLever, openPage, openTab, pointAt, showLevers } from "./steps.mjs";
import { troubles } from "./troubles.mjs";

const dividesByZero = `<aux name="pressure"><eqn>people / (2028 - time)</eqn></aux>
<stock name="strain"><eqn>0</eqn><inflow>load</inflow></stock><flow name="load"><eqn>pressure</eqn></flow>`;

const mode = (index) => async (page) => {
  await choose(page);
  await page.locator(".segments button").nth(index).click();
  await awayFromAll(page);
};

const byKey = (keys) => async (page) => {
  await choose(page);
  await page.keyboard.press(keys);
};

const atCell = (act) => async (page) => {
  await choose(page);
  await openTab(page, "assumptions");
  await page.locator(".ag-row").first().waitFor();
  await act(page);
};

/** Runs that are asked for from now on are not answered. */
async function holdRuns(page) {
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function hold(message, ...rest) {
      if (!JSON.stringify(message)?.includes("run")) Reflect.apply(post, this, [message, ...rest]);
    };
  });
}

const pictures = {
  "compare-values": mode(0),
  "compare-percent": mode(2),
  "compare-index": mode(3),
  "compare-levers": async (page) => {
    await choose(page);
    await showLevers(page);
  },
  "compare-held": async (page) => {
    await choose(page);
    await holdLever(page);
  },
  "compare-draft": async (page) => {
    await choose(page);
    await holdLever(page);
    await page.mouse.up();
    await holdLever(page, "local_share", 0.8);
    await page.mouse.up();
    await awayFromAll(page);
  },
  "compare-readout": async (page) => {
    await choose(page);
    await pointAt(page, 1, 0.55);
  },
  "compare-many": async (page) => {
    for (const eye of await page.locator('.scenario-eye[aria-pressed="false"]').all()) {
      if ((await page.locator('.scenario-eye[aria-pressed="true"]').count()) < 8) await eye.click();
    }
    await choose(page);
    await awayFromAll(page);
  },
  "compare-only-base": async (page) => {
    await page.locator("[data-scenario]").first().click();
    await page.keyboard.press("Shift+v");
    await awayFromAll(page);
  },
  "compare-table": async (page) => {
    await choose(page);
    for (const place of [0, 1]) await page.locator(".chart-plane [role=application]").nth(place).press("t");
    await awayFromAll(page);
  },
  "compare-chart-menu": async (page) => {
    await choose(page);
    await page.locator(".chart-tools .icon-button").nth(1).click();
  },
  "compare-scenario-menu": async (page) => {
    await choose(page);
    await page.locator('[data-scenario="funds-first"]').click({ button: "right" });
  },
  "compare-running": async (page) => {
    await choose(page);
    await showLevers(page);
    await holdRuns(page);
    await holdLever(page);
  },
  "compare-failed-run": async (page) => {
    await dropText(page, "strain.xmile", ownModel(dividesByZero));
    await page.locator(".import-page button.primary, .import-foot button.primary").first().click();
    await page.locator(".chart").first().waitFor();
  },
  "compare-empty": async (page) => {
    await dropText(page, "own.xmile", ownModel());
    await page.locator(".import-page button.primary, .import-foot button.primary").first().click();
    await page.locator(".chart-add, .chart").first().waitFor();
  },
  "assumptions-source": atCell(async (page) => {
    await cell(page, 13, 4).click();
    await cell(page, 13, 4).click();
    await page.locator(".source-popover").waitFor();
  }),
  "assumptions-source-form": atCell(async (page) => {
    await cell(page, 13, 4).click();
    await cell(page, 13, 4).click();
    await page.locator(".source-foot .button").first().click();
  }),
  "assumptions-refused": atCell(async (page) => {
    await cell(page, 1, 6).click();
    await page.keyboard.type("990");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
  }),
  "assumptions-difference": atCell(async (page) => {
    await page.locator(".grid-bar .segments button").nth(1).click();
  }),
  "assumptions-columns": atCell(async (page) => {
    await page.locator(".grid-bar .icon-button").last().click();
  }),
  "assumptions-filtered": atCell(async (page) => {
    await page.locator('.pill[data-filter="changed"]').click();
  }),
  "assumptions-points": atCell(async (page) => {
    const words = (await page.locator("html").getAttribute("lang")) === "en" ? "Effect of jobs" : "岗位效应";
    await page.locator(".grid-find input").fill(words);
    await cell(page, 1, 4).click();
    await page.keyboard.press("Enter");
  }),
  "assumptions-preview": atCell(async (page) => {
    const table = "id,基准,安居优先（等预算）\nextra_budget,0,4.5\nlocal_share,7000,80%\nno_such,1,2\n";
    await dropText(page, "answers.csv", table);
  }),
  problems: async (page) => {
    await dropText(page, "wrong.scenario.json", wrongStudy);
    await page.locator("[data-chart] canvas").first().waitFor();
    await page.waitForTimeout(600);
    await page.locator(".status-bar .state, .status-bar button").first().click();
  },
  "problems-none": async (page) => {
    await page.locator(".status-bar .state, .status-bar button").first().click();
  },
  mend: async (page) => {
    await dropText(page, "broken.scenario.json", brokenStudy);
    await page.locator("[role=alert] h1").waitFor();
  },
  import: async (page) => {
    await dropText(page, "talent-2024.xmile", ownModel(conveyor));
    await page.locator(".import-file").waitFor();
  },
  "import-sound": async (page) => {
    await dropText(page, "人才.xmile", ownModel());
    await page.locator(".import-file").waitFor();
  },
  palette: async (page) => {
    await page.keyboard.press("Control+k");
    await page.locator(".finder-input").waitFor();
  },
  keys: byKey("?"),
  "dialog-rename": byKey("F2"),
  "dialog-save": async (page) => {
    await choose(page);
    await holdLever(page);
    await page.mouse.up();
    await page.keyboard.press("Control+Shift+s");
  },
  "dialog-chart": async (page) => {
    await page.locator(".chart-add").scrollIntoViewIfNeeded();
    await page.locator(".chart-add").click();
  },
  "page-menu": async (page) => {
    await page.locator(".page-menu").click();
  },
  "help-keys": async (page) => {
    await openPage(page, "help");
    await page.locator(".help-topic").nth(-2).click();
  },
  "help-study": async (page) => {
    await openPage(page, "help");
    await page.locator(".help-topic").last().click();
  },
};

const firstRun = Object.fromEntries(
  [0, 1, 2].map((step) => [
    `coach-${step + 1}`,
    {
      isFirstRun: true,
      reach: async (page) => {
        await page.locator(".coach").waitFor();
        for (let past = 0; past < step; past += 1) await page.locator(".coach .next").click();
      },
    },
  ]),
);

const larger = async (page) => {
  await choose(page);
  for (let times = 0; times < 5; times += 1) await page.keyboard.press("Control+Equal");
};

const others = {
  ...firstRun,
  "coach-larger": {
    isFirstRun: true,
    reach: async (page) => {
      await page.locator(".coach").waitFor();
      for (let times = 0; times < 5; times += 1) await page.keyboard.press("Control+Equal");
    },
  },
  larger: { reach: larger },
  "larger-assumptions": {
    reach: async (page) => {
      await larger(page);
      await openTab(page, "assumptions");
    },
  },
  forced: { media: { forcedColors: "active" }, reach: pictures["compare-draft"] },
  "forced-assumptions": { media: { forcedColors: "active" }, reach: atCell(async () => undefined) },
  contrast: { media: { contrast: "more" }, reach: pictures["compare-draft"] },
};

/** By the name of the picture. */
export const states = new Map([
  ...Object.entries({ ...pictures, ...menus, ...troubles }).map(([name, reach]) => [name, { reach }]),
  ...Object.entries(others),
]);
