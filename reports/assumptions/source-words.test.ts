import { expect, test } from "vitest";
import type { Provenance } from "../../scenarios/evidence/provenance.ts";
import { openBundled } from "../../tests/bundled/open-bundled.ts";
import { sourceLines } from "./source-details.ts";
import { sourceTag } from "./source-words.ts";

const note = "S2-20 and S1: intention of the funds, read as a target of S3";

test.each<readonly [Partial<Provenance>, zh: string, en: string]>([
  [{ text: note }, "S2、S1", "S2, S1"],
  [{ text: "read off a picture" }, "模型注", "Model note"],
  [{ text: note, sources: [{ cite: "S4", locator: "§3(1)" }] }, "S4 §3(1)", "S4 §3(1)"],
  [
    { text: note, sources: [{ calibration: "so that 2024 fits", from: ["S1-08"] }] },
    "校准到 S1-08",
    "calibrated to S1-08",
  ],
  [{ text: "assumption, sums to 1", sources: [{ assumption: "sums to 1" }] }, "假定", "assumed"],
  [{ text: "lever: sums to 0", confidence: "choice" }, "自行设定", "a choice"],
])("a sentence of the model stands in no column of a reader's: %j", (given, zh, en) => {
  const provenance: Provenance = { sources: [], confidence: "medium", ...given };
  expect([sourceTag(provenance, "zh"), sourceTag(provenance, "en")]).toEqual([zh, en]);
});

test("a word that only says what kind of number it is is left to the grade; a sentence is kept", () => {
  const { file } = openBundled("city");
  const lines = (text: string) => sourceLines({ sources: [], text, confidence: "choice" }, file, "zh");
  expect([lines("assumption"), lines("lever"), lines("model choice")]).toEqual([[], [], []]);
  expect(lines("lever: sums to 0")).toEqual([{ kind: "text", text: "lever: sums to 0" }]);
});
