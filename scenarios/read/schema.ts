import * as z from "zod/mini";

// zod would first try `new Function`, which our content security policy forbids and reports.
z.config({ jitless: true });

/** The version of the format that this program writes. */
export const currentVersion = 1;

function described<Schema extends z.ZodMiniType>(schema: Schema, description: string, id?: string): Schema {
  z.globalRegistry.add(schema, id === undefined ? { description } : { description, id });
  return schema;
}

const short = z.string().check(z.maxLength(256));
const long = z.string().check(z.maxLength(100_000));
const id = described(
  z.string().check(z.maxLength(64), z.regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u)),
  "Letters, digits, hyphen, underscore and full stop; begins with a letter or digit.",
  "id",
);
const text = described(
  z.looseObject({ zh: z.optional(long), en: z.optional(long) }),
  "A text in Chinese, English or both.",
  "text",
);
const words = described(z.union([long, text]), "A text in one language as you write it, or in both.", "words");
const number = described(
  z.union([z.number(), z.enum(["NaN", "Infinity", "-Infinity"])]),
  "A number. Infinite values and NaN are written as strings.",
  "number",
);
const finite = z.number();
const name = described(
  z.string().check(z.minLength(1), z.maxLength(1024)),
  "The name of a variable of the model.",
  "name",
);
const method = z.enum(["euler", "rk4"]);
const seed = z.int().check(z.gte(0), z.lte(4_294_967_295));

const citation = z.looseObject({
  id,
  title: words,
  authors: z.optional(z.array(short)),
  publisher: z.optional(short),
  date: z.optional(short),
  file: described(z.optional(short), "File name of the document, for check --sources."),
  locator: z.optional(long),
  note: z.optional(words),
});

const cited = described(
  z.looseObject({
    cite: id,
    fact: z.optional(short),
    quote: z.optional(long),
    locator: z.optional(long),
    plan: described(z.optional(z.boolean()), "A plan or target, not a statistic."),
    note: z.optional(words),
  }),
  "The figure stands in a document.",
  "citedSource",
);
const derived = described(
  z.looseObject({ derivation: long, from: z.optional(z.array(short)), note: z.optional(words) }),
  "Worked out from other figures. The arithmetic must give the value.",
  "derivedSource",
);
const calibrated = described(
  z.looseObject({ calibration: words, from: z.optional(z.array(short)) }),
  "Set so that the model meets an observation.",
  "calibratedSource",
);
const assumed = described(
  z.looseObject({ assumption: words, range: z.optional(z.tuple([finite, finite])) }),
  "Nobody has stated it: the reason, and the range that it may lie in.",
  "assumedSource",
);
const oneSource = z.union([cited, derived, calibrated, assumed]);
const source = z.union([oneSource, z.array(oneSource)]);

const point = z.tuple([finite, number]);
const points = described(
  z.looseObject({ points: z.array(point).check(z.minLength(2), z.maxLength(10_000)) }),
  "Points of a graphical function: x rises from point to point.",
  "points",
);
const path = described(
  z.looseObject({
    path: z.array(point).check(z.minLength(1), z.maxLength(10_000)),
    between: z._default(z.enum(["linear", "step"]), "linear"),
  }),
  "A value that changes over time: flat before the first point and after the last.",
  "path",
);
const elements = described(
  z.record(name, z.union([number, points])),
  "Elements of an array by name; the others keep the parent's values. * is every element not named beside it.",
  "elements",
);
const value = z.union([number, points, path, elements]);
const former = described(
  z.looseObject({ value, source }),
  "The value before it was changed, and its source, until someone says whether that still holds: till then the value has none.",
  "formerValue",
);
const override = z.looseObject({
  value,
  source: z.optional(source),
  former: z.optional(former),
  note: z.optional(words),
});
/** Overrides of a scenario or an assertion. */
export const overridesSchema = described(
  z.record(name, override),
  "What differs from the parent, by the name of a constant, a graphical function or a stock (its initial value).",
  "overrides",
);

const settings = z.looseObject({
  start: z.optional(finite),
  stop: z.optional(finite),
  dt: z.optional(finite.check(z.gt(0))),
  saveStep: z.optional(finite.check(z.gt(0))),
  method: z.optional(method),
  seed: z.optional(seed),
});

const scenario = z.looseObject({
  id,
  parent: described(z.optional(id), "The scenario it starts from; the first scenario if absent."),
  name: text,
  question: z.optional(text),
  narrative: z.optional(text),
  basis: z.optional(words),
  colour: z.optional(short),
  dash: z.optional(short),
  hidden: z.optional(z.boolean()),
  settings: z.optional(settings),
  shocks: z.optional(z.array(z.looseObject({ start: finite, end: finite, label: text }))),
  overrides: z._default(overridesSchema, {}),
});

