import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const constants = 420;
const scenarios = 200;

/** Variables that every constant moves: what is charted. */
const sums = [1, 2, 3, 4].map((number) => `bench_sum_${number}`);

/** The city model with constants enough for a table of 500 lines; one auxiliary uses them all, and four more that one. */
function largeModel(text: string): string {
  const names = Array.from({ length: constants }, (_, index) => `bench_${index + 1}`);
  const variables = names.map(
    (name) =>
      `<aux name="${name}"><ft:label lang="en">${name}</ft:label><eqn>10</eqn><units>1</units>` +
      '<ft:assumption kind="world" group="settings" low="0" high="1000000" distribution="triangular" source="assumption"/></aux>',
  );
  variables.push(`<aux name="bench_total"><eqn>${names.join("+")}</eqn><units>1</units></aux>`);
  sums.forEach((name, place) => {
    variables.push(`<aux name="${name}"><eqn>bench_total * ${place + 1}</eqn><units>1</units></aux>`);
  });
  return text.replace("</variables>", `${variables.join("\n")}\n</variables>`);
}

/** The city study with 200 scenarios, each with some numbers of its own, and with charts that every constant moves first. */
function largeStudy(text: string): string {
  const study = JSON.parse(text) as { scenarios: { id: string }[]; charts: { variable: string }[] };
  for (let index = study.scenarios.length; index < scenarios; index += 1) {
    const own = [1, 2, 3, 4, 5].map((step) => [`bench_${((index * 7 + step * 31) % constants) + 1}`, { value: index }]);
    const overrides = Object.fromEntries(own) as Record<string, unknown>;
    const name = { zh: `情景${index}`, en: `Scenario ${index}` };
    const more = { id: `more-${index}`, parent: "base", name, overrides };
    study.scenarios.push(more);
  }
  const charts = [...sums.map((variable) => ({ variable })), ...study.charts];
  return JSON.stringify({ ...study, charts, grid: { scenarios: "all" } });
}

/** A copy of the built page whose city study is large. The caller removes it. */
export function largeFolder(from: string, to: string): string {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const assets = join(to, "assets");
  const edit = (pattern: RegExp, change: (text: string) => string) => {
    const file = readdirSync(assets).find((name) => pattern.test(name));
    if (file === undefined) throw new Error(`no ${pattern} among the built files`);
    writeFileSync(join(assets, file), change(readFileSync(join(assets, file), "utf8")));
  };
  edit(/^city-.*\.xmile$/, largeModel);
  edit(/^city\.scenario-.*\.json$/, largeStudy);
  return to;
}
