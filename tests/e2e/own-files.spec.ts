import { readFileSync } from "node:fs";
import { brokenStudy, city, conveyor, ownModel, wrongStudy } from "../own-documents.mjs";
import { studyIsOpen } from "./desktop-files.ts";
import { dropFiles, ownFile, refuseWriting } from "./drop-file.ts";
import { noSeriousFindingsInBothThemes } from "./page-checks.ts";
import { fromPalette } from "./study-page.ts";
import { expect, test } from "./workbench.ts";

// Files of one's own, sound and otherwise: a model is reported on before it is used, a wrong file can be mended, and every
// problem leads to its place.

test.use({ opening: { language: "en" } });

test("a dropped model is reported on in plain words, and opens as a study", async ({ workbench }) => {
  const { page } = workbench;
  await studyIsOpen(page);
  await dropFiles(workbench, ownFile("人才.xmile", ownModel("", "rk2")));
  const report = page.getByRole("region", { name: "Import report" });
  await expect(report.getByRole("heading", { level: 1 })).toHaveText("Read, and ready to run");
  await expect(report).toContainText("variables: 1 stock, 1 flow, 1 other");
  await expect(report).toContainText("2020 – 2035");
  await expect(report.getByRole("region", { name: "Handled for you" })).toContainText("line 4");
  await expect(report.getByRole("region", { name: "Handled for you" })).toContainText("Full-width");
  await expect(report.getByRole("region", { name: "Not understood, not used" })).toContainText("line 9");
  await noSeriousFindingsInBothThemes(page);
  await report.getByRole("button", { name: "Open as a study" }).click();
  await expect(page.getByRole("slider", { name: "rate" })).toBeVisible();
  await expect(page.getByText(/1 scenario in .* ms/)).toBeVisible();
});

test("a model with a conveyor and a slip of the pen is told of, with lines, and is not run as something else", async ({
  workbench,
}) => {
  const { page } = workbench;
  await studyIsOpen(page);
  const text = ownModel(conveyor, "rk2").replaceAll("\n", "\r\n");
  const path = ownFile("talent.xmile", text);
  await dropFiles(workbench, path);
  const report = page.getByRole("region", { name: "Import report" });
  await expect(report.getByRole("heading", { level: 1 })).toContainText("cannot run yet: 2 things");
  const first = report.getByRole("region", { name: "Fix first" });
  await expect(first).toContainText("conveyor");
  await expect(first.locator("[data-hit=true]").first()).toContainText("<conveyor><len>2</len></conveyor>");
  await expect(first).toContainText("“people”");
  await expect(report.getByRole("button", { name: "Open as a study" })).toHaveCount(0);
  await noSeriousFindingsInBothThemes(page);

  // One click mends what the problem knows; the rest is mended by hand, beside the list, and looked at while it is typed.
  await first.getByRole("button", { name: "Use “people”" }).click();
  const field = page.getByRole("textbox", { name: "The file’s text" });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/<eqn>people \/ 2<\/eqn>/);
  const left = page.getByRole("region", { name: "Fix first" });
  await expect(left.getByRole("listitem")).toHaveCount(1);
  await left.getByRole("button", { name: "Go to the line" }).click();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+End");
  await page.keyboard.type("</stock>");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("can be read");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("cannot run yet");
  await page.keyboard.press("Control+y");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("can be read");
  expect(readFileSync(path, "utf8")).toBe(text);
  await noSeriousFindingsInBothThemes(page);
  const saved = text.replace("peple", "people").replace("<conveyor><len>2</len></conveyor></stock>", "</stock>");
  if (workbench.host === "chromium") await refuseWriting(page);
  await page.getByRole("button", { name: "Save and read it again" }).click();
  // Where the browser says no the file stays as it is, and a copy is offered.
  if (workbench.host === "chromium") {
    const refused = page.getByRole("dialog", { name: "The browser was not allowed to write the file" });
    await refused.getByRole("button", { name: "Save as…" }).click();
    expect(readFileSync(path, "utf8")).toBe(text);
  }
  await expect(report.getByRole("heading", { level: 1 })).toContainText("ready to run");
  if (workbench.host === "electron") expect(readFileSync(path, "utf8")).toBe(saved);
});

test("a study that is cut by a slip is mended as text, read again, and saved byte for byte until then", async ({
  workbench,
}) => {
  const { page } = workbench;
  const broken = brokenStudy.replaceAll("\n", "\r\n");
  const path = ownFile("broken.scenario.json", broken);
  await studyIsOpen(page);
  await dropFiles(workbench, path);
  await expect(page.getByRole("alert").getByRole("heading", { level: 1 })).toContainText("broken.scenario.json");
  const first = page.getByRole("region", { name: "Fix first" });
  await expect(first).toContainText("line 3, column 3");
  await expect(first.locator("[data-hit=true]")).toContainText('"title"');
  await noSeriousFindingsInBothThemes(page);
  await first.getByRole("button", { name: "Go to the line" }).click();
  const field = page.getByRole("textbox", { name: "The file’s text" });
  await expect(field).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("End");
  await page.keyboard.type(",");
  await expect(page.getByText("Unsaved changes")).toBeAttached();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nothing is wrong");
  expect(readFileSync(path, "utf8")).toBe(broken);
  await page.getByRole("button", { name: "Read it again" }).click();
  await studyIsOpen(page);
  await expect(page.getByText("Unsaved changes")).toBeAttached();
});

