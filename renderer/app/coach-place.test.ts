import { expect, test } from "vitest";
import { coachPlace } from "./coach-place.ts";

const box = { left: 1136, top: 140, right: 1440, bottom: 180 };

test("a mark stands at the side it is asked for, and its point shows the thing's first line", () => {
  expect(coachPlace(box, "left", { width: 1440 })).toEqual({ side: "left", left: 836, top: 124, point: 32 });
  expect(coachPlace({ ...box, left: 0, right: 244 }, "right", { width: 1440 })).toMatchObject({
    side: "right",
    left: 256,
  });
});

test("it leaves the title bar free, and still points at what stands high", () => {
  expect(coachPlace({ ...box, top: 48, bottom: 76 }, "left", { width: 1440 })).toMatchObject({ top: 44, point: 18 });
});

test("without room at the side it goes below, and stays in the window", () => {
  expect(coachPlace({ ...box, left: 100 }, "left", { width: 1440 })).toMatchObject({
    side: "below",
    left: 100,
    top: 192,
  });
  expect(coachPlace(box, "right", { width: 1440 })).toMatchObject({ side: "below", left: 1136, top: 192, point: 32 });
  expect(coachPlace({ ...box, left: 1300 }, "below", { width: 1440 })).toMatchObject({ left: 1144, point: 188 });
});
