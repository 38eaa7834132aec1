import { expect, test } from "vitest";
import { checkModel } from "../../models/check/check-model.ts";
import { readXmile } from "../../models/xmile/read-xmile.ts";
import { namedValues } from "./named-values.ts";

const text = `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:ft="urn:foretide:xmile:1">
  <header><vendor>x</vendor><product version="1">x</product><name>town</name></header>
  <sim_specs><start>0</start><stop>1</stop><dt>1</dt></sim_specs>
  <model><variables>
    <aux name="homes"><eqn>1</eqn><ft:label xml:lang="zh">住房</ft:label><ft:label xml:lang="en">Homes</ft:label></aux>
    <aux name="plain_name"><eqn>homes</eqn></aux>
  </variables></model>
</xmile>`;
const { model } = readXmile(new TextEncoder().encode(text), "town");
const system = model && checkModel(model).system;

test("variables are called as the window calls them, and what is none of them stays", () => {
  expect(system).toBeDefined();
  const values = { name: "plain_name", cell: "homes", stock: "unknown", percent: 3 };
  expect(namedValues(values, system, "en")).toMatchObject({ name: "plain name", stock: "unknown", percent: 3 });
  expect(namedValues({ name: "" }, system, "zh")).toEqual({ name: "" });
  expect(namedValues(values, undefined, "zh")).toBe(values);
});
