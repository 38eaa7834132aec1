import { expect, test } from "vitest";
import { documentsIn } from "./command-line.ts";

test.each([
  [
    "documents, and nothing else",
    ["foretide", "a.scenario.json", "notes.txt", "b.XMILE"],
    ["/w/a.scenario.json", "/w/b.XMILE"],
  ],
  ["what a system without double endings hands over", ["foretide", "a.json", "b.xml"], ["/w/a.json", "/w/b.xml"]],
  ["whole paths as they are", ["foretide", "/data/城市.xmile", "../x.stmx"], ["/data/城市.xmile", "/x.stmx"]],
  ["no switches", ["electron", "--no-sandbox", "--user-data-dir=/a.xmile", "/app"], []],
  ["not the program itself", ["/opt/a.xmile"], []],
])("the command line gives %s", (_name, argv, expected) => {
  expect(documentsIn(argv, "/w")).toEqual(expected);
});
