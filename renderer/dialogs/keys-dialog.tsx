import { Dialog } from "@base-ui/react/dialog";
import { useTranslate } from "../app/use-translate.ts";
import { KeyList } from "./key-list.tsx";

/** Every key and what it does. */
export function KeysDialog() {
  const t = useTranslate();
  return (
    <>
      <Dialog.Title>{t("app/keys-title")}</Dialog.Title>
      <KeyList heading="h3" />
      <div className="actions">
        <Dialog.Close className="button">{t("app/close")}</Dialog.Close>
      </div>
    </>
  );
}
