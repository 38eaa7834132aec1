import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { foretide } from "./command-line-fixture.ts";

test.each([
  [["run"], 1, "A file is missing"],
  [["walk", "a"], 1, "no command “walk”"],
  [["run", "a", "b"], 1, "“b” is one too many"],
  [["run", "library:atlantis"], 1, "no bundled model “atlantis”"],
  [["run", "library:city", "--dt", "soon"], 1, "--dt needs a number, not “soon”"],
  [["run", "library:city", "--dt", ""], 1, "--dt needs a number"],
  [["run", "library:city", "--dt", "0x1"], 1, "--dt needs a number, not “0x1”"],
  [["run", "library:city", "--dt=1", "-5"], 1, "'-5'"],
  [["run", "library:city", "--seed", "1.5"], 1, "--seed needs a whole number"],
  [["run", "library:city", "--method", "rk5"], 1, "--method must be euler | rk4"],
  [["run", "library:city", "--set", "extra_budget"], 1, "--set is written name=value"],
  [["run", "library:city", "--set", "extra_bugdet=3"], 1, "The nearest name is “extra_budget”"],
  [["run", "library:city", "--set", "base_budget[use_house]=3"], 1, "no element “use_house”"],
  [["run", "library:city", "--set", "total_output=3"], 1, "“total_output” is not a constant"],
  [["run", "library:city", "--outputs", "total_outptu"], 1, "The nearest name is “total_output”"],
  [["run", "library:city", "--dt", "0"], 1, "run/"],
  [["run", "library:city", "--dt", "1e-12"], 1, "run/"],
  [["run", "library:city", "--format", "pdf"], 1, "--format must be table | csv | json"],
  [["run", "library:city", "--frobnicate"], 1, "frobnicate"],
  [["check", "library:city", "--lang", "fr"], 1, "--lang must be zh | en"],
  [["run", "/no/such/file.xmile"], 2, "there is no such file"],
  [["check", "/dev/zero"], 2, "not a regular file"],
  [["check", tmpdir()], 2, "not a regular file"],
])("foretide %j ends with status %d", (argv, status, message) => {
  const result = foretide(...argv);
  expect(result.err).toContain(message);
  expect([result.status, result.out]).toEqual([status, ""]);
});

test("systems lists what stands for each part of the documents", () => {
  const { status, out } = foretide("systems");
  expect(status).toBe(0);
  expect(new Set(out.match(/^Y\d\d/gm)).size).toBe(69);
});

test.each([
  [["compare", "library:city", "--scenarios", "atlantis"], "no scenario “atlantis”"],
  [["compare", "library:city", "--at", "1999"], "--at 1999 is not between 2020 and 2035"],
  [["compare", "library:city", "--indicators", "total_outptu"], "The nearest name is “total_output”"],
  [["run", "models/library/city.xmile", "--scenario", "base"], "--scenario goes with a scenario file"],
  [["check", "models/library/city.xmile", "--sources", "."], "--sources goes with a scenario file"],
  [["run", "scenarios/library/city.scenario.json", "--scenario", "x"], "no scenario “x”"],
  [["compare", "models/library/city.xmile"], "compare works on a scenario file"],
  [["systems", "extra"], "“extra” is one too many"],
  [["--lang", "en", "fly"], "There is no command “fly”"],
  [["--fly"], "There is no command “--fly”"],
])("foretide %j says what is wrong", (argv, message) => {
  const result = foretide(...argv);
  expect(result.err).toContain(message);
  expect([result.status, result.out]).toEqual([1, ""]);
});

test("help is there for everything", () => {
  expect(foretide("--help").out).toContain("Usage");
  expect(foretide().out).toContain("Usage");
  expect(foretide("-h", "--lang", "zh").out).toContain("用法");
  expect(foretide("run", "--help").out).toContain("--set name=value");
  expect(foretide("check", "--help", "--lang", "zh").out).toContain("列出所有问题");
  expect(foretide("check", "--help", "--lang=zh").out).toContain("列出所有问题");
});
