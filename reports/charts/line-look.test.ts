import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { hueDashes } from "../../scenarios/look.ts";
import type { ChartTheme } from "./chart-input.ts";
import { contrastOf, dashOf, grounds, legible, lineColour, nameColour } from "./line-look.ts";

const tokens = readFileSync(new URL("../../renderer/styles/tokens.css", import.meta.url), "utf8");
const theme: ChartTheme = {
  lines: ["ink", "s1", "s2", "s3"],
  texts: ["ink", "t1", "t2", "t3"],
  surface: "white",
  gridLine: "",
  axis: "",
  caption: "",
  secondary: "",
  ink: "ink",
  fontFamily: "",
  ground: "light",
};

test("dashes and grounds are those of the tokens", () => {
  const dashes = [1, 2, 3, 4, 5, 6, 7, 8].map((hue) => new RegExp(`--s${hue}-dash: ([^;]+);`).exec(tokens)?.[1]);
  expect(dashes).toEqual(hueDashes.map((dash) => dash.join(" ") || "0"));
  const [light, dark] = tokens.split('[data-theme="dark"]');
  expect(light).toContain(`--bg-app: ${grounds.light}`);
  expect(dark).toContain(`--bg-surface: ${grounds.dark}`);
});

test("colour and dash of the file go before those of the style, each for itself", () => {
  expect(lineColour(theme, { style: 1 })).toBe("s1");
  expect(lineColour(theme, { style: 1, look: { colour: 3 } })).toBe("s3");
  expect(nameColour(theme, { style: 1, look: { colour: 3 } })).toBe("t3");
  expect(lineColour(theme, { style: 2, look: { dash: [1, 1] } })).toBe("s2");
  expect(dashOf({ style: 2 }, 1.9)).toEqual([8, 3]);
  expect(dashOf({ style: 2, look: { colour: 3 } }, 1.9)).toEqual([8, 3]);
  expect(dashOf({ style: 2, look: { dash: [] } }, 1.9)).toEqual([]);
  expect(dashOf({ style: 0 }, 2.5)).toEqual([]);
});

test("where the system's colours are forced a free colour gives way to the style's", () => {
  const { ground: _, ...forced } = theme;
  expect(lineColour(forced, { style: 2, look: { colour: "#ff0000" } })).toBe("s2");
});

test.each(["#ffffff", "#000000", "#ffff00", "#7f7f7f", "#0000ff", "#00ff00", "#f5f5f2", "#15181d"])(
  "%s is made legible on both grounds, as a line and as a name",
  (colour) => {
    for (const ground of Object.values(grounds)) {
      expect(contrastOf(legible(colour, ground, 3), ground)).toBeGreaterThanOrEqual(3);
      expect(contrastOf(legible(colour, ground, 4.5), ground)).toBeGreaterThanOrEqual(4.5);
    }
  },
);

test("a colour that is legible as it is stays as it is", () => {
  expect(legible("#0a7cc4", grounds.light, 3)).toBe("#0a7cc4");
});
