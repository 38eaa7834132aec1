import { expect, test } from "vitest";
import { PageEnds } from "./page-ends.ts";

test("a page that ends now and then begins anew, one that ends again and again only when the user says so", () => {
  const ends = new PageEnds();
  for (const second of [0, 20, 40, 60, 80]) expect(ends.note(second * 1_000)).toBe(true);
  const inARow = [81, 82, 83, 84].map((second) => ends.note(second * 1_000));
  expect(inARow).toEqual([true, true, false, false]);
  ends.forget();
  expect(ends.note(85_000)).toBe(true);
});
