import { Dialog } from "@base-ui/react/dialog";
import { commands } from "../app/commands.ts";
import { keyWords } from "../app/keyboard.ts";
import { useTranslate } from "../app/use-translate.ts";
import { useApp } from "../store/context.tsx";
import { commandWords } from "./command-words.ts";

/** Every key and what it does. */
export function KeysDialog() {
  const t = useTranslate();
  const isMac = useApp((state) => state.view.isMac);
  return (
    <>
      <Dialog.Title>{t("app/keys-title")}</Dialog.Title>
      <dl className="keys-list">
        {commands.map((command) =>
          command.keys === undefined ? null : (
            <div key={command.id}>
              <dt>{commandWords(command, t)}</dt>
              <dd>
                <kbd className="keys">{keyWords(command.keys, isMac)}</kbd>
              </dd>
            </div>
          ),
        )}
      </dl>
      <div className="actions">
        <Dialog.Close className="button">{t("app/close")}</Dialog.Close>
      </div>
    </>
  );
}
