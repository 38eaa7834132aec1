import type { EngineClient } from "../../engine/client.ts";
import type { CheckedText, SourceFile } from "../../engine/protocol.ts";
import type { Platform } from "../../platform/platform.ts";
import { type AppStore, patch } from "../../store/app-store.ts";
import type { OpenFailure } from "../../store/state.ts";

/** Milliseconds without a change before the text is looked at. */
const pause = 250;

/** Look at a text that is being mended after every change: in the worker, so that typing never waits for it. */
export function keepCheckingText(store: AppStore, engine: EngineClient, platform: Platform): () => void {
  let clock: ReturnType<typeof setTimeout> | undefined;
  let check = checkWith(engine, platform);
  const look = async () => {
    clock = undefined;
    const { failure, source, epoch } = store.getState().document;
    const text = draftOf(failure);
    if (text === undefined || !source || source.kind === "library") return;
    const file: SourceFile = { name: source.name, kind: source.kind, bytes: new TextEncoder().encode(text) };
    const checked = await check(file, source.handle);
    const now = store.getState().document;
    if (!checked || !now.failure || now.epoch !== epoch || draftOf(now.failure) !== text) return;
    const { problems, lines, isSound } = checked;
    patch(store, "document", { failure: { ...now.failure, problems, lines, isSound } });
  };
  const unsubscribe = store.subscribe(({ document }, before) => {
    const draft = draftOf(document.failure);
    if (draft === undefined || draft === draftOf(before.document.failure)) return;
    const isNew = before.document.failure === undefined;
    if (isNew) check = checkWith(engine, platform);
    // What was just read, or taken over from an open study as it was, has been looked at.
    if (isNew && document.failure?.draft === undefined) return;
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

function draftOf(failure: OpenFailure | undefined): string | undefined {
  return failure?.draft ?? failure?.text;
}

/** Look at a text together with the model beside it, which is fetched once for each path that the text names. */
function checkWith(engine: EngineClient, platform: Platform) {
  const models = new Map<string, Promise<SourceFile | undefined>>();
  return async (file: SourceFile, handle: string | undefined): Promise<CheckedText | undefined> => {
    const checked = await engine.check(file);
    const path = checked?.wanted;
    if (path === undefined || handle === undefined) return checked;
    const found = models.get(path) ?? fetchModel(platform, handle, path);
    models.set(path, found);
    const model = await found;
    return model ? engine.check(file, model) : checked;
  };
}

async function fetchModel(platform: Platform, handle: string, path: string): Promise<SourceFile | undefined> {
  const outcome = await platform.readBeside(handle, path);
  if (outcome.status !== "opened") return undefined;
  const { name, bytes } = outcome.file;
  return { name, kind: "model", bytes };
}
