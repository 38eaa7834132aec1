import { Dialog } from "@base-ui/react/dialog";
import { useMemo } from "react";
import { paletteCommands, runCommand } from "../app/commands.ts";
import { keyWords } from "../app/keyboard.ts";
import { openLibrary, reportFailure, type Session, unlessDirty, useSession } from "../app/session.ts";
import { useTranslate } from "../app/use-translate.ts";
import { libraryNames } from "../library/library.ts";
import { libraryTitle } from "../library/titles.ts";
import { useApp } from "../store/context.tsx";
import { setCharts } from "../store/document-actions.ts";
import { savedFile } from "../store/selectors.ts";
import { openDialog, selectScenario } from "../store/view-actions.ts";
import { commandWords } from "./command-words.ts";
import { findableScenarios, findableVariables } from "./findables.ts";
import { Finder } from "./finder.tsx";
import type { Findable } from "./search.ts";

type Entry = Findable & { run(session: Session): void };

/** One field for everything: commands, scenarios, studies, variables. */
export function Palette() {
  const t = useTranslate();
  const session = useSession();
  const system = useApp((state) => state.document.system);
  const language = useApp((state) => state.view.language);
  const isMac = useApp((state) => state.view.isMac);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list depends on the document and the language alone
  const items = useMemo(() => entries(), [system, language, isMac]);
  function entries(): readonly Entry[] {
    const state = session.store.getState();
    const named = paletteCommands(state).map((command): Entry => {
      const label = commandWords(command, t);
      const hint = command.keys === undefined ? "" : keyWords(command.keys, isMac);
      return {
        key: command.id,
        label,
        hint,
        words: `${label} ${command.id}`,
        run: (own) => runCommand(own, command.id),
      };
    });
    const scenarios = findableScenarios(state).map(
      (each): Entry => ({ ...each, run: ({ store }) => selectScenario(store, each.scenario) }),
    );
    const studies = libraryNames.map(
      (name): Entry => ({
        key: `study ${name}`,
        label: libraryTitle(name, language),
        hint: t("app/palette-studies"),
        words: `${libraryTitle(name, "zh")} ${libraryTitle(name, "en")} ${name}`,
        run: (own) =>
          unlessDirty(own, () => {
            openLibrary(own, name).catch(reportFailure(own));
          }),
      }),
    );
    const variables = findableVariables(state).map(
      (each): Entry => ({
        ...each,
        run: ({ store }) =>
          setCharts(store, [{ variable: each.variable }, ...(savedFile(store.getState())?.charts ?? [])]),
      }),
    );
    return [...named, ...scenarios, ...studies, ...variables];
  }
  return (
    <>
      <Dialog.Title className="visually-hidden">{t("app/command-palette")}</Dialog.Title>
      <Finder
        items={items}
        placeholder={t("app/search")}
        onChoose={(entry) => {
          openDialog(session.store, undefined);
          entry.run(session);
        }}
      />
    </>
  );
}
