import { expect, test } from "vitest";
import { impactsOf } from "./impact.ts";

const share = (name: string, part: number) => ({ name, share: part, confidence: "low" }) as const;

test("those that together move half are high, ranked from the one that moves most", () => {
  const impacts = impactsOf([share("a", 0.1), share("b", 0.4), share("c", 0.3), share("d", 0.2), share("e", 0)]);
  expect([...impacts].map(([name, { rank, isHigh }]) => [name, rank, isHigh])).toEqual([
    ["b", 1, true],
    ["c", 2, true],
    ["d", 3, false],
    ["a", 4, false],
    ["e", 5, false],
  ]);
  expect(impacts.get("b")).toMatchObject({ share: 0.4, count: 5 });
});

test("where nothing moves anything, nothing matters much", () => {
  expect(impactsOf([share("a", 0), share("b", 0)]).get("a")?.isHigh).toBe(false);
});
