import { readTable } from "./read-table.ts";

// As in the engine's worker; what reads workbooks writes no name of a file into an object that shares it.
Object.freeze(Object.prototype);

// Bytes from outside are read here and nowhere else: a worker can be ended, whatever they do to it.
self.addEventListener("message", (event: MessageEvent<Uint8Array>) => {
  readTable(event.data).then(
    (reading) => self.postMessage(reading),
    () => self.postMessage({ status: "failed", reason: "broken" }),
  );
});
