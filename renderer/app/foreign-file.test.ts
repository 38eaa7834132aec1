import { expect, test } from "vitest";
import { kindOfFile } from "./foreign-file.ts";
import { openOutcome } from "./session.ts";
import { broughtStudy, testSession } from "./session-fixture.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const wide = new Uint8Array([0xff, 0xfe, 0x0a, 0x00, 0x3c, 0x00]);

test.each([
  ["a.scenario.json", utf8("cut"), "scenario"],
  ["a.json", utf8(""), "scenario"],
  ["a.STMX", utf8(""), "model"],
  ["a.xmile", picture, "model"],
  ["研究.txt", utf8("\ufeff\r\n { "), "scenario"],
  ["study", utf8("{}"), "scenario"],
  ["model.txt", utf8("\n<xmile>"), "model"],
  ["model.bak", wide, "model"],
  ["answers.csv", utf8("id"), "app/import-table-alone"],
  ["answers.xlsx", utf8("PK"), "app/import-table-alone"],
  ["answers.xls", new Uint8Array([0xd0, 0xcf]), "app/foreign-table"],
  ["people.mdl", utf8("{UTF-8}"), "app/foreign-vensim"],
  ["photo.png", picture, "app/foreign-file"],
  ["notes.txt", utf8("Dear all"), "app/foreign-file"],
  ["empty", utf8(""), "app/foreign-file"],
] as const)("%s is %s", (name, bytes, kind) => {
  expect(kindOfFile(name, bytes)).toBe(kind);
});

test("a file that is nothing for here is told of, and the open study stays", async () => {
  const { session, shown } = testSession();
  await openOutcome(session, broughtStudy("mine.scenario.json"));
  const file = { handle: "2", name: "photo.png", bytes: picture };
  const brought = [
    { status: "opened", file },
    { status: "failed", name: "photo.png", code: "NOT_A_DOCUMENT" },
  ] as const;
  for (const outcome of brought) {
    expect(await openOutcome(session, outcome)).toBe(false);
    expect(shown()).toEqual(["ready", "mine.scenario.json"]);
  }
  expect(session.store.getState().view.notice).toMatchObject({
    tone: "error",
    text: expect.stringContaining("photo.png"),
  });
});
