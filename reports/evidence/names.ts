import type { Language } from "../../i18n/catalogue.ts";
import type { LocalizedText } from "../../models/model.ts";
import { parseReference } from "../../scenarios/overrides/subject.ts";
import { inText, joinQuantity } from "../numbers/quantity.ts";
import { isShareLike, readUnit } from "../numbers/unit.ts";
import type { LibraryPart } from "./library-part.ts";

/** A text in the reader's language, else in the other, else what stands in for it. */
export function textIn(text: LocalizedText | undefined, language: Language, otherwise: string): string {
  return text?.[language] ?? text?.zh ?? text?.en ?? otherwise;
}

/** A Chinese name with full-width marks, where its document has half-width ones; those within numbers stay. */
export function withChineseMarks(name: string): string {
  if (!/[一-鿿]/.test(name)) return name;
  return name.replace(/[()]|(?<!\d)[,:]|[,:](?!\d)/g, (mark) => chineseMarks.get(mark) ?? mark);
}

const chineseMarks: ReadonlyMap<string, string> = new Map([
  ["(", "（"],
  [")", "）"],
  [",", "，"],
  [":", "："],
]);

/** What a reference is called: “落定人才：高层次”; before the study is read, as the file writes it. */
export function referenceWords(part: LibraryPart | undefined, reference: string, language: Language): string {
  const { id, element } = parseReference(reference);
  const variable = part?.variables.get(id);
  if (!variable) return reference;
  const label = textIn(variable.labels, language, variable.name.replaceAll("_", " "));
  if (element === undefined || element === "*") return label;
  const names = element.split(",").map((each) => textIn(variable.elements.get(each), language, each));
  return language === "zh" ? `${label}：${names.join("，")}` : `${label}: ${names.join(", ")}`;
}

/** Both ends of a lever's move in its own unit: `0% → 8%`. */
export function moveWords(
  part: LibraryPart | undefined,
  reference: string,
  ends: readonly [low: number, high: number],
  language: Language,
): string {
  const variable = part?.variables.get(parseReference(reference).id);
  const isShare = variable ? isShareLike(variable.units, variable.labels, ...ends) : false;
  const unit = readUnit(variable?.units, part?.units ?? new Map(), isShare);
  const [low, high] = ends.map((end) => inText(end, unit, language));
  if (!low || !high) return "";
  const from = low.unit === high.unit && !low.unit.startsWith("%") ? low.number : joinQuantity(low);
  return `${from} → ${joinQuantity(high)}`;
}
