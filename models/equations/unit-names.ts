import type { UnitDefinition } from "../model.ts";
import { canonicalName } from "../names.ts";
import type { Units } from "./units.ts";

const plainNumbers = "1 dmnl dimensionless unitless none no_units nounits fraction percent % radian rad 无量纲 无单位";

/** Canonical names of what measures nothing. */
export const plainNumberNames: ReadonlySet<string> = new Set(plainNumbers.split(" "));

/** Other names of everyday units, each line led by the unit itself. What a model defines goes first. */
const everyday = [
  "year yr 年",
  "quarter qtr 季度",
  "month mo 月 个月",
  "week wk 周",
  "day 天 日",
  "hour hr 小时",
  "minute min 分钟",
  "second sec 秒",
  "person people 人",
  "dollar usd $ 美元",
];

const everydayNames: ReadonlyMap<string, string> = new Map(
  everyday.flatMap((line) => {
    const [unit = "", ...others] = line.split(" ");
    return others.map((other): [string, string] => [other, unit]);
  }),
);

/** The units that a model defines. */
export interface UnitIndex {
  /** By canonical name and alias, in the singular too. */
  readonly byName: ReadonlyMap<string, UnitDefinition>;
  /** What has been worked out so far of what they are made of. */
  readonly made: Map<UnitDefinition, Units>;
}

/** Make the units of a model ready to be looked up. Of two definitions of one name the first counts. */
export function indexUnits(definitions: readonly UnitDefinition[]): UnitIndex {
  const byName = new Map<string, UnitDefinition>();
  for (const definition of definitions) {
    for (const name of [definition.name, ...definition.aliases].map(canonicalName)) {
      for (const key of [name, singular(name)]) if (!byName.has(key)) byName.set(key, definition);
    }
  }
  return { byName, made: new Map() };
}

/** The definition that a name means: as it stands, in the singular, or by its everyday name. */
export function findUnit(name: string, { byName }: UnitIndex): UnitDefinition | undefined {
  const key = canonicalName(name);
  return byName.get(key) ?? byName.get(singular(key)) ?? byName.get(everydayName(key));
}

/** One key for all the names of a unit that no model defines. */
export function everydayName(name: string): string {
  const key = singular(canonicalName(name));
  return everydayNames.get(key) ?? key;
}

/** The English singular, by rule: right for units, and where it is wrong, wrong the same way every time. */
function singular(key: string): string {
  if (key.length < 4 || key.endsWith("ss") || !key.endsWith("s")) return key;
  if (key.endsWith("ies")) return `${key.slice(0, -3)}y`;
  return /(?:ss|x|ch|sh)es$/.test(key) ? key.slice(0, -2) : key.slice(0, -1);
}
