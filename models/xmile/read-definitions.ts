import { limits } from "../limits.ts";
import type { Definition, Dimension, Equation, GraphicalFunction } from "../model.ts";
import { canonicalName } from "../names.ts";
import { type Context, displayName, isPlainText, reportRepeated } from "./context.ts";
import { readGraphicalFunction } from "./read-graphical-function.ts";
import { attribute, child, children, type XmlElement } from "./xml.ts";

/** What equations and tables are read with. */
export interface DefinitionContext extends Context {
  /** The file's. */
  readonly dimensions: readonly Dimension[];
  /** The stand-alone graphical functions of the model by canonical name, for `<gf name="f"/>` inside a variable. */
  readonly tables: ReadonlyMap<string, XmlElement>;
}

/**
 * The equations and tables of a variable: one for the whole, one an element, or both.
 *
 * @param name The variable's, as the modeller wrote it.
 * @param dimensions The names of the variable's dimensions.
 * @source XMILE 1.0, sections 4.1 and 4.5.
 */
export function readDefinitions(
  variable: XmlElement,
  name: string,
  dimensions: readonly string[],
  context: DefinitionContext,
): readonly Definition[] {
  const listed = readListed(variable, name, dimensions, context);
  if (listed) return listed;
  const whole = readDefinition(variable, [], name, context);
  const elements = children(variable, "element").flatMap((element) => {
    const subscripts = splitSubscripts(attribute(element, "subscript") ?? "");
    if (subscripts.length === 0) {
      context.reporter.report("xmile/missing", element.offset, { name: "subscript", parent: "element" }, name);
      return [];
    }
    return [inherit(readDefinition(element, subscripts, name, context), whole)];
  });
  const isEmpty = whole.equation === undefined && whole.graphicalFunction === undefined;
  return elements.length > 0 && isEmpty ? elements : [whole, ...elements];
}

/**
 * Vensim writes the equations of an array one after the other, without saying which element each belongs to: the last
 * dimension changes fastest. Only where there is exactly one an element.
 */
function readListed(
  variable: XmlElement,
  name: string,
  dimensions: readonly string[],
  context: DefinitionContext,
): readonly Definition[] | undefined {
  const equations = children(variable, "eqn");
  if (equations.length < 2 || dimensions.length === 0) return undefined;
  const elements = dimensions.map((wanted) => {
    const id = canonicalName(wanted);
    return context.dimensions.find((dimension) => dimension.id === id)?.elements.map((element) => element.name) ?? [];
  });
  const count = elements.reduce((product, names) => product * names.length, 1);
  if (count !== equations.length || count > limits.cells) return undefined;
  const table = readTable(variable, name, context);
  return equations.map((equation, index) =>
    definition(subscriptsAt(elements, index), readEquation(equation, name, context), undefined, table),
  );
}

function subscriptsAt(elements: readonly (readonly string[])[], index: number): readonly string[] {
  let rest = index;
  return elements
    .toReversed()
    .map((names) => {
      const name = names[rest % names.length] ?? "";
      rest = Math.floor(rest / names.length);
      return name;
    })
    .toReversed();
}

/** What an element leaves out, the whole variable gives: a table shared by all, or an equation read through each's. */
function inherit(own: Definition, whole: Definition): Definition {
  const equation = own.equation ?? whole.equation;
  const initial = own.equation ? own.initialEquation : (own.initialEquation ?? whole.initialEquation);
  const table = own.graphicalFunction ?? whole.graphicalFunction;
  return definition(own.subscripts, equation, initial, table);
}

function readDefinition(
  element: XmlElement,
  subscripts: readonly string[],
  name: string,
  context: DefinitionContext,
): Definition {
  reportRepeated(element, ["eqn", "init_eqn", "gf", "dimensions"], context, name);
  const equation = readEquation(child(element, "eqn"), name, context);
  const initial = readEquation(child(element, "init_eqn"), name, context);
  return definition(subscripts, equation, initial, readTable(element, name, context));
}

function definition(
  subscripts: readonly string[],
  equation: Equation | undefined,
  initialEquation: Equation | undefined,
  graphicalFunction: GraphicalFunction | undefined,
): Definition {
  return {
    subscripts,
    ...(equation ? { equation } : {}),
    ...(initialEquation ? { initialEquation } : {}),
    ...(graphicalFunction ? { graphicalFunction } : {}),
  };
}

function readEquation(element: XmlElement | undefined, variable: string, context: Context): Equation | undefined {
  if (element === undefined || !isPlainText(element, context, variable)) return undefined;
  const text = element.text.trim();
  if (text === "") return undefined;
  return { text, where: { ...context.reporter.place(element.textOffset), variable } };
}

/** The variable's own table, or the stand-alone one that it names. */
function readTable(element: XmlElement, name: string, context: DefinitionContext): GraphicalFunction | undefined {
  // A stand-alone graphical function is its own table.
  const table = element.name === "gf" ? element : child(element, "gf");
  if (table === undefined) return undefined;
  const reference = attribute(table, "name");
  const isReference = table !== element && reference !== undefined && child(table, "ypts") === undefined;
  const named = isReference ? context.tables.get(canonicalName(reference)) : undefined;
  return readGraphicalFunction(named ?? table, name, context);
}

/** `A, "b, c"` has two subscripts: a comma inside quotes is part of a name. */
function splitSubscripts(text: string): readonly string[] {
  const parts = text.match(/"[^"]*"|[^",，]+|[,，]/g) ?? [];
  const names = [""];
  for (const part of parts) {
    if (part === "," || part === "，") names.push("");
    else names.push((names.pop() ?? "") + part);
  }
  return names.map(displayName).filter((name) => name !== "");
}
