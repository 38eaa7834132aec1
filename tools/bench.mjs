#!/usr/bin/env node
// `npm run -s bench [-- --json] [-- --only kernels|models|latency]`: the benchmark, built when something changed.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildWhenChanged, root } from "./build-when-changed.mjs";

const sources = ["models", "tests/bench", "tests/kernels", "package.json", "package-lock.json"];
buildWhenChanged("bench", sources, [["vite/bin/vite.js", "build", "--config", "tests/bench/vite.config.ts"]]);
process.chdir(root);
await import(pathToFileURL(join(root, "out/bench/run.js")).href);
