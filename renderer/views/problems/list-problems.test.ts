import { expect, test } from "vitest";
import type { Problem } from "../../../models/problem.ts";
import { patch } from "../../store/app-store.ts";
import { openCity } from "../../store/city-fixture.ts";
import { listProblems } from "./list-problems.ts";

const at = (line: number, column: number): Problem => ({
  code: "scenarios/json-comma",
  severity: "error",
  where: { file: "a.json", line, column },
  values: { found: "x" },
});

test("beside a problem stand its own part of a long line and the lines around it, no other problem's", async () => {
  const store = await openCity();
  const line = (text: string, place: { readonly line: number; readonly column?: number }) => ({
    file: "a.json",
    text,
    ...place,
  });
  const lines = [
    line("{", { line: 1 }),
    line("long", { line: 2 }),
    line("…one…", { line: 2, column: 300 }),
    line("…two…", { line: 2, column: 600 }),
    line("}", { line: 3 }),
  ];
  patch(store, "document", { lines });
  const listed = listProblems(store.getState(), [at(2, 300), at(2, 600), at(1, 1), at(3, 1)], "en");
  expect(listed.map(({ lines: shown }) => shown.map(({ text }) => text))).toEqual([
    ["{", "…one…", "}"],
    ["{", "…two…", "}"],
    ["{", "long"],
    ["long", "}"],
  ]);
});
