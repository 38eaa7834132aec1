import { expect, test } from "vitest";
import { readXmile } from "../../models/xmile/read-xmile.ts";
import { ownModel } from "../../tests/own-documents.mjs";
import { studyOfModel } from "./study-of-model.ts";

test.each([
  ["社区门诊", { zh: "社区门诊" }],
  ["clinic", { en: "clinic" }],
])("a study of the model %s is called so in the language of its name", (name, title) => {
  const text = ownModel().replace("</product>", `</product><name>${name}</name>`);
  const { model } = readXmile(new TextEncoder().encode(text), "own.xmile");
  expect(model && studyOfModel(model, undefined, "own.xmile").title).toEqual(title);
});
