import { expect, test } from "vitest";
import { file, foretide, growth } from "../command-line-fixture.ts";

test("diff tells in words what makes one study another, for programs by path, and nothing where nothing differs", () => {
  const study = (value: number, more = "") =>
    `{ "format": "foretide-scenario", "version": 1, "title": { "en": "Growth" }, "model": "growth.xmile",
      "scenarios": [{ "id": "base", "name": { "zh": "基准", "en": "Base" } },
        { "id": "high", "name": { "en": "High" }, "overrides": { "rate": { "value": ${value} } } }${more}] }`;
  file("growth.xmile", growth);
  const first = file("a.scenario.json", study(0.6));
  const second = file("b.scenario.json", study(0.7, ', { "id": "low", "name": { "en": "Low" } }'));
  expect(foretide("diff", first, second, "--format", "table").out).toBe(
    "“rate” in “High”: 0.6 → 0.7\nNew scenario “Low”\n",
  );
  expect(foretide("diff", first, second, "--format", "table", "--lang", "zh").out).toBe(
    "“High”里的“rate”：0.6 → 0.7\n新增情景“Low”\n",
  );
  expect(foretide("diff", first, second).out).toBe(
    "kind,path,before,after\nchanged,scenarios/high/overrides/rate,0.6,0.7\nadded,scenarios/low,,\n",
  );
  expect(JSON.parse(foretide("diff", first, second, "--format", "json").out)).toEqual([
    {
      kind: "changed",
      path: ["scenarios", "high", "overrides", "rate"],
      before: { value: 0.6 },
      after: { value: 0.7 },
    },
    { kind: "added", path: ["scenarios", "low"], after: { id: "low", name: { en: "Low" }, overrides: {} } },
  ]);
  expect(foretide("diff", first, first, "--format", "table")).toEqual({
    status: 0,
    out: "",
    err: "The two files do not differ.\n",
  });
  expect(foretide("diff", first).err).toContain("Two files");
  expect(foretide("diff", first, file("growth.xmile", growth)).status).toBe(1);
  const broken = foretide("diff", first, file("c.scenario.json", "{"));
  expect([broken.status, broken.out]).toEqual([1, ""]);
  expect(broken.err).toContain("json-end");
  expect(foretide("diff", "library:city", "library:city").status).toBe(0);
});
