import fc from "fast-check";

/** An equation's text in which `@7` stands for some variable that is already known. */
const { equation } = fc.letrec<{ equation: string }>((tie) => {
  const inner = tie("equation");
  const many = (count: number, write: (...texts: string[]) => string) =>
    fc.tuple(...Array.from({ length: count }, () => inner)).map((texts) => write(...texts));
  const written = (weight: number, count: number, write: (...texts: string[]) => string) => ({
    weight,
    arbitrary: many(count, write),
  });
  const operator = fc.constantFrom("+", "-", "*", "/", "^", " MOD ", "<", "<=", ">", ">=", "=", "<>", " AND ", " OR ");
  const one = fc.constantFrom("ABS", "INT", "EXP", "LN", "SIN", "COS", "SQRT", "ROUND", "ARCTAN", "-", "NOT ");
  return {
    equation: fc.oneof(
      { maxDepth: 3 },
      { weight: 6, arbitrary: fc.nat(999).map((reference) => `@${reference}`) },
      { weight: 3, arbitrary: fc.constantFrom("0", "1", "2", "0.5", ".25", "3e1", "100", "TIME", "DT", "PI") },
      { weight: 8, arbitrary: fc.tuple(inner, operator, inner).map(([a, sign, b]) => `(${a}${sign}${b})`) },
      { weight: 3, arbitrary: fc.tuple(one, inner).map(([name, a]) => `${name}(${a})`) },
      written(2, 3, (a, b, c) => `(IF ${a} THEN ${b} ELSE ${c})`),
      written(1, 2, (a, b) => `MIN(${a}, ${b})`),
      written(1, 3, (a, b, c) => `MAX(${a}, ${b}, ${c})`),
      written(1, 2, (a, b) => `SAFEDIV(${a}, ${b})`),
      written(1, 1, (a) => `STEP(${a}, 1)`),
      written(1, 1, (a) => `RAMP(${a}, 1, 2)`),
      written(1, 1, (a) => `PULSE(${a}, 1, 1)`),
      written(1, 1, (a) => `SMTH1(${a}, 2)`),
      written(1, 2, (a, b) => `SMTH3(${a}, 3, ${b})`),
      written(1, 1, (a) => `DELAY1(${a}, 2)`),
      written(1, 1, (a) => `DELAY3(${a}, 3, 1)`),
      written(1, 1, (a) => `DELAYN(${a}, 2, 2)`),
      written(1, 2, (a, b) => `DELAY(${a}, 1, ${b})`),
      written(1, 2, (a, b) => `PREVIOUS(${a}, ${b})`),
      written(1, 1, (a) => `INIT(${a})`),
      written(1, 1, (a) => `TREND(${a}, 2, 0.1)`),
      written(1, 2, (a, b) => `RANDOM(${a}, ${b})`),
      written(1, 1, (a) => `NORMAL(${a}, 2, 7)`),
      written(1, 1, (a) => `POISSON(ABS(${a}))`),
    ),
  };
});

const arbitraryVariable = fc.record({
  kind: fc.constantFrom("constant", "auxiliary", "auxiliary", "elements", "lookup", "stock"),
  isArray: fc.boolean(),
  texts: fc.tuple(equation, equation),
  number: fc.constantFrom("1", "2", "0.3", "10", "-4"),
  flow: fc.nat(999),
  isNonNegative: fc.boolean(),
});

type VariableParts = typeof arbitraryVariable extends fc.Arbitrary<infer T> ? T : never;

interface Known {
  readonly name: string;
  readonly isArray: boolean;
}

/** `@7` becomes a known variable: in a scalar's equation an array is summed, or its element `b` is taken. */
function fill(text: string, known: readonly Known[], inArray: boolean): string {
  const filled = text.replace(/@(\d+)/g, (_, digits: string) => {
    const chosen = known[Number(digits) % Math.max(1, known.length)];
    if (!chosen) return digits;
    if (!chosen.isArray || inArray) return chosen.name;
    return Number(digits) % 2 === 0 ? `SUM(${chosen.name}[*])` : `${chosen.name}[b]`;
  });
  return filled.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

const dimension = '<dimensions><dim name="D"/></dimensions>';

function writeVariable(parts: VariableParts, index: number, known: readonly Known[]): string {
  const { kind, isArray, texts, number } = parts;
  const name = `v${index}`;
  const head = isArray ? dimension : "";
  const equationText = `<eqn>${fill(texts[0], known, isArray)}</eqn>`;
  switch (kind) {
    case "constant":
      return `<aux name="${name}">${head}<eqn>${number}</eqn></aux>`;
    case "lookup":
      return `<aux name="${name}">${head}${equationText}<gf><xpts>-1,0,2</xpts><ypts>3,${number},7</ypts></gf></aux>`;
    case "elements": {
      if (!isArray) return `<aux name="${name}">${equationText}</aux>`;
      const element = `<element subscript="b"><eqn>${fill(texts[1], known, false)}</eqn></element>`;
      return `<aux name="${name}">${head}${equationText}${element}</aux>`;
    }
    case "stock":
      return `<stock name="${name}">${head}<eqn>${number}</eqn><inflow>in${index}</inflow><outflow>out${index}</outflow>${parts.isNonNegative ? "<non_negative/>" : ""}</stock>`;
    default:
      return `<aux name="${name}">${head}${equationText}</aux>`;
  }
}

/** The flows of a stock may look at every variable; kept small so that runs reach their end. */
function writeFlows({ kind, isArray, texts }: VariableParts, index: number, all: readonly Known[]): string {
  if (kind !== "stock") return "";
  const head = isArray ? dimension : "";
  const tame = (text: string) => `MAX(MIN(${fill(text, all, isArray)}, 50), -50)`;
  return `<flow name="in${index}">${head}<eqn>${tame(texts[0])}</eqn></flow><flow name="out${index}">${head}<eqn>${tame(texts[1])}</eqn></flow>`;
}

function writeElements(count: number): string {
  return ["a", "b", ...Array.from({ length: count - 2 }, (_, i) => `e${i}`)]
    .map((name) => `<elem name="${name}"/>`)
    .join("");
}

/** The text of a sound XMILE model: variables refer to those before them, flows to all. */
export const arbitraryXmile: fc.Arbitrary<string> = fc
  .record({
    variables: fc.array(arbitraryVariable, { minLength: 2, maxLength: 8 }),
    method: fc.constantFrom("euler", "rk4"),
    dt: fc.constantFrom("1", "0.5", "0.1"),
    // Many elements make a program that is cut into several functions.
    elements: fc.constantFrom(3, 3, 3, 30),
  })
  .map(({ variables, method, dt, elements }) => {
    const names = variables.map(({ isArray }, index): Known => ({ name: `v${index}`, isArray }));
    const written = variables.map((variable, index) => writeVariable(variable, index, names.slice(0, index)));
    const flows = variables.map((variable, index) => writeFlows(variable, index, names));
    return `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
<header><name>generated</name><vendor>Foretide</vendor><product version="1.0" lang="en">Foretide</product></header>
<sim_specs method="${method}"><start>0</start><stop>5</stop><dt>${dt}</dt></sim_specs>
<dimensions><dim name="D">${writeElements(elements)}</dim></dimensions>
<model><variables>
${[...written, ...flows].filter((text) => text !== "").join("\n")}
</variables></model>
</xmile>`;
  });
