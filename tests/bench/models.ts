import { uniforms } from "../kernels/samples.ts";

export interface Specs {
  readonly start: number;
  readonly stop: number;
  readonly dt: number;
  readonly saveStep: number;
}

function xmile(specs: Specs, body: readonly string[], dimensions = ""): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:ft="urn:foretide:xmile:1">
<header><name>bench</name><vendor>Foretide</vendor><product version="1.0" lang="en">Foretide</product></header>
<sim_specs><start>${specs.start}</start><stop>${specs.stop}</stop><dt>${specs.dt}</dt></sim_specs>
${dimensions}<model><variables>
${body.join("\n")}
</variables></model>
</xmile>
`;
}

const stock = (name: string, initial: string, inflows: readonly string[], outflows: readonly string[] = []) =>
  `<stock name="${name}"><eqn>${initial}</eqn>${inflows.map((f) => `<inflow>${f}</inflow>`).join("")}${outflows.map((f) => `<outflow>${f}</outflow>`).join("")}</stock>`;
const flow = (name: string, equation: string) => `<flow name="${name}"><eqn>${equation}</eqn></flow>`;
const auxiliary = (name: string, equation: string) => `<aux name="${name}"><eqn>${equation}</eqn></aux>`;

/** An epidemic in three stocks. @source W. Kermack, A. McKendrick, 1927. */
export function sir(): string {
  return xmile({ start: 0, stop: 100, dt: 0.0625, saveStep: 0.0625 }, [
    auxiliary("population", "1000000"),
    auxiliary("contacts", "6"),
    auxiliary("infectivity", "0.25"),
    auxiliary("duration", "5"),
    stock("susceptible", "population - infectious", [], ["infection"]),
    stock("infectious", "10", ["infection"], ["recovery"]),
    stock("recovered", "0", ["recovery"]),
    flow("infection", "susceptible * contacts * infectivity * infectious / population"),
    flow("recovery", "infectious / duration"),
  ]);
}

const small = (u: () => number) => (0.1 + 0.8 * u()).toFixed(4);

/** A chain of auxiliaries between stocks: sums, products, choices, a lookup in eight, a transcendental in eight. */
export function chain(count: number, stop = 100, dt = 0.0625): string {
  const u = uniforms(20260729);
  const body: string[] = [auxiliary("rate", "0.05"), auxiliary("level", "10")];
  for (let i = 0; i < count; i += 1) {
    const before = i % 10 === 0 ? `s${Math.max(0, i / 10 - 1)}` : `a${i - 1}`;
    if (i % 10 === 0) body.push(stock(`s${i / 10}`, small(u), [`f${i / 10}`]));
    body.push(i % 10 === 9 ? flow(`f${(i - 9) / 10}`, `(${before} - s${(i - 9) / 10}) * rate`) : link(i, before, u));
  }
  const last = Math.floor(count / 10) * 10;
  if (last < count) body.push(flow(`f${last / 10}`, `(s${last / 10} - 1) * rate`));
  return xmile({ start: 0, stop, dt, saveStep: dt }, body);
}

function link(i: number, before: string, u: () => number): string {
  const name = `a${i}`;
  switch (i % 8) {
    case 0:
      return auxiliary(name, `${before} * ${small(u)} + ${small(u)}`);
    case 1:
      return `<aux name="${name}"><eqn>${before}</eqn><gf><xpts>0,0.25,0.5,0.75,1,1.5,2</xpts><ypts>${Array.from({ length: 7 }, () => small(u)).join()}</ypts></gf></aux>`;
    case 2:
      return auxiliary(name, `MAX(${before}, ${small(u)}) - ${before} / level`);
    case 3:
      return auxiliary(name, `IF ${before} > ${small(u)} THEN ${before} * ${small(u)} ELSE ${small(u)}`);
    case 4:
      return auxiliary(name, `EXP(-${before} * ${small(u)})`);
    case 5:
      return auxiliary(name, `(${before} + ${small(u)}) / (1 + ${before})`);
    case 6:
      return auxiliary(name, `${before} * (1 - ${before} / level) + ${small(u)} * TIME / 100`);
    default:
      return auxiliary(name, `(ABS(${before}) + 0.1) ^ ${small(u)} + SQRT(${before} * ${before} + 1) * ${small(u)}`);
  }
}

/** Two dimensions, eight by four: ageing between age groups, migration between regions. */
export function subscripted(): string {
  const ages = Array.from({ length: 8 }, (_, k) => `g${k + 1}`);
  const regions = Array.from({ length: 4 }, (_, k) => `r${k + 1}`);
  const dimension = (name: string, elements: readonly string[]) =>
    `<dim name="${name}">${elements.map((e) => `<elem name="${e}"/>`).join("")}</dim>`;
  const over = `<dimensions><dim name="age"/><dim name="region"/></dimensions>`;
  const elements = (equation: (age: number, region: number) => string) =>
    ages
      .flatMap((a, i) =>
        regions.map((r, j) => `<element subscript="${a}, ${r}"><eqn>${equation(i, j)}</eqn></element>`),
      )
      .join("");
  return xmile(
    { start: 0, stop: 100, dt: 0.0625, saveStep: 0.0625 },
    [
      auxiliary("span", "10"),
      auxiliary("mobility", "0.02"),
      `<aux name="mortality">${over}${elements((i, j) => String(0.002 * (i + 1) + 0.001 * j))}</aux>`,
      `<stock name="people">${over}<eqn>1000</eqn><inflow>arriving</inflow><inflow>moving</inflow><outflow>ageing</outflow><outflow>dying</outflow></stock>`,
      `<aux name="total"><dimensions><dim name="region"/></dimensions><eqn>SUM(people[*, region])</eqn></aux>`,
      auxiliary("everybody", "SUM(total[*])"),
      `<flow name="ageing">${over}<eqn>people[age, region] / span</eqn></flow>`,
      `<flow name="dying">${over}<eqn>people[age, region] * mortality[age, region]</eqn></flow>`,
      `<flow name="moving">${over}<eqn>mobility * (everybody / 32 - people[age, region])</eqn></flow>`,
      `<flow name="arriving">${over}${elements((i, j) => (i === 0 ? `total[r${j + 1}] * 0.02` : `ageing[g${i}, r${j + 1}]`))}</flow>`,
    ],
    `<dimensions>${dimension("age", ages)}${dimension("region", regions)}</dimensions>`,
  );
}
