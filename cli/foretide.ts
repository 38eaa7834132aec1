#!/usr/bin/env node
import { writeSync } from "node:fs";
import { main } from "./main.ts";

/** Write all of it before going on: process.exit would cut what a pipe has not taken yet. */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      // The reader has gone, as `| head` does: nobody is left to write for.
      if (code === "EPIPE") process.exit(0);
      if (code !== "EAGAIN") throw error;
    }
  }
}

process.exitCode = main(process.argv.slice(2), {
  environment: process.env,
  isTerminal: process.stdout.isTTY === true,
  print: (text) => writeAll(1, text),
  tell: (text) => writeAll(2, text),
});
