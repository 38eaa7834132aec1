import { homedir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { recentItems } from "./recent-items.ts";

test("a menu names recent files so that no two look the same", () => {
  const paths = ["/data/a.xmile", join(homedir(), "b", "a.xmile"), "/data/R&D & co.xmile", `${homedir()}er/a.xmile`];
  expect(recentItems(paths)).toEqual([
    { label: "a.xmile (/data)", path: paths[0] },
    { label: "a.xmile (~/b)", path: paths[1] },
    { label: "R&&D && co.xmile", path: paths[2] },
    { label: `a.xmile (${homedir()}er)`, path: paths[3] },
  ]);
});
