import { expect, test } from "vitest";
import type { ChipPart } from "./chip-parts.ts";
import { fitChips } from "./fit-chips.ts";

const measure = (text: string) => text.length * 10;
const words = (count: number) => `${count} more`;

function chip(label: string, parts: readonly ChipPart[] = []) {
  const [from, to] = parts.length > 0 ? ["", ""] : ["10", "20"];
  return { variable: label, label, from, to, parts };
}

/** What is told in a room: of each change its name and the number of its elements, then the number of the rest. */
function toldIn(room: number, chips = ["housing", "funds", "space", "schools"].map((label) => chip(label))) {
  const { chips: shown, others, hasOld } = fitChips(chips, room, measure, words);
  return [
    shown.map(({ chip: { label }, parts, others: rest }) => [label, parts.length, rest].join(" ")),
    others,
    hasOld,
  ];
}

test("at most three changes are told, and how many there are besides", () => {
  expect(toldIn(2000)).toEqual([["housing 0 0", "funds 0 0", "space 0 0"], 1, true]);
});

test("where they have no room whole the stored values are left out first, then one change after the other", () => {
  expect(toldIn(609)).toEqual([["housing 0 0", "funds 0 0", "space 0 0"], 1, true]);
  expect(toldIn(608)).toEqual([["housing 0 0", "funds 0 0", "space 0 0"], 1, false]);
  expect(toldIn(450)).toEqual([["housing 0 0", "funds 0 0"], 2, true]);
  expect(toldIn(271)).toEqual([["housing 0 0"], 3, true]);
  expect(toldIn(20)).toEqual([["housing 0 0"], 3, false]);
});

test("of a change of several elements two are told, of more the first", () => {
  const part = (label: string): ChipPart => ({ label, from: "1", to: "2" });
  const [two, three] = [
    [part("a"), part("b")],
    [part("a"), part("b"), part("c")],
  ];
  expect(toldIn(500, [chip("mix", two)])).toEqual([["mix 2 0"], 0, true]);
  expect(toldIn(190, [chip("mix", two)])).toEqual([["mix 2 0"], 0, false]);
  const long = [part("a"), part("a second element")];
  expect(toldIn(230, [chip("mix", long)])).toEqual([["mix 1 1"], 0, true]);
  expect(toldIn(500, [chip("mix", three)])).toEqual([["mix 1 2"], 0, true]);
});

test("without changes nothing is told", () => {
  expect(toldIn(500, [])).toEqual([[], 0, true]);
});
