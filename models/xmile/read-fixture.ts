import { expect } from "vitest";
import { utf8, type XmileParts, xmileText } from "../../tests/xmile-text.ts";
import type { Variable } from "../model.ts";
import { readXmile } from "./read-xmile.ts";

/** What a file of these parts reads as. */
export function read(parts: XmileParts) {
  return readXmile(utf8(xmileText(parts)), "test.xmile");
}

/** The variables of a file that must read without a problem. */
export function variables(text: string, parts: XmileParts = {}): readonly Variable[] {
  const { model, problems } = read({ ...parts, variables: text });
  expect(problems).toEqual([]);
  return model?.root.variables ?? [];
}

/** The first of them. */
export function variable(text: string, parts: XmileParts = {}): Variable | undefined {
  return variables(text, parts)[0];
}

/** The definitions of the first of them. */
export function definitions(text: string, parts: XmileParts = {}): Variable["definitions"] | undefined {
  return variable(text, parts)?.definitions;
}