test("a file dropped while a large one is still being opened is the one that opens", async ({ workbench }) => {
  const { page } = workbench;
  const chain = Array.from(
    { length: 9000 },
    (_, place) => `<aux name="a${place}"><eqn>${place ? `a${place - 1}` : 1} + 1</eqn></aux>`,
  );
  await studyIsOpen(page);
  await dropFiles(workbench, ownFile("large.xmile", ownModel(chain.join("\n"), "rk2")));
  await expect(page.getByText("Opening large.xmile")).toBeVisible();
  await dropFiles(workbench, ownFile("small.scenario.json", city));
  await studyIsOpen(page);
  await expect(page.getByRole("banner").getByText("small.scenario.json")).toBeVisible();
  await expect(page.getByText("Opening large.xmile")).toHaveCount(0);
  // What is nothing for here takes no study's place.
  await dropFiles(workbench, ownFile("people.mdl", "{UTF-8}"));
  await expect(page.getByText(/people\.mdl was not opened.*Vensim/)).toBeVisible();
  await expect(page.getByRole("banner").getByText("small.scenario.json")).toBeVisible();
});

/** The study with a scenario in time steps so small that its run is long. */
const withLongRun = (study: string) =>
  study.replace(
    '"id": "housing-first",',
    `"id": "housing-first", "settings": { "dt": ${1 / 160_000}, "saveStep": 1, "method": "euler" },`,
  );

test("the status bar leads to the problems, and each of them to its place", async ({ workbench }) => {
  const { page } = workbench;
  await studyIsOpen(page);
  await page.getByRole("button", { name: "No problems" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "No problems" })).toBeVisible();
  await page.getByRole("button", { name: "Back to the charts" }).click();
  await dropFiles(workbench, ownFile("wrong.scenario.json", withLongRun(wrongStudy)));
  // A run that is long waits for the user's word, the others do not wait for it.
  const long = page.getByRole("dialog", { name: "This will take long. Start it now?" });
  await expect(long).toContainText("wrong.scenario.json");
  await expect(long).toContainText("506M numbers");
  await noSeriousFindingsInBothThemes(page);
  await page.keyboard.press("Escape");
  await studyIsOpen(page);
  const start = page.getByRole("button", { name: "Start computing" });
  await expect(start).toBeVisible();
  await page.getByRole("button", { name: /\d warnings?/ }).focus();
  await page.keyboard.press("Enter");
  const list = page.getByRole("region", { name: "Worth a look" });
  await expect(list).toContainText("surprise");
  await noSeriousFindingsInBothThemes(page);
  const row = list.getByRole("listitem").filter({ hasText: "outside" }).first();
  await row.getByRole("button", { name: "Show in the table" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: "Assumptions" })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("row", { name: /Extra public spending a year/ })).toContainText("9.9");
  await expect(page.getByRole("row", { name: /Land renewal rate/ })).toHaveCount(0);
  await page.getByRole("button", { name: /\d warnings?/ }).click();
  await row.getByRole("button", { name: "Change to" }).click();
  await expect(row).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("Compare with the saved version");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByRole("listitem")).toHaveText(/Extra public spending a year.*¥9.9bn → ¥\d/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect(row).toBeVisible();
  await expect(long).toHaveCount(0);
  await start.focus();
  await page.keyboard.press("Enter");
  await expect(start).toHaveCount(0);
});

const hostile = [
  `<img src=x onerror="window.isTaken=true"><b>bold</b>`,
  "invoice \u202egpj.exe",
  "\u062a\u062c\u0631\u0628\u0629 (2030)",
  "W".repeat(500),
  "\u957f".repeat(500),
  `"quotes" 'and' \u201cmore\u201d`,
];

test("names that would draw, run, turn round or push aside stay words in their places", async ({ workbench }) => {
  const { page } = workbench;
  await studyIsOpen(page);
  const scenarios = hostile.map((name, place) => ({ id: `h${place}`, name: { en: name }, overrides: {} }));
  const text = JSON.stringify({ ...JSON.parse(city), scenarios: [{ id: "base", name: { en: "Base" } }, ...scenarios] });
  await dropFiles(workbench, ownFile("hostile.scenario.json", text));
  const row = (place: number) => page.locator(`[data-scenario="h${place}"]`);
  await expect(row(0)).toContainText(hostile[0] ?? "");
  await expect(row(1)).toContainText("invoice gpj.exe");
  const widths = () =>
    page.evaluate(() => {
      const parts = ["html", ".scenario-panel", ".lever-panel", ".menu", ".dialog"].map((name) =>
        document.querySelector(name),
      );
      return parts.flatMap((part) => (part && part.scrollWidth > part.clientWidth ? [part.className] : []));
    });
  for (const place of hostile.keys()) {
    await row(place).click();
    await page.keyboard.press("F2");
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await widths(), hostile[place]).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await row(2).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Set parent" }).press("ArrowRight");
  await expect(page.getByRole("menuitemradio")).toHaveCount(hostile.length);
  expect(await widths()).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => [Reflect.get(window, "isTaken"), document.images.length])).toEqual([undefined, 0]);
  // From a page over a view that needs no study, too, the text comes into sight, to be typed into.
  await fromPalette(page, "View: Help");
  await fromPalette(page, "Show problems");
  await fromPalette(page, "Mend the file’s text");
  await expect(page.getByRole("textbox", { name: "The file’s text" })).toBeFocused();
});
