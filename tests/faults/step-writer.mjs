// Saves a document once and is killed before or after one call to the disk, as if the program had died there.
// usage: node step-writer.mjs <module with writeAtomically | "naive"> <file> <"before" | "after"> <number of the call>
import { writeSync } from "node:fs";
import { tracedDisk } from "./traced-disk.mjs";

const [, , way, file, when, number] = process.argv;
let calls = 0;
const die = () => {
  if (calls === Number(number)) process.kill(process.pid, "SIGKILL");
};
const disk = tracedDisk(
  file,
  () => {
    calls += 1;
    if (when === "before") die();
  },
  () => when === "after" && die(),
);

async function writeInPlace(path, bytes, fs) {
  const opened = await fs.open(path, "w");
  await opened.writeFile(bytes);
  await opened.sync();
  await opened.close();
}

const write = way === "naive" ? writeInPlace : (await import(way)).writeAtomically;
await write(file, Buffer.from("new ".repeat(5000)), disk);
writeSync(1, "saved");
