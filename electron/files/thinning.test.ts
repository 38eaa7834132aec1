import { expect, test } from "vitest";
import { isDue, keptEvery, tooMany } from "./thinning.ts";

const at = (day: number, hour = 12, minute = 0) => new Date(2026, 2, day, hour, minute).getTime();
const states = (...times: number[]) => times.map((time) => ({ at: time }));
/** What stays, the newest first, as day and hour. */
function staying(given: readonly { at: number }[], now: number): string[] {
  const gone = new Set(tooMany(given, now));
  const kept = given.filter((state) => !gone.has(state)).sort((one, other) => other.at - one.at);
  return kept.map((state) => `${new Date(state.at).getDate()}. ${new Date(state.at).getHours()}:00`);
}

test("a state is due five minutes after the last, not before, and at once where there is none", () => {
  const last = { at: at(5) };
  expect([isDue(undefined, at(5)), isDue(last, at(5) + keptEvery - 1), isDue(last, at(5) + keptEvery)]).toEqual([
    true,
    false,
    true,
  ]);
});

test("a clock that was set back does not end the keeping", () => {
  expect(isDue({ at: at(9) }, at(5))).toBe(true);
});

test("of today the newest three stay", () => {
  expect(staying(states(at(5, 8), at(5, 11), at(5, 9), at(5, 10)), at(5, 12))).toEqual([
    "5. 11:00",
    "5. 10:00",
    "5. 9:00",
  ]);
});

test("of each earlier day the newest stays, also of yesterday a minute ago", () => {
  const given = states(at(3, 8), at(3, 9), at(4, 8), at(4, 23), at(5, 0));
  expect(staying(given, at(5, 0, 1))).toEqual(["5. 0:00", "4. 23:00", "3. 9:00"]);
});

test("ten stay in all, the latest days", () => {
  const days = Array.from({ length: 20 }, (_, index) => at(index + 1));
  const given = states(...days, at(21, 9), at(21, 10), at(21, 11), at(21, 12));
  const kept = staying(given, at(21, 13));
  expect(kept).toHaveLength(10);
  expect([kept[2], kept[3], kept[9]]).toEqual(["21. 10:00", "20. 12:00", "14. 12:00"]);
});

test("what is few enough stays", () => {
  expect(tooMany(states(at(1), at(2), at(3)), at(4))).toEqual([]);
});
