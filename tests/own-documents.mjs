// Documents as users bring them, sound and otherwise: for the walks, and for the pictures.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The city study's text. */
export const city = readFileSync(join(import.meta.dirname, "../scenarios/library/city.scenario.json"), "utf8");

/** A study that opens, with a key that nobody knows and a value out of its range. */
export const wrongStudy = city
  .replace('"id": "housing-first",', '"id": "housing-first", "surprise": "kept",')
  .replace('"extra_budget": { "value": 30 }', '"extra_budget": { "value": 99 }');

/** A study that is cut by a slip: a comma is missing. */
export const brokenStudy = city.replace('"version": 1,', '"version": 1');

/** A small model as another program might write it; line 4 has the method, line 7 full-width signs, line 9 what is not understood. */
export const ownModel = (extra = "", method = "euler") => `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:isee="http://iseesystems.com/XMILE">
<header><vendor>isee systems</vendor><product version="3.7">Stella Architect</product></header>
<sim_specs method="${method}"><start>2020</start><stop>2035</stop><dt>0.25</dt></sim_specs>
<model><variables>
<stock name="people"><eqn>100</eqn><inflow>arrivals</inflow></stock>
<flow name="arrivals"><eqn>max（people * rate，0）</eqn></flow>
<aux name="rate"><eqn>0.1</eqn><range min="0" max="1"/></aux>
<isee:dashboard/>
${extra}
</variables><views><view/></views></model>
</xmile>`;

/** For such a model: what cannot be run, and a slip of the pen. */
export const conveyor = `<stock name="in transit"><eqn>1</eqn>
<conveyor><len>2</len></conveyor></stock>
<aux name="share"><eqn>peple / 2</eqn></aux>`;
