// Saves ever newer versions of a document until it is killed, saying on stdout which one is on disk.
// usage: node writer.mjs <module with writeAtomically | "naive"> <file> <size>
import { createHash } from "node:crypto";
import { writeSync } from "node:fs";
import { writeFile } from "node:fs/promises";

const [, , way, file, size] = process.argv;
const write = way === "naive" ? writeFile : (await import(way)).writeAtomically;

for (let version = 1; ; version += 1) {
  const body = `${version} `.repeat(Number(size)).slice(0, Number(size));
  const sha256 = createHash("sha256").update(body).digest("hex");
  if (version === 1) writeSync(1, "0\n"); // about to write for the first time
  await write(file, Buffer.from(`${JSON.stringify({ version, sha256 })}\n${body}`));
  writeSync(1, `${version}\n`);
}
