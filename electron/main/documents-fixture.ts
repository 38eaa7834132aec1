import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import type { OpenOutcome } from "../bridge.ts";
import { WindowFiles } from "./documents.ts";

/** A folder and the files that one window knows, anew for each test of a file. */
export class TestFolder {
  path = "";
  files = new WindowFiles(50);

  constructor() {
    beforeEach(async () => {
      this.path = await mkdtemp(join(tmpdir(), "foretide-documents-"));
      this.files = new WindowFiles(50);
    });
    afterEach(async () => {
      this.files.close();
      await rm(this.path, { recursive: true, force: true });
    });
  }

  at(name: string): string {
    return join(this.path, name);
  }

  /** Write a file and open it; its handle. */
  async open(name: string, text: string): Promise<string> {
    await writeFile(this.at(name), text);
    const outcome = await this.files.openDocument(this.at(name));
    return outcome.status === "opened" ? outcome.file.handle : "not opened";
  }
}

/** What was opened, as text. */
export function textOf(outcome: OpenOutcome): unknown {
  return outcome.status === "opened" ? new TextDecoder().decode(outcome.file.bytes) : outcome;
}
