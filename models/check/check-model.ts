import type { Equation, Model, Submodel } from "../model.ts";
import { hasErrors, type Problem } from "../problem.ts";
import { buildVariables } from "./build-variables.ts";
import type { Builder } from "./builder.ts";
import { indexDimensions } from "./dimension-table.ts";
import { limitOutflows } from "./limit-outflows.ts";
import type { CellOrder } from "./order-cells.ts";
import { defineVariables, placeVariables } from "./place-variables.ts";
import { openReport, type Report, tellProblem } from "./report.ts";
import { type Entry, findEntry, openScopes, type Scopes, sourceOf } from "./scope.ts";
import type { System } from "./system.ts";
import { tellLoops } from "./tell-loops.ts";
import { checkUnits } from "./units.ts";
import { tellBuiltinNames, tellUnused } from "./warn.ts";

/** A model checked: ready to run when no problem is an error. */
export interface CheckedModel {
  readonly system?: System;
  readonly problems: readonly Problem[];
}

/**
 * Make a model ready to run, or say all that is wrong with it: names, dimensions, equations, loops, flows.
 *
 * @param file Goes to the places of problems that name none.
 */
export function checkModel(model: Model, file?: string): CheckedModel {
  const report = openReport(file);
  const dimensions = indexDimensions(model, report);
  const scopes = openScopes(model, dimensions, report);
  const builder = startBuilder(model, dimensions, report);
  const order = build(builder, scopes.entries);
  tellUnits(builder, model, scopes);
  const { problems } = report;
  if (!order || hasErrors(problems)) return { problems };
  const { variables, cells, tables } = builder;
  const { initialOrder, stepOrder } = order;
  return { system: { simSpecs: model.simSpecs, variables, cells, tables, initialOrder, stepOrder }, problems };
}

function startBuilder(model: Model, dimensions: Builder["dimensions"], report: Report): Builder {
  return {
    report,
    simSpecs: model.simSpecs,
    dimensions,
    isInvalidIndexNaN: model.invalidIndexValue === "NaN",
    slots: new Map(),
    read: new Map(),
    variables: [],
    cells: [],
    tables: [],
    hiddenNames: new Map(),
    streams: 0,
    nodes: 0,
    isFull: false,
  };
}

/** Modules made from one model share its equations, so that its first use stands for all. */
function tellUnits({ report, read }: Builder, model: Model, { instances }: Scopes): void {
  const uses = new Map(instances.toReversed().map((instance) => [instance.submodel, instance]));
  const expressionOf = (equation: Equation) => read.get(equation)?.expression;
  const variableOf = (name: string, submodel: Submodel) => {
    const instance = uses.get(submodel);
    const entry = instance && findEntry(instance, name);
    return entry && sourceOf(entry).variable;
  };
  for (const problem of checkUnits(model, { expressionOf, variableOf })) tellProblem(report, problem);
}

/** Every stage tells what it finds; only a model that is too large ends the check early. */
function build(builder: Builder, entries: readonly Entry[]): CellOrder | undefined {
  const { report } = builder;
  if (!placeVariables(builder, entries)) return undefined;
  const definitions = defineVariables(builder, entries);
  buildVariables(builder, entries, definitions);
  if (builder.isFull) return undefined;
  const order = limitOutflows(builder, entries);
  tellLoops(builder, order.loops);
  tellUnused(report, entries, builder.variables);
  tellBuiltinNames(report, entries);
  return order;
}
