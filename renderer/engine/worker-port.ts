import type { EnginePort } from "./client.ts";
import type { EngineResponse } from "./protocol.ts";

/** A real worker. */
export function startWorker(): EnginePort {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "engine" });
  return {
    post: (request) => worker.postMessage(request),
    listen: (onResponse, onCrash) => {
      worker.onmessage = (event: MessageEvent<EngineResponse>) => onResponse(event.data);
      worker.onerror = (event) => {
        event.preventDefault();
        // A script that cannot be fetched has no message.
        onCrash(event.message || "load");
      };
      worker.onmessageerror = () => onCrash("message");
    },
    terminate: () => worker.terminate(),
  };
}
