import { limits } from "../limits.ts";
import type { Method, SimSpecs } from "../model.ts";
import { type Context, displayName, reportRepeated, reportUnknown, requireNumber, words } from "./context.ts";
import { parseFlag, parseNumber } from "./numbers.ts";
import { excerpt } from "./reporter.ts";
import { attribute, child, type XmlElement } from "./xml.ts";

const known: ReadonlySet<string> = new Set(["start", "stop", "dt", "run", "pause", "save_step", "simulation_delay"]);

/**
 * The simulation specifications: whole, finite and within limits, or absent with a problem for each thing wrong.
 *
 * @param parent Where they were looked for, to place the problem of their absence.
 * @source XMILE 1.0, sections 2.3 and 3.4.
 */
export function readSimSpecs(
  element: XmlElement | undefined,
  parent: XmlElement,
  context: Context,
): SimSpecs | undefined {
  const { reporter } = context;
  if (element === undefined) {
    reporter.report("xmile/missing", parent.offset, { name: "sim_specs", parent: parent.name });
    return undefined;
  }
  reportUnknown(element, known, context);
  reportRepeated(element, ["start", "stop", "dt", "save_step", "run"], context);
  reportPartialRun(element, context);
  const method = readMethod(element, context);
  const start = readTime(element, "start", context);
  const stop = readTime(element, "stop", context);
  const dt = readDt(element, context);
  if (start === undefined || stop === undefined || dt === undefined) return undefined;
  if (!isWithinLimits(element, { start, stop, dt }, context)) return undefined;
  const saveStep = readSaveStep(element, dt, context);
  const timeUnits = displayName(element.attributes.get("time_units") ?? "");
  return { start, stop, dt, saveStep, method, ...(timeUnits === "" ? {} : { timeUnits }) };
}

function readTime(specs: XmlElement, name: "start" | "stop", context: Context): number | undefined {
  const element = child(specs, name);
  if (element) return requireNumber(element, context);
  context.reporter.report("xmile/missing", specs.offset, { name, parent: specs.name });
  return undefined;
}

/** XMILE's default is 1. `reciprocal` gives the number of steps in a unit of time. */
function readDt(specs: XmlElement, context: Context): number | undefined {
  const element = child(specs, "dt");
  if (element === undefined) return 1;
  const value = requireNumber(element, context);
  if (value === undefined) return undefined;
  const flag = attribute(element, "reciprocal");
  const reciprocal = flag === undefined ? false : parseFlag(flag);
  if (reciprocal === undefined) {
    context.reporter.report("xmile/bad-value", element.offset, { name: "reciprocal", text: excerpt(flag ?? "") });
    return undefined;
  }
  const dt = reciprocal ? 1 / value : value;
  if (dt > 0 && Number.isFinite(dt)) return dt;
  context.reporter.report("xmile/dt", element.textOffset, { text: excerpt(element.text) });
  return undefined;
}

type Times = Pick<SimSpecs, "start" | "stop" | "dt">;

function isWithinLimits(specs: XmlElement, { start, stop, dt }: Times, { reporter }: Context): boolean {
  const at = (name: string): number => child(specs, name)?.textOffset ?? specs.offset;
  if (stop < start) {
    reporter.report("xmile/stop-before-start", at("stop"), { start, stop });
    return false;
  }
  if (start + dt === start) {
    reporter.report("xmile/dt-lost", at("dt"), { dt, start });
    return false;
  }
  const steps = Math.round((stop - start) / dt);
  if (!(steps <= limits.steps)) {
    reporter.report("xmile/too-many-steps", at("dt"), { steps: String(steps), limit: limits.steps });
    return false;
  }
  const used = start + steps * dt;
  if (Math.abs(used - stop) > Math.max(1e-6 * dt, Math.abs(stop) * 1e-12)) {
    reporter.report("xmile/stop-rounded", at("stop"), { stop, dt, used });
  }
  return true;
}

/** Three spellings, none of them XMILE's own: ours, Stella's, and an element that Simlin reads. */
function readSaveStep(specs: XmlElement, dt: number, { reporter }: Context): number {
  const element = child(specs, "save_step");
  const text = attribute(specs, "ft:save_step") ?? attribute(specs, "isee:save_interval") ?? element?.text.trim();
  if (text === undefined || text === "") return dt;
  const offset = element?.textOffset ?? specs.offset;
  const wanted = parseNumber(text);
  if (wanted === undefined || wanted < 0) {
    reporter.report("xmile/bad-number", offset, { name: "save_step", text: excerpt(text) });
    return dt;
  }
  // Stella writes 0 for "every step".
  if (wanted === 0) return dt;
  const used = Math.max(1, Math.round(wanted / dt)) * dt;
  if (Math.abs(used - wanted) <= 1e-6 * dt) return wanted;
  reporter.report("xmile/save-step-rounded", offset, { saveStep: wanted, dt, used });
  return Number.isFinite(used) ? used : dt;
}

const methods: ReadonlyMap<string, Method> = new Map([
  ["euler", "euler"],
  ["rk4", "rk4"],
]);
/** Methods of a higher order than Euler's, whose stand-in is RK4: XMILE says so of rk2, the others by likeness. */
const betterThanEuler: ReadonlySet<string> = new Set(["rk2", "rk45", "gear"]);

/** The first method of the list that we have. @source XMILE 1.0, section 3.4.1. */
function readMethod(specs: XmlElement, { reporter }: Context): Method {
  const text = attribute(specs, "method");
  if (text === undefined) return "euler";
  const wanted = words(text.toLowerCase());
  for (const name of wanted) {
    const method = methods.get(name);
    if (method === undefined) continue;
    // A list is the modeller's own choice of stand-ins; taking a later one still changes numbers, so it is said.
    if (name !== wanted[0])
      reporter.report("xmile/method-replaced", specs.offset, { method: excerpt(text), used: method });
    return method;
  }
  const used = wanted.some((name) => betterThanEuler.has(name)) ? "rk4" : "euler";
  reporter.report("xmile/method-replaced", specs.offset, { method: excerpt(text), used });
  return used;
}

/** A run of some groups or modules only would leave the others standing still; we always run all. */
function reportPartialRun(specs: XmlElement, { reporter }: Context): void {
  const run = child(specs, "run");
  const by = attribute(run, "by") ?? attribute(specs, "run_by");
  if (by === undefined || by.toLowerCase() === "all") return;
  const offset = (run ?? specs).offset;
  reporter.report("xmile/partial-run", offset, { by: excerpt(by) });
}
