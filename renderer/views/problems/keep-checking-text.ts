import type { EngineClient } from "../../engine/client.ts";
import type { SourceFile } from "../../engine/protocol.ts";
import type { Platform } from "../../platform/platform.ts";
import { type AppStore, patch } from "../../store/app-store.ts";
import type { OpenFailure } from "../../store/state.ts";

/** Milliseconds without a change before the text is looked at. */
const pause = 250;

/** Look at a text that is being mended after every change: in the worker, so that typing never waits for it. */
export function keepCheckingText(store: AppStore, engine: EngineClient, platform: Platform): () => void {
  let clock: ReturnType<typeof setTimeout> | undefined;
  /** A model that was looked for beside the study: once for each path, found or not. */
  let sought = "";
  const look = async () => {
    clock = undefined;
    const { failure, source, epoch } = store.getState().document;
    const text = failure?.draft ?? failure?.text;
    if (!failure || text === undefined || !source || source.kind === "library") return;
    const file: SourceFile = { name: source.name, kind: source.kind, bytes: new TextEncoder().encode(text) };
    const checked = await engine.check(file, failure.model);
    const now = store.getState().document;
    if (!checked || now.epoch !== epoch || (now.failure?.draft ?? now.failure?.text) !== text) return;
    const { wanted, ...told } = checked;
    patch(store, "document", { failure: { ...now.failure, name: failure.name, ...told } });
    if (wanted !== undefined && wanted !== sought && source.handle !== undefined) {
      sought = wanted;
      await fetchModel(store, platform, source.handle, wanted);
      await look();
    }
  };
  const unsubscribe = store.subscribe((state, before) => {
    const draftOf = (failure: OpenFailure | undefined) => failure?.draft ?? failure?.text;
    const draft = draftOf(state.document.failure);
    if (draft === undefined || draft === draftOf(before.document.failure)) return;
    if (before.document.failure === undefined) sought = "";
    // What was just read, or taken over from an open study, has been looked at.
    if (before.document.failure === undefined && state.document.failure?.draft === undefined) return;
    clearTimeout(clock);
    clock = setTimeout(() => {
      look().catch(() => undefined);
    }, pause);
  });
  return () => {
    clearTimeout(clock);
    unsubscribe();
  };
}

async function fetchModel(store: AppStore, platform: Platform, handle: string, path: string): Promise<void> {
  const outcome = await platform.readBeside(handle, path);
  const { failure } = store.getState().document;
  if (outcome.status !== "opened" || !failure) return;
  const { name, bytes } = outcome.file;
  patch(store, "document", { failure: { ...failure, model: { name, kind: "model", bytes } } });
}
