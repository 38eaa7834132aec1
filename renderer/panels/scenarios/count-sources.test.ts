import { expect, test } from "vitest";
import { countSources } from "./count-sources.ts";

test("each number counts once, by the best of its sources; none counts as assumed", () => {
  expect(
    countSources([
      { cite: "S2" },
      [{ assumption: "a guess" }, { cite: "S1" }],
      { derivation: "1 + 1" },
      { calibration: "to O3" },
      { assumption: "a guess" },
      undefined,
    ]),
  ).toEqual({ cited: 2, derived: 2, assumed: 2 });
});
