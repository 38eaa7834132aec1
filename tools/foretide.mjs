#!/usr/bin/env node
// `npm run -s foretide -- <args>`: the command line from a checkout.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildCommandLine, root } from "./build-when-changed.mjs";

buildCommandLine();
await import(pathToFileURL(join(root, "out/cli/foretide.mjs")).href);
