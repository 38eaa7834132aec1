#!/usr/bin/env node
// `npm run -s bench:ui [-- --json] [-- --only start|drag|heap|grid] [-- --full]`: the window's benchmark in Chromium.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findChromium } from "../tests/find-hosts.mjs";
import { buildDesktop, buildWhenChanged, root } from "./build-when-changed.mjs";
import { serve } from "./serve.mjs";

buildDesktop();
const sources = ["tests/bench-ui", "tests/bench", "tools/serve.mjs", "package.json", "package-lock.json"];
buildWhenChanged("bench-ui", sources, [["vite/bin/vite.js", "build", "--config", "tests/bench-ui/vite.config.ts"]]);
const chromium = findChromium();
if (!chromium) {
  process.stderr.write("there is no Chromium here, and none could be installed\n");
  process.exit(1);
}
process.env.CHROMIUM_PATH = chromium;
process.chdir(root);
const { benchUi } = await import(pathToFileURL(join(root, "out/bench-ui/run.js")).href);
await benchUi(serve);
