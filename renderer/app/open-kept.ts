import { fileKind } from "../platform/file-names.ts";
import type { RecoveredDocument } from "../platform/platform.ts";
import { openSource, type Session } from "./session.ts";

/** A text that was kept, and what it is. */
export function keptFile({ name, text }: Pick<RecoveredDocument, "name" | "text">) {
  // A model that was being mended as text is a model again; a study made of a model is a study under the model's name.
  const kind = fileKind(name) === "model" && !/^\ufeff?\s*\{/.test(text) ? "model" : "scenario";
  return { name, kind, bytes: new TextEncoder().encode(text) } as const;
}

/** Open what was kept as unsaved work. Whether it is open in the end. */
export function openKept(session: Session, document: RecoveredDocument): Promise<boolean> {
  const { handle } = document;
  const file = keptFile(document);
  const place = handle === undefined ? {} : { handle };
  return openSource(session, file, { name: file.name, kind: file.kind, isRecovered: true, ...place });
}
