import fc from "fast-check";
import { expect, test } from "vitest";
import {
  applyEdit,
  editBetween,
  editOfTyped,
  fieldText,
  inverseOf,
  noEdits,
  noteEdit,
  offsetInField,
  offsetInFile,
  offsetOfPlace,
} from "./text-edit.ts";

const pieces = fc
  .array(fc.constantFrom("a", "b", "，", "𝒳", "\r\n", "\n", "\r", " "), { maxLength: 12 })
  .map((all) => all.join(""));

test("any change is found, made and taken back", () => {
  fc.assert(
    fc.property(pieces, pieces, (before, after) => {
      const edit = editBetween(before, after);
      if (!edit) return before === after;
      return applyEdit(before, edit) === after && applyEdit(after, inverseOf(edit)) === before;
    }),
  );
});

test("what is typed in the field reaches the file, and every line end that was not touched stays as it is", () => {
  fc.assert(
    fc.property(pieces, pieces, (file, typed) => {
      const wanted = fieldText(typed);
      const own = editOfTyped(file, wanted);
      if (!own) return fieldText(file) === wanted;
      const after = applyEdit(file, own);
      const isOutside =
        after.startsWith(file.slice(0, own.at)) && after.endsWith(file.slice(own.at + own.removed.length));
      return isOutside && fieldText(after) === wanted;
    }),
  );
});

test("offsets of the file and of the field lead to one another", () => {
  const file = "\ufeffa\r\nb\r\n\nc";
  for (const letter of ["a", "b", "c"]) {
    expect(offsetInField(file, file.indexOf(letter))).toBe(fieldText(file).indexOf(letter));
    expect(offsetInFile(file, fieldText(file).indexOf(letter))).toBe(file.indexOf(letter));
  }
});

test.each([
  ["scenario", "a\rb\nc", 2, 1, 4],
  ["model", "a\rb\nc", 2, 1, 2],
  ["model", "a\r\nbcd", 2, 3, 5],
  ["scenario", "\ufeffab", 1, 2, 2],
  ["scenario", "ab", 9, 9, 2],
] as const)("place in %s %j, line %i, column %i is offset %i", (kind, text, line, column, offset) => {
  expect(offsetOfPlace(text, kind, line, column)).toBe(offset);
});

test("letters typed in a row are one step, a space begins the next, and rubbing out joins both ways", () => {
  const typed = [..."ab c"].reduce(
    (history, letter, at) => noteEdit(history, { at, removed: "", inserted: letter }),
    noEdits,
  );
  expect(typed.past.map(({ inserted }) => inserted)).toEqual(["ab", " ", "c"]);
  const rubbed = [
    { at: 3, removed: "d", inserted: "" },
    { at: 2, removed: "c", inserted: "" },
    { at: 2, removed: "e", inserted: "" },
  ].reduce(noteEdit, noEdits);
  expect(rubbed.past).toEqual([{ at: 2, removed: "cde", inserted: "" }]);
});
