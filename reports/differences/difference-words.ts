import type { Language } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import type { LocalizedText, Model } from "../../models/model.ts";
import type { DescribedChange } from "../../scenarios/overrides/describe-difference.ts";
import type { OrderChange } from "../../scenarios/overrides/describe-order.ts";

/** One difference between two files in a sentence. */
export function differenceWords(change: DescribedChange, model: Model | undefined, language: Language): string {
  if ("moved" in change) return orderWords(change, language);
  const { before, after } = change;
  if ("part" in change && "name" in change) {
    const part = [change.part, change.name].filter((each) => each !== "").join(".");
    return translate(language, change.code, { part, before, after });
  }
  const scenario = textIn(change.scenario, language, "");
  if ("part" in change) return translate(language, change.code, { scenario, part: change.part, before, after });
  const label = textIn(change.labels, language, change.name);
  const labels = model?.units.find(({ name, aliases }) => [name, ...aliases].includes(change.unit))?.labels;
  const unit = textIn(labels, language, change.unit);
  return translate(language, change.code, { scenario, label, unit, before, after }).trim();
}

function orderWords(change: OrderChange, language: Language): string {
  const [name = "", ...others] = change.moved.map((each) => textIn(each, language, ""));
  const names = [name, ...others].map((each) => `“${each}”`).join(language === "zh" ? "、" : ", ");
  const below = textIn(change.below, language, "");
  const scenario = textIn(change.scenario, language, "");
  const { part, total } = change;
  return translate(language, change.code, { part, scenario, name, below, names, count: change.moved.length, total });
}

function textIn(text: LocalizedText | undefined, language: Language, otherwise: string): string {
  return text?.[language] ?? text?.zh ?? text?.en ?? otherwise;
}
