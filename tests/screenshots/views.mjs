// Every view as it opens, and every bundled study.
import { choose, fromPalette, openPage, openTab } from "./steps.mjs";

const studies = ["talent", "funds", "ecosystem", "corridor", "xiasha"];

const openStudy = (name) => async (page, language) => {
  const words = {
    talent: ["人才引育", "Talent"],
    funds: ["基金集群", "Funds"],
    ecosystem: ["五圈产业", "Five circles"],
  };
  const more = { corridor: ["城西走廊", "West corridor"], xiasha: ["下沙开发区", "Xiasha zone"] };
  const [zh, en] = { ...words, ...more }[name];
  await fromPalette(page, language === "zh" ? zh : en);
  await page.waitForTimeout(900);
  await page.locator("[data-chart] canvas").first().waitFor();
};

const behind = (name) => ({ reach: (page) => openPage(page, name) });

/** By the name of the picture. */
export const views = new Map([
  ["compare", { reach: (page) => choose(page) }],
  ...studies.map((name) => [`compare-${name}`, { reach: openStudy(name) }]),
  [
    "assumptions",
    {
      reach: async (page) => {
        await choose(page);
        await openTab(page, "assumptions");
      },
    },
  ],
  [
    "confidence",
    {
      reach: async (page) => {
        await openPage(page, "confidence");
        await page.locator("[data-line]").nth(7).waitFor({ timeout: 30_000 });
      },
    },
  ],
  [
    "systems",
    {
      reach: async (page) => {
        await openPage(page, "systems");
        await page.locator('.systems-table[aria-busy="false"]').waitFor({ timeout: 30_000 });
      },
    },
  ],
  [
    "facts",
    {
      reach: async (page) => {
        await openPage(page, "facts");
        await page.locator(".fact-use").first().waitFor({ timeout: 30_000 });
        await page.getByText(/正在读六个研究|reading the six studies/).waitFor({ state: "detached", timeout: 30_000 });
      },
    },
  ],
  ["help", behind("help")],
  ["welcome", { reach: (page) => fromPalette(page, "file.welcome") }],
]);