const set = z.looseObject({
  id,
  name: text,
  scenarios: z.array(id),
  indicators: z.optional(z.array(name)),
  lowerIsBetter: z.optional(z.array(name)),
});

const observation = z.looseObject({
  id,
  variable: name,
  kind: z._default(z.enum(["observation", "target", "goal"]), "observation"),
  aggregate: z._default(z.enum(["value", "mean", "integral"]), "value"),
  time: z.optional(finite),
  from: z.optional(finite),
  to: z.optional(finite),
  low: z.optional(finite),
  high: z.optional(finite),
  tolerance: z.optional(finite.check(z.gte(0))),
  unit: z.optional(short),
  facts: z.optional(z.array(short)),
  note: z.optional(words),
});

const allOrNames = z.union([z.literal("all"), z.array(name)]);
const tolerance = z.optional(finite.check(z.gte(0)));
const relation = z.union([
  z.looseObject({
    variable: name,
    at: z.union([finite, z.literal("all")]),
    op: z.enum(["<", ">", "<=", ">=", "=="]),
    value: z.optional(finite),
    compareTo: z.optional(name),
    tolerance,
  }),
  z.looseObject({
    conserves: z.looseObject({ initial: z.array(name), inflows: z.array(name), outflows: z.array(name) }),
    tolerance,
  }),
  z.looseObject({ nonNegative: allOrNames }),
  z.looseObject({ finite: allOrNames }),
]);
const assertion = z.looseObject({
  id: described(z.string().check(z.minLength(1), z.maxLength(128)), "Any short text, unique in the file."),
  name: text,
  scenario: z.optional(id),
  method: z.optional(method),
  dt: z.optional(finite.check(z.gt(0))),
  overrides: z.optional(overridesSchema),
  relation,
});

const ensemble = z.looseObject({
  members: z.int().check(z.gte(1), z.lte(100_000)),
  seed,
  sampling: z.enum(["latin-hypercube", "random"]),
  vary: z.optional(z.array(name)),
  scenarios: z.optional(z.array(id)),
});

const step = z.looseObject({
  kind: z.enum(["narrate", "predict", "decide", "reveal", "reflect", "goal"]),
  title: text,
  text: z.optional(text),
  variable: z.optional(name),
  scenarios: z.optional(z.array(id)),
  before: z.optional(id),
  after: z.optional(id),
  levers: z.optional(z.array(name)),
  choices: z.optional(z.array(text)),
  target: z.optional(finite),
  at: z.optional(finite),
  minutes: z.optional(finite),
});

const grid = z.looseObject({
  scenarios: described(z.optional(z.enum(["shown", "all"])), "Columns: the scenarios in sight, or all."),
  hide: described(z.optional(z.array(z.enum(["unit", "range", "source"]))), "Columns that are not shown."),
  widths: described(
    z.optional(z.record(name, z.number().check(z.gte(40), z.lte(2000)))),
    "Widths in points: of name, unit, range and source, and of scenario:<id>.",
  ),
});

/**
 * A scenario file, format 1: the one definition of the format. Reading, the order of keys in writing and the published
 * JSON Schema all come from it.
 */
export const scenarioFileSchema = z.looseObject({
  $schema: z.optional(long),
  format: z.literal("foretide-scenario"),
  version: z.literal(currentVersion),
  title: text,
  question: z.optional(text),
  summary: z.optional(text),
  model: described(
    z.string().check(z.minLength(1), z.maxLength(1024)),
    "library:city, or a path relative to this file and inside its folder.",
  ),
  citations: z._default(z.array(citation), []),
  sources: z._default(described(z.record(name, source), "Where the model's own numbers come from, by name."), {}),
  scenarios: described(
    z.array(scenario).check(z.minLength(1), z.maxLength(1000)),
    "The first is the base, and the parent of every scenario that names none.",
  ),
  indicators: z._default(z.array(name), []),
  charts: z._default(z.array(z.looseObject({ variable: name, title: z.optional(text), goal: z.optional(finite) })), []),
  sets: z._default(z.array(set), []),
  observations: z._default(z.array(observation), []),
  assertions: z._default(z.array(assertion), []),
  mayBeNegative: described(z.optional(z.array(name)), "Stocks that may go below zero: a balance, a net sum."),
  ensemble: z.optional(ensemble),
  agenda: z._default(z.array(step), []),
  grid: described(z.optional(grid), "Which columns the table of assumptions has."),
});
