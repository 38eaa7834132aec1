import type { Language, MessageKey } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";

/** Why a file was not opened or not written: the system's code or one of ours, and what else there is to say of it. */
export interface FileCause {
  readonly code: string;
  /** The model that a study names and that did not come with it. */
  readonly model?: string;
}

type CauseKey = Extract<MessageKey, `app/cause-${string}`>;

/** Sentences by the codes of Node and of the browser. */
const sentences = new Map<string, CauseKey>([
  ["ENOENT", "app/cause-gone"],
  ["ENOTDIR", "app/cause-gone"],
  ["NotFoundError", "app/cause-gone"],
  ["EACCES", "app/cause-forbidden"],
  ["EPERM", "app/cause-forbidden"],
  ["NotAllowedError", "app/cause-forbidden"],
  ["NotReadableError", "app/cause-forbidden"],
  ["EROFS", "app/cause-read-only"],
  ["ENOSPC", "app/cause-full"],
  ["EDQUOT", "app/cause-full"],
  ["QuotaExceededError", "app/cause-full"],
  ["EISDIR", "app/cause-no-file"],
  ["NOT_A_FILE", "app/cause-no-file"],
  ["TOO_LARGE", "app/cause-large"],
  ["NOT_A_DOCUMENT", "app/cause-other-kind"],
  ["OPEN_ELSEWHERE", "app/cause-elsewhere"],
  ["EBUSY", "app/cause-busy"],
  ["NoModificationAllowedError", "app/cause-busy"],
  ["EIO", "app/cause-disk"],
  ["no-place", "app/cause-no-place"],
  ["stopped", "app/cause-stopped"],
]);

/** A whole sentence that says why; the system's code stays in it, for who reports it. */
export function causeText(language: Language, { code, model }: FileCause): string {
  if (model === undefined) return translate(language, sentences.get(code) ?? "app/cause-other", { code });
  // A browser gives a page no file that was not chosen.
  const key = code === "no-folder" ? "app/model-beside" : "app/model-missing-beside";
  return translate(language, key, { path: model });
}
