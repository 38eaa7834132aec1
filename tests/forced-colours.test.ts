import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const styles = join(import.meta.dirname, "../renderer");

/** Selectors and declarations of the rules of a style sheet, whatever they stand in. */
function rulesOf(css: string): readonly (readonly [selector: string, declarations: string])[] {
  return [...css.matchAll(/([^{};@]+)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => [selector.trim(), body]);
}

test("what is written light on dark says in the system's own colours how: else the system lays light under light", () => {
  const sheets = readdirSync(styles, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".css"));
  const rules = sheets.flatMap((name) => rulesOf(readFileSync(join(styles, name), "utf8")));
  const forced = rulesOf(readFileSync(join(styles, "styles/forced-colors.css"), "utf8"));
  const kept = forced
    .filter(([, body]) => body.includes("forced-color-adjust: none"))
    .flatMap(([selector]) => selector.split(/,\s*/))
    .map((selector) => selector.replace(/:not\(.*\)/, ""));
  const turned = rules
    .filter(([, body]) => /[{;\s]color: var\(--text-on-ink\)/.test(body))
    .map(([selector]) => selector);
  expect(turned.length).toBeGreaterThan(3);
  const isKept = (selector: string) => kept.some((each) => selector.replace(" button[", " [").startsWith(each));
  expect(turned.filter((selector) => !isKept(selector))).toEqual([]);
});

test("what has the focus has an outline in the system's own colours, which draws no shadows", () => {
  const [base, forced] = ["base", "forced-colors"].map((name) =>
    rulesOf(readFileSync(join(styles, `styles/${name}.css`), "utf8")),
  );
  const outlineOf = (rules: typeof base, selector: string) =>
    rules?.find(([each]) => each.endsWith(selector))?.[1].match(/outline: [^;]+/)?.[0];
  expect(outlineOf(base, ":focus-visible")).toBe("outline: none");
  // A selector no stronger than that would lose: these rules are imported before those of base.css.
  expect(outlineOf(forced, ":root :focus-visible")).toBe("outline: 2px solid Highlight");
});
