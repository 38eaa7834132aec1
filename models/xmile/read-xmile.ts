import type { Model, Submodel } from "../model.ts";
import { canonicalName } from "../names.ts";
import { hasErrors, type Problem } from "../problem.ts";
import { type Context, displayName, readLabels, reportRepeated, reportUnknown, reportUnsupported } from "./context.ts";
import { decode } from "./decode.ts";
import { parseXml } from "./parse-xml.ts";
import type { XmileProblemCode } from "./problems.ts";
import { plainBehavior, readBehavior } from "./read-behavior.ts";
import { readDimensions } from "./read-dimensions.ts";
import { readSimSpecs } from "./read-sim-specs.ts";
import { readSubmodel } from "./read-submodel.ts";
import { readUnits } from "./read-units.ts";
import { createReporter, excerpt } from "./reporter.ts";
import { attribute, child, children, childText, type XmlElement } from "./xml.ts";

/** A file read: the model, or what there is of one, and all that is wrong or odd. */
export interface XmileResult {
  /** Present when no problem is an error. */
  readonly model?: Model;
  /** What could be read of a file with errors: good for finding more of them, never for running. */
  readonly draft?: Model;
  readonly problems: readonly Problem[];
}

const known: ReadonlySet<string> = new Set([
  ...["header", "sim_specs", "model_units", "dimensions", "behavior", "style", "data", "model", "macro"],
  ...["includes", "include", "equation_prefs", "default_format"],
]);
const unsupported: ReadonlyMap<string, XmileProblemCode> = new Map([["macro", "xmile/macro"]]);

/**
 * Read an XMILE file from its bytes. Opens nothing else: what a file refers to outside itself is refused.
 *
 * @param file The file's name, for the places of problems.
 * @throws Never. A file without a model has at least one problem that is an error.
 * @source XMILE 1.0, section 2.
 */
export function readXmile(bytes: Uint8Array, file: string): XmileResult {
  const decoded = decode(bytes, file);
  if (decoded.problem) return { problems: [decoded.problem] };
  const reporter = createReporter(file, decoded.text);
  const root = parseXml(decoded.text, reporter);
  const model = root && readRoot(root, { reporter, source: decoded.text });
  const problems = reporter.problems.toSorted(byPlace);
  if (model === undefined) return { problems };
  return hasErrors(problems) ? { draft: model, problems } : { model, problems };
}

function byPlace(a: Problem, b: Problem): number {
  return (a.where.line ?? 0) - (b.where.line ?? 0) || (a.where.column ?? 0) - (b.where.column ?? 0);
}

function readRoot(root: XmlElement, context: Context): Model | undefined {
  const { reporter } = context;
  if (root.name !== "xmile") {
    reporter.report("xmile/not-xmile", root.offset, { name: excerpt(root.name.replace("?:", "")) });
    return undefined;
  }
  reportUnknown(root, known, context);
  reportRepeated(root, ["sim_specs", "model_units", "dimensions", "behavior"], context);
  reportUnsupported(root, unsupported, context);
  reportOutside(root, context);
  const [main, others] = chooseRoot(children(root, "model"));
  if (main === undefined) reporter.report("xmile/no-model", root.offset);
  const simSpecs = readSimSpecs(child(main, "sim_specs") ?? child(root, "sim_specs"), root, context);
  const behavior = readBehavior(child(root, "behavior"), plainBehavior, context);
  const dimensions = readDimensions(child(root, "dimensions"), context);
  const read = (model: XmlElement, name: string) => readSubmodel(model, name, { ...context, behavior, dimensions });
  const parts = {
    dimensions,
    units: readUnits(child(root, "model_units"), context),
    root: main && read(main, ""),
    submodels: readOthers(others, context, read),
  };
  if (simSpecs === undefined || parts.root === undefined) return undefined;
  const header = child(root, "header");
  return { ...readHeader(header), ...readInvalidIndex(header), simSpecs, ...parts, root: parts.root };
}

/** @source XMILE 1.0, section 2.2.1: `<uses_arrays invalid_index_value="NaN"/>`; 0 where it is not said. */
function readInvalidIndex(header: XmlElement | undefined): Pick<Model, "invalidIndexValue"> {
  const said = attribute(child(child(header, "options"), "uses_arrays"), "invalid_index_value");
  return said?.trim().toLowerCase() === "nan" ? { invalidIndexValue: "NaN" } : {};
}

function readHeader(header: XmlElement | undefined): Pick<Model, "name" | "labels" | "vendor" | "product"> {
  const vendor = childText(header, "vendor");
  const product = childText(header, "product");
  return {
    name: displayName(childText(header, "name") ?? ""),
    labels: readLabels(header),
    ...(vendor === undefined ? {} : { vendor }),
    ...(product === undefined ? {} : { product }),
  };
}

/** The root model has no name; where all have one, as some programs write, it is the first. */
function chooseRoot(models: readonly XmlElement[]): [XmlElement | undefined, readonly XmlElement[]] {
  const main = models.find((model) => attribute(model, "name") === undefined) ?? models[0];
  return [main, models.filter((model) => model !== main)];
}

function readOthers(
  models: readonly XmlElement[],
  { reporter }: Context,
  read: (model: XmlElement, name: string) => Submodel,
): readonly Submodel[] {
  const seen = new Set<string>();
  return models.flatMap((model) => {
    const name = displayName(attribute(model, "name") ?? "");
    const id = canonicalName(name);
    if (seen.has(id) || name === "") reporter.report("xmile/duplicate-model", model.offset, { name: excerpt(name) });
    seen.add(id);
    const specs = child(model, "sim_specs");
    if (specs) reporter.report("xmile/own-sim-specs", specs.offset, { name: excerpt(name) });
    return [read(model, name)];
  });
}

/** Other files: included ones are refused, and so is data that the file wants fetched before a run. */
function reportOutside(root: XmlElement, { reporter }: Context): void {
  const includes = [root, child(root, "header"), child(root, "includes"), child(child(root, "header"), "includes")];
  for (const include of includes.flatMap((parent) => children(parent, "include"))) {
    reporter.report("xmile/include", include.offset, { resource: excerpt(attribute(include, "resource") ?? "") });
  }
  for (const data of children(child(root, "data"), "import")) {
    const enabled = attribute(data, "enabled")?.toLowerCase() !== "false";
    if (enabled)
      reporter.report("xmile/data-import", data.offset, { resource: excerpt(attribute(data, "resource") ?? "") });
  }
}
