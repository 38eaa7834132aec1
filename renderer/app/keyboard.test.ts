import { expect, test } from "vitest";
import { commandKeys, isLetterKey, isTyping, keyName, keyWords } from "./keyboard.ts";

const plain = { ctrl: false, shift: false, alt: false };

test.each([
  [{ ...plain, key: "n" }, "N"],
  [{ ...plain, key: "z", ctrl: true }, "Ctrl Z"],
  [{ ...plain, key: "Z", ctrl: true, shift: true }, "Ctrl Shift Z"],
  [{ ...plain, key: "?", shift: true }, "?"],
  [{ ...plain, key: "=", ctrl: true }, "Ctrl +"],
  [{ ...plain, key: "V", shift: true }, "Shift V"],
  [{ ...plain, key: "F2" }, "F2"],
])("%o is %s", (press, name) => {
  expect(keyName(press)).toBe(name);
});

test("on a Mac Ctrl is ⌘", () => {
  expect(keyWords("Ctrl Shift Z", true)).toBe("⌘ ⇧ Z");
  expect(keyWords("Ctrl Shift Z", false)).toBe("Ctrl Shift Z");
});

test("redo is also Ctrl Y, save on a Mac, where a browser shows its history", () => {
  expect(commandKeys("Ctrl Y", false)).toBe("Ctrl Shift Z");
  expect(commandKeys("Ctrl Y", true)).toBe("Ctrl Y");
  expect(commandKeys("Y", false)).toBe("Y");
});

test("letters typed into a field are no commands", () => {
  expect(isTyping({ tagName: "INPUT", isContentEditable: false, role: null })).toBe(true);
  expect(isTyping({ tagName: "BUTTON", isContentEditable: false, role: null })).toBe(false);
  expect(isTyping(null)).toBe(false);
  expect(isTyping({ tagName: "DIV", isContentEditable: true, role: null })).toBe(true);
});

test("a cell that could be typed into still takes Ctrl Z", () => {
  expect(isTyping({ tagName: "DIV", isContentEditable: true, role: "gridcell" })).toBe(false);
});

test.each([
  ["N", true],
  ["Shift V", true],
  ["?", true],
  ["1", true],
  ["Ctrl Z", false],
  ["F2", false],
  ["Enter", false],
])("%s is a letter's key: %s", (keys, isOne) => {
  expect(isLetterKey(keys)).toBe(isOne);
});
