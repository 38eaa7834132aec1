import type { EvidenceRequest, EvidenceResponse } from "./protocol.ts";

/**
 * Ask a worker of its own, beside the engine: sliders never wait for it.
 *
 * @returns What ends it before its time.
 */
export function askEvidence(request: EvidenceRequest, onAnswer: (response: EvidenceResponse) => void): () => void {
  const worker = new Worker(new URL("./evidence-worker.ts", import.meta.url), { type: "module", name: "evidence" });
  worker.onmessage = (event: MessageEvent<EvidenceResponse>) => {
    onAnswer(event.data);
    if (event.data.type === "end" || event.data.type === "failed") worker.terminate();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    onAnswer({ type: "failed", detail: event.message });
    worker.terminate();
  };
  worker.postMessage(request);
  return () => worker.terminate();
}
