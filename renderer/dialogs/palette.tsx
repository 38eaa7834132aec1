import { Dialog } from "@base-ui/react/dialog";
import { useMemo } from "react";
import { runCommand } from "../app/commands.ts";
import { useSession } from "../app/session.ts";
import { useTranslate } from "../app/use-translate.ts";
import { useApp } from "../store/context.tsx";
import { openDialog } from "../store/view-actions.ts";
import { Finder } from "./finder.tsx";
import { paletteEntries } from "./palette-entries.ts";

/** One field for everything: commands and what they offer, scenarios, studies, variables. */
export function Palette() {
  const t = useTranslate();
  const session = useSession();
  const system = useApp((state) => state.document.system);
  const language = useApp((state) => state.view.language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list depends on the document and the language alone
  const items = useMemo(() => paletteEntries(session.store.getState()), [session, system, language]);
  return (
    <>
      <Dialog.Title className="visually-hidden">{t("app/command-palette")}</Dialog.Title>
      <Finder
        items={items}
        placeholder={t("app/search")}
        onChoose={({ command, value }) => {
          openDialog(session.store, undefined);
          runCommand(session, command, undefined, value);
        }}
      />
    </>
  );
}
