import { basename, dirname, join } from "node:path";
import { app, dialog } from "electron";
import type { Language } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import type { DocumentWindow } from "./document-window.ts";

const models = ["xmile", "stmx", "xml"];
const scenarios = ["scenario.json", "json"];

/** Ask which document to open; its path, or nothing. */
export async function askWhichFile({ window }: DocumentWindow, language: Language): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ["openFile"],
    filters: [
      { name: translate(language, "desktop/filter-all"), extensions: [...scenarios, ...models] },
      { name: translate(language, "desktop/filter-scenario"), extensions: scenarios },
      { name: translate(language, "desktop/filter-model"), extensions: models },
    ],
  });
  return filePaths[0];
}

/** Ask where to write; a path, or nothing. Proposes the folder of the open document. */
export async function askWhere(
  { window, document, files }: DocumentWindow,
  suggestedName: string,
  language: Language,
): Promise<string | undefined> {
  const current = document.handle && files.pathOf(document.handle);
  const ending = /(\.scenario\.json|\.[^.]+)$/.exec(suggestedName)?.[1] ?? "";
  const isScenario = ending === ".scenario.json";
  const name = isScenario ? translate(language, "desktop/filter-scenario") : ending.slice(1).toUpperCase();
  const { filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(current ? dirname(current) : app.getPath("documents"), basename(suggestedName)),
    filters: ending ? [{ name, extensions: [ending.slice(1)] }] : [],
  });
  return filePath || undefined;
}
