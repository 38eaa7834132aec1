/**
 * What an argument must be measured in: as the other `same` ones, in anything, in nothing (`plain`), in time, per time.
 * The result likewise; `own` is what the variable itself is declared in.
 */
export type ArgumentRule = "same" | "any" | "plain" | "time" | "perTime";
export type ResultRule = "same" | "plain" | "time" | "perTime" | "sameTimesTime" | "samePerTime" | "own";

export interface UnitRule {
  /** The last goes for all that follow. */
  readonly arguments: readonly ArgumentRule[];
  readonly result: ResultRule;
}

const known: ReadonlySet<string> = new Set<ArgumentRule>(["same", "any", "plain", "time", "perTime"]);

const rows: readonly (readonly [names: string, given: string, result: ResultRule])[] = [
  ["ABS INT INTEGER ROUND INIT MEAN STDDEV SUM", "same", "same"],
  ["MAX MIN MOD MODULO PREVIOUS", "same", "same"],
  ["ARCCOS ARCSIN ARCTAN COS EXP LN LOG LOG10 SIN TAN", "plain", "plain"],
  ["INF PI", "", "plain"],
  ["SIGN SIZE", "any", "plain"],
  ["EXPRND POISSON", "same any", "same"],
  ["LOGNORMAL NORMAL RANDOM", "same same any", "same"],
  ["DELAY DELAY1 DELAY3 SMTH1 SMTH3", "same time same", "same"],
  ["DELAYN SMTHN", "same time plain same", "same"],
  ["FORCST", "same time time perTime", "same"],
  ["TREND", "any time perTime", "perTime"],
  ["STEP", "same time", "same"],
  ["RAMP", "same time", "sameTimesTime"],
  ["PULSE", "same time", "samePerTime"],
  ["DT STARTTIME STOPTIME TIME", "", "time"],
  ["SELF", "", "own"],
  ["LOOKUP", "same any", "same"],
  ["IF_THEN_ELSE", "any same", "same"],
];

/** The rule of each function that has one; the others have formulas of their own (`infer-units.ts`). */
export const unitRules: ReadonlyMap<string, UnitRule> = new Map(
  rows.flatMap(([names, given, result]) =>
    names.split(" ").map((name): [string, UnitRule] => [name, { arguments: argumentRules(given), result }]),
  ),
);

function argumentRules(given: string): ArgumentRule[] {
  return given.split(" ").filter((rule): rule is ArgumentRule => known.has(rule));
}
