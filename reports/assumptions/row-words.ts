import type { Language } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import type { LocalizedText } from "../../models/model.ts";
import { type GridRow, type GridSector, worldSector } from "./grid-row.ts";

function textIn(text: LocalizedText | undefined, language: Language, otherwise: string): string {
  return text?.[language] ?? text?.zh ?? text?.en ?? otherwise;
}

/** What a line is called, its element behind it: 新增投入分配权重：产业基金. */
export function rowName(row: GridRow, language: Language): string {
  const written = row.target.variable.name.replaceAll("_", " ");
  const name = textIn(row.labels, language, written).replace(/\s*[（(][^（()）]*[)）]$/, "");
  const element = elementName(row, language);
  if (element === "") return name;
  return language === "zh" ? `${name}：${element}` : `${name}: ${element}`;
}

/** What its element is called; empty for a scalar. */
export function elementName(row: GridRow, language: Language): string {
  const names = row.element === "" ? [] : row.element.split(",");
  const words = names.map((name, at) => textIn(row.elementLabels[at], language, name.replaceAll("_", " ")));
  return words.join(language === "zh" ? "，" : ", ");
}

/** What a heading says. */
export function sectorName(sector: GridSector, language: Language): string {
  if (sector.key === worldSector) return translate(language, "app/grid-world-sector");
  return textIn(sector.labels, language, sector.key === "" ? translate(language, "app/grid-other-sector") : sector.key);
}

/** A scenario's name, or any other text of the file, in the reader's language. */
export { textIn };
