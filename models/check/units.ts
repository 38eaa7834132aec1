import type { Expression } from "../equations/ast.ts";
import { parseUnits } from "../equations/parse-units.ts";
import { indexUnits, type UnitIndex } from "../equations/unit-names.ts";
import { printUnits } from "../equations/units.ts";
import type { Definition, Equation, Model, Stock, Submodel, UnitDefinition, Variable } from "../model.ts";
import type { Place, Problem } from "../problem.ts";
import { inferUnits, type UnitContext } from "./infer-units.ts";
import { areAlike, divideMeasured, type Measured } from "./measured.ts";
import { type UnitProblemCode, unitProblems } from "./unit-problems.ts";

/** What dimensional analysis asks of whoever has read the equations and resolved the names. */
export interface UnitLookups {
  /** Absent when the equation cannot be read, which is reported elsewhere. */
  expressionOf(equation: Equation): Expression | undefined;
  /** The variable that a name means within `submodel`: qualified names, connections and all. */
  variableOf(name: string, submodel: Submodel): Variable | undefined;
}

interface Check {
  readonly lookups: UnitLookups;
  readonly index: UnitIndex;
  readonly time: Measured;
  readonly declared: Map<Variable, Measured>;
  /** By what makes two the same: an array's elements often share their mistake. */
  readonly found: Map<string, Problem>;
}

/**
 * Dimensional analysis: whether what is added, compared and returned is measured in the same units. Warnings only, no
 * number ever changes. A variable without units is never complained of, nor is what is computed from it.
 */
export function checkUnits(model: Model, lookups: UnitLookups): Problem[] {
  const untimed: Check = {
    lookups,
    index: indexUnits([...model.units, ...timeUnit(model)]),
    time: "any",
    declared: new Map(),
    found: new Map(),
  };
  for (const { name, equation, where } of model.units) readUnits(untimed, equation, where, name);
  const check: Check = { ...untimed, time: readUnits(untimed, model.simSpecs.timeUnits, {}) };
  for (const submodel of [model.root, ...model.submodels]) {
    for (const variable of submodel.variables) checkVariable(check, variable, submodel);
  }
  return [...check.found.values()];
}

/** Many models write `person/time` and mean by `time` whatever theirs is measured in. */
function timeUnit({ simSpecs: { timeUnits } }: Model): UnitDefinition[] {
  return timeUnits ? [{ name: "time", equation: timeUnits, aliases: [], labels: {}, where: {} }] : [];
}

function checkVariable(check: Check, variable: Variable, submodel: Submodel): void {
  declaredUnits(check, variable);
  for (const definition of variable.definitions) checkDefinition(check, variable, definition, submodel);
  if (variable.kind === "stock") checkFlows(check, variable, submodel);
}

function checkDefinition(check: Check, variable: Variable, definition: Definition, submodel: Submodel): void {
  const { equation, initialEquation, graphicalFunction } = definition;
  // The equation of a graphical function is its x: only the y is measured in the variable's units.
  if (equation) checkEquation(check, variable, equation, graphicalFunction ? "any" : undefined, submodel);
  if (initialEquation) checkEquation(check, variable, initialEquation, undefined, submodel);
}

function checkEquation(
  check: Check,
  variable: Variable,
  equation: Equation,
  expected: Measured | undefined,
  submodel: Submodel,
): void {
  const expression = check.lookups.expressionOf(equation);
  if (!expression) return;
  const own = declaredUnits(check, variable);
  const context: UnitContext = {
    time: check.time,
    own,
    unitsOf: (name) => {
      const named = check.lookups.variableOf(name, submodel);
      return named && declaredUnits(check, named);
    },
    note: (code, { start, end }, values) =>
      note(check, code, { ...equation.where, variable: variable.name, start, end }, values),
  };
  const computed = inferUnits(expression, context);
  const declared = expected ?? own;
  if (typeof computed === "string" || typeof declared === "string" || areAlike(computed, declared)) return;
  const values = { declared: printUnits(declared), computed: printUnits(computed) };
  context.note("check/units-declared", expression.span, values);
}

/** What flows into a stock is what it holds, per time. */
function checkFlows(check: Check, stock: Stock, submodel: Submodel): void {
  const expected = divideMeasured(declaredUnits(check, stock), check.time);
  if (typeof expected === "string") return;
  for (const name of [...stock.inflows, ...stock.outflows]) {
    const flow = check.lookups.variableOf(name, submodel);
    const declared = flow ? declaredUnits(check, flow) : "any";
    if (!flow || typeof declared === "string" || areAlike(declared, expected)) continue;
    const values = {
      flow: flow.name,
      stock: stock.name,
      declared: printUnits(declared),
      expected: printUnits(expected),
    };
    note(check, "check/units-flow", { ...flow.where, variable: flow.name }, values);
  }
}

function declaredUnits(check: Check, variable: Variable): Measured {
  let units = check.declared.get(variable);
  if (units === undefined) {
    units = readUnits(check, variable.units, variable.where, variable.name);
    check.declared.set(variable, units);
  }
  return units;
}

function readUnits(check: Check, text: string | undefined, where: Place, name?: string): Measured {
  if (!text?.trim()) return "any";
  const { units, problems } = parseUnits(text, check.index);
  for (const { code, values } of problems) {
    const place = name === undefined ? where : { ...where, variable: name };
    check.found.set(`${code} ${name} ${text}`, { code, severity: "warning", where: place, values });
  }
  return units ?? "any";
}

function note(check: Check, code: UnitProblemCode, where: Place, values: Problem["values"]): void {
  const key = `${code} ${where.variable} ${Object.values(values).join(" ")}`;
  if (!check.found.has(key)) check.found.set(key, { code, severity: unitProblems[code], where, values });
}
