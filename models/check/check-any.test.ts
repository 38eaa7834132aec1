import fc from "fast-check";
import { expect, test } from "vitest";
import { auxiliaries, checkText } from "../../tests/solve-model.ts";
import { validateSystem } from "../../tests/validate-system.ts";
import { builtins } from "../equations/builtins.ts";
import { hasErrors } from "../problem.ts";

const dimensions = `<dim name="D"><elem name="a"/><elem name="b"/></dim><dim name="E" size="3"/>`;
const fixed = `<gf name="gf"><xpts>0,1</xpts><ypts>0,2</ypts></gf>
<stock name="s"><eqn>x</eqn><inflow>f</inflow><outflow>g</outflow><outflow>h</outflow><non_negative/></stock>
<flow name="f"><eqn>1</eqn><non_negative/></flow>`;
const names = ["x", "y", "z", "s", "f", "gf", "D", "E", "a", "TIME", "SELF", "D.a", "nothing"];
const subscripts = ["D", "E", "a", "b", "*", "1", "3", "x", "1:2", "TIME", "E+1", "q"];
const functions = [...builtins.keys(), "gf", "x", "NPV", "FOO"];

const { equation } = fc.letrec<{ equation: string }>((tie) => ({
  equation: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom("1", "0.5", "TIME", "x", "s", "f", ...names),
    fc
      .tuple(fc.constantFrom(...names), fc.array(fc.constantFrom(...subscripts), { minLength: 1, maxLength: 2 }))
      .map(([name, given]) => `${name}[${given.join(",")}]`),
    fc
      .tuple(tie("equation"), fc.constantFrom("+", "-", "*", "/", "^", " and ", "<"), tie("equation"))
      .map(([left, sign, right]) => `(${left}${sign}${right})`),
    fc
      .tuple(fc.constantFrom(...builtins.values()), fc.array(tie("equation"), { minLength: 4, maxLength: 4 }))
      .map(([{ name, minimum }, given]) => `${name}(${given.slice(0, minimum).join(",")})`),
    fc
      .tuple(fc.constantFrom(...functions), fc.array(tie("equation"), { maxLength: 4 }))
      .map(([name, given]) => `${name}(${given.join(",")})`),
    fc
      .tuple(tie("equation"), tie("equation"), tie("equation"))
      .map(([condition, one, other]) => `(IF ${condition} THEN ${one} ELSE ${other})`),
  ),
}));

/** One variable has any equation, a second often too; the others are sound. */
const equations = fc
  .tuple(fc.nat(4), equation, fc.nat(9), equation)
  .map(([first, one, second, other]) =>
    ["TIME", "x", "x+1", "2", "s/2"].map((plain, at) => (at === first ? one : at === second ? other : plain)),
  );

test("whatever the equations say: a sound system, or errors with places, and never both", () => {
  let sound = 0;
  fc.assert(
    fc.property(equations, ([x, y, z, g, h]) => {
      const flows = auxiliaries(`g = ${g}\nh = ${h}`).replaceAll("aux", "flow");
      const variables = `${fixed}${auxiliaries(`x = ${x}\ny[D] = ${y}\nz[E,D] = ${z}`)}${flows}`;
      const { system, problems } = checkText({ dimensions, variables });
      expect(system === undefined).toBe(hasErrors(problems));
      if (system) expect(validateSystem(system)).toEqual([]);
      if (system) sound += 1;
      expect(problems.filter(({ where }) => where.line === undefined || where.variable === undefined)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
  expect(sound).toBeGreaterThan(30);
});
