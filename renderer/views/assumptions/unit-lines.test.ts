import { expect, test } from "vitest";
import { buildSectors } from "../../../reports/assumptions/build-rows.ts";
import { rowFormat } from "../../../reports/assumptions/row-format.ts";
import { openStudy } from "../../engine/open-study.ts";
import { columnWidths } from "./column-widths.ts";
import { breakableUnit, roomForUnits, unitWidth } from "./unit-lines.ts";

const [models, studies] = [
  import.meta.glob<string>("../../../models/library/*.xmile", { query: "?raw", import: "default", eager: true }),
  import.meta.glob<string>("../../../scenarios/library/*.json", { query: "?raw", import: "default", eager: true }),
];
const bytes = (text = "") => new TextEncoder().encode(text);

/** The lines of a bundled study. */
async function linesIn(name: string) {
  const study = bytes(studies[`../../../scenarios/library/${name}.scenario.json`]);
  const source = { name: `${name}.scenario.json`, kind: "scenario", bytes: study } as const;
  const opened = await openStudy(source, undefined, async (model) =>
    bytes(models[`../../../models/library/${model}.xmile`]),
  );
  if ("wanted" in opened || !opened.file || !opened.system || !opened.model) throw new Error("not opened");
  return buildSectors(opened.model, opened.system, opened.file).flatMap((sector) => sector.rows);
}

/** Half the width of a Chinese sign for a Latin letter. */
const letters = (text: string) => [...text].reduce((sum, each) => sum + (/\p{Script=Han}/u.test(each) ? 13 : 6.5), 0);

test.each(["city", "talent", "funds", "ecosystem"])(
  "every unit of %s stands whole on two lines at 1440",
  async (name) => {
    const rows = await linesIn(name);
    for (const language of ["zh", "en"] as const) {
      const { unit } = columnWidths(1150, 5, new Set(), new Map(), roomForUnits(rows, language, letters));
      const cut = rows
        .map((row) => rowFormat(row, language).unit)
        .filter((each) => linesOf(breakableUnit(each), unit) > 2);
      expect(cut).toEqual([]);
    }
  },
);

/** Lines of a text as a browser breaks it; without end where a word by itself is too wide. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let line = "";
  const isWide = (part: string) => unitWidth(part.replaceAll("\u200b", "").trimEnd(), letters) > width;
  for (const word of text.split(/(?<=[\s\u200b\p{Script=Han}])/u)) {
    if (isWide(word)) return Number.POSITIVE_INFINITY;
    if (line !== "" && isWide(`${line}${word}`)) {
      lines += 1;
      line = "";
    }
    line += word;
  }
  return lines;
}

test("units take their room before the others grow, and no more than there is", () => {
  const none = new Set<never>();
  const [plain, wide] = [0, 500].map((room) => columnWidths(1200, 5, none, new Map(), room));
  expect(wide?.unit).toBe(112);
  expect(wide?.name).toBeGreaterThanOrEqual(208);
  expect(plain?.unit).toBeLessThan(112);
  expect(columnWidths(1036, 5, none, new Map(), 500).isScrolled).toBe(columnWidths(1036, 5, none).isScrolled);
  expect(columnWidths(1676, 5, none, new Map([["unit", 70]]), 500).unit).toBe(70);
});
