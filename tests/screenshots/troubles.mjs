// What is seen seldom: an opening that takes long, an engine that is silent, a file that somebody else changed, things held.
import { city } from "../own-documents.mjs";
import { cell, choose, fromPalette, holdLever, openTab, showLevers } from "./steps.mjs";

/** The city study as a file on a disk that the page can write to: the browser's own, private one. */
async function openFromDisk(page, study = city) {
  await page.evaluate(async (text) => {
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle("hangzhou-city.scenario.json", { create: true });
    const write = async (words) => {
      const stream = await file.createWritable();
      await stream.write(words);
      await stream.close();
    };
    await write(text);
    Object.assign(window, { showOpenFilePicker: async () => [file], changeOnDisk: () => write(`${text} `) });
  }, study);
  await page.keyboard.press("Control+o");
  await page.getByText("hangzhou-city.scenario.json").first().waitFor();
  await page.locator("[data-chart] canvas").first().waitFor();
}

/** A study with a scenario in time steps so small that its run is long. */
async function openLongStudy(page) {
  const settings = '"settings": { "dt": 0.00000625, "saveStep": 1, "method": "euler" },';
  await openFromDisk(page, city.replace('"id": "housing-first",', `"id": "housing-first", ${settings}`));
  await page.getByRole("dialog").waitFor();
}

async function moveLevers(page) {
  await choose(page);
  await holdLever(page);
  await page.mouse.up();
  await holdLever(page, "local_share", 0.8);
  await page.mouse.up();
}

/** What is dragged from one place lies over another. */
async function dragOver(page, from, to) {
  await page.evaluate(
    ([source, target]) => {
      const dataTransfer = new DataTransfer();
      const tell = (type, where) =>
        where?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      tell("dragstart", document.querySelectorAll(source)[0]);
      tell("dragover", document.querySelectorAll(target)[3]);
    },
    [from, to],
  );
}

/** The engine hears nothing any more. */
async function silence(page) {
  await page.evaluate(() => {
    Worker.prototype.postMessage = () => undefined;
  });
}

/** By the name of the picture. */
export const troubles = {
  opening: async (page) => {
    await page.route(/\/worker-.*\.js/, () => undefined);
    await page.reload({ waitUntil: "commit" });
    await page.locator(".opening").waitFor();
  },
  "dialog-conflict": async (page) => {
    await openFromDisk(page);
    await moveLevers(page);
    await page.evaluate("changeOnDisk()");
    await page.keyboard.press("Control+s");
    await page.getByRole("dialog").waitFor();
  },
  "dialog-long-run": openLongStudy,
  "long-run-held": async (page) => {
    await openLongStudy(page);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  },
  "dialog-difference": async (page) => {
    await moveLevers(page);
    await fromPalette(page, "file.difference");
    await page.getByRole("dialog").waitFor();
  },
  "dialog-versions": async (page) => {
    await moveLevers(page);
    await page.getByText(/Backed up|已备份/).waitFor();
    await fromPalette(page, "file.versions");
    await page.getByRole("dialog").getByRole("listitem").waitFor();
  },
  "engine-slow": async (page) => {
    await choose(page);
    await silence(page);
    await holdLever(page);
    await page.mouse.up();
    await page.locator(".status-bar .button").waitFor({ timeout: 12_000 });
  },
  "engine-stopped": async (page) => {
    await troubles["engine-slow"](page);
    await page.locator(".status-bar .button").click();
    await page.locator(".status-bar [role=alert]").waitFor();
  },
  "compare-path": async (page) => {
    await choose(page);
    await showLevers(page);
    await page.locator(".path-button").first().click();
  },
  "compare-shares-held": async (page) => {
    await choose(page);
    await showLevers(page);
    const box = await page.locator(".shares-bar").boundingBox();
    await page.mouse.move(box.x + box.width - 24, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 5 });
  },
  "compare-chart-moved": (page) => dragOver(page, ".chart-head", ".chart"),
  "compare-scenario-moved": (page) => dragOver(page, '[data-scenario-row="funds-first"]', "[data-scenario-row]"),
  "assumptions-path": async (page) => {
    await choose(page);
    await openTab(page, "assumptions");
    await page.locator(".ag-row").first().waitFor();
    await cell(page, 1, 5).click();
    await cell(page, 1, 5).click();
    await page.locator(".source-foot .button").nth(1).click();
  },
};
