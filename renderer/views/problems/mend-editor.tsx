import { type RefObject, useId } from "react";
import { mendText, readAgain, save, useSession } from "../../app/session.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { useApp } from "../../store/context.tsx";
import { notify } from "../../store/view-actions.ts";

/** The text of a file that could not be read, to be mended as it stands. */
export function MendEditor({ field }: { readonly field: RefObject<HTMLTextAreaElement | null> }) {
  const t = useTranslate();
  const id = useId();
  const session = useSession();
  const failure = useApp((state) => state.document.failure);
  if (failure?.text === undefined) return null;
  const run = (work: Promise<void>) => {
    work.catch((cause: unknown) => notify(session.store, String(cause), "error"));
  };
  return (
    <section className="mend">
      <div className="problem-heading">
        <label htmlFor={id}>{t("app/mend-title")}</label>
      </div>
      <textarea
        id={id}
        ref={field}
        className="mend-text"
        wrap="off"
        spellCheck={false}
        translate="no"
        aria-describedby={`${id}-hint`}
        value={failure.draft ?? failure.text}
        onChange={(event) => mendText(session, event.target.value)}
      />
      <p id={`${id}-hint`} className="problem-advice">
        {t("app/mend-hint")}
      </p>
      <div className="message-actions">
        <button type="button" className="button primary" onClick={() => run(readAgain(session))}>
          {t("app/mend-read")}
        </button>
        <button type="button" className="button" onClick={() => run(save(session))}>
          {t("app/mend-save")}
        </button>
      </div>
    </section>
  );
}

/** Put the cursor at a place of the text, in view. */
export function showPlace(field: HTMLTextAreaElement, line: number, column: number): void {
  const lines = field.value.split("\n");
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const at = Math.min(before + column - 1, field.value.length);
  field.focus();
  field.setSelectionRange(at, Math.min(before + (lines[line - 1]?.length ?? 0), field.value.length));
  const height = field.scrollHeight / Math.max(1, lines.length);
  field.scrollTop = Math.max(0, (line - 4) * height);
}
