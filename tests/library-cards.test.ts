import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readXmile } from "../models/xmile/read-xmile.ts";
import { studyCards } from "../renderer/library/cards.ts";

const studies = new URL("../scenarios/library/", import.meta.url);
const names = readdirSync(studies).flatMap((file) => /^(.+)\.scenario\.json$/.exec(file)?.[1] ?? []);

test("every bundled study has a card", () => {
  expect([...studyCards.keys()].sort()).toEqual(names.sort());
});

test.each(names)("the card of %s has the model's own numbers", (name) => {
  const bytes = readFileSync(new URL(`../models/library/${name}.xmile`, import.meta.url));
  const { model } = readXmile(bytes, name);
  const { start, stop } = model?.simSpecs ?? {};
  expect(studyCards.get(name)).toMatchObject({ variables: model?.root.variables.length, start, stop });
});
