import cityModel from "../../models/library/city.xmile?raw";
import cityStudy from "../../scenarios/library/city.scenario.json?raw";
import { readScenarioFile } from "../../scenarios/read/read-scenario-file.ts";
import { EngineClient, type EnginePort } from "../engine/client.ts";
import { openStudy } from "../engine/open-study.ts";
import type { EngineRequest, EngineResponse } from "../engine/protocol.ts";
import type { DesktopEvent, OpenOutcome, Platform } from "../platform/platform.ts";
import { createAppStore } from "../store/app-store.ts";
import type { Session } from "./session.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A study as the platform brings it; `model` is where its model lies, the library's unless told. */
export function broughtStudy(name: string, model = "library:city"): OpenOutcome {
  const text = cityStudy.replace('"library:city"', JSON.stringify(model));
  return { status: "opened", file: { handle: `handle of ${name}`, name, bytes: bytesOf(text) } };
}

/** The city's model, as it lies beside a study. */
export const besideModel: OpenOutcome = {
  status: "opened",
  file: { handle: "handle of the model", name: "city.xmile", bytes: bytesOf(cityModel) },
};

/** An engine that reads and checks as the real one does, and runs nothing. */
function readingPort(): EnginePort {
  let answer: (response: EngineResponse) => void = () => undefined;
  return {
    async post(request: EngineRequest) {
      if (request.type === "read") {
        const { file } = readScenarioFile(request.source.bytes, request.source.name);
        answer({ type: "read", requestId: request.requestId, ...(file && { file }) });
      }
      if (request.type !== "open") return;
      const { requestId, source, model } = request;
      const opening = await openStudy(source, model, async () => bytesOf(cityModel));
      if ("wanted" in opening) answer({ type: "model-wanted", requestId, path: opening.wanted });
      else answer({ type: "opened", requestId, study: { ...opening, elapsed: 1 } });
    },
    listen(onResponse) {
      answer = onResponse;
    },
    terminate: () => undefined,
  };
}

/** A session without a window: the outside answers as told, and `tell` speaks for the desktop. */
export function testSession(answers: Partial<Platform> = {}) {
  let listener: (event: DesktopEvent) => void = () => undefined;
  const platform = {
    kind: "desktop",
    discardBackup: async () => undefined,
    describeDocument: async () => undefined,
    writeBackup: async () => ({ status: "saved", at: "" }),
    listen: (each: (event: DesktopEvent) => void) => {
      listener = each;
      return () => undefined;
    },
    ...answers,
  } as unknown as Platform;
  const events = { onRuns: () => undefined, onSlow: () => undefined, onRestart: () => undefined };
  const session: Session = { store: createAppStore(), platform, engine: new EngineClient(readingPort, events) };
  const document = () => session.store.getState().document;
  const shown = () => [document().status, document().source?.name];
  return { session, platform, document, shown, tell: (event: DesktopEvent) => listener(event) };
}

/** A promise that is kept when told. */
export function later<Value>(): { promise: Promise<Value>; keep: (value: Value) => void } {
  let keep: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    keep = resolve;
  });
  return { promise, keep };
}
