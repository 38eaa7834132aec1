import { expect, test } from "vitest";
import { withGaps } from "./letter-gap.ts";

test("a thin gap stands between Chinese and Latin or digits, and nowhere else", () => {
  expect(withGaps("AIC全额到位")).toBe("AIC\u200a全额到位");
  expect(withGaps("35岁以下")).toBe("35\u200a岁以下");
  expect(withGaps("外资下降40%，到2030 年")).toBe("外资下降\u200a40%，到\u200a2030 年");
  expect(withGaps("FDI down 40%")).toBe("FDI down 40%");
});
