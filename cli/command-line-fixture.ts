import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { main } from "./main.ts";

/** Where a test file's own files lie; it goes with them. */
export const folder = mkdtempSync(join(tmpdir(), "foretide-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Run the command line as a pipe would, in English unless told otherwise. */
export function foretide(...argv: string[]): { status: number; out: string; err: string } {
  let [out, err] = ["", ""];
  const environment = { LANG: "en_GB.UTF-8" };
  const print = (text: string) => {
    out += text;
  };
  const tell = (text: string) => {
    err += text;
  };
  return { status: main(argv, { environment, isTerminal: false, print, tell }), out, err };
}

/** Write a file; its path. */
export function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** A model of such variables. */
export const xmile = (variables: string, stop = 2) => `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
  <header><vendor>test</vendor><product version="1">test</product></header>
  <sim_specs method="euler"><start>0</start><stop>${stop}</stop><dt>1</dt></sim_specs>
  <model><variables>
${variables}
  </variables></model>
</xmile>
`;
/** A model of people who multiply. */
export const growth = xmile(`<stock name="people"><eqn>100</eqn><inflow>births</inflow></stock>
<flow name="births"><eqn>people*rate</eqn></flow>
<aux name="rate"><eqn>0.5</eqn></aux>`);

/** A study of a model: a base and one scenario. */
export const asking = (model: string, base: object, build: object = {}) =>
  JSON.stringify({
    format: "foretide-scenario",
    version: 1,
    title: { en: "A" },
    model,
    scenarios: [
      { id: "base", name: { en: "Base" }, ...base },
      { id: "b", name: { en: "B" }, ...build },
    ],
    indicators: ["total_talent"],
  });
