import type { Language } from "../../i18n/catalogue.ts";
import { commaList } from "../../i18n/comma-list.ts";
import { translate } from "../../i18n/translate.ts";
import type { LocalizedText, Model } from "../../models/model.ts";
import type { DescribedChange, OverrideChange } from "../../scenarios/overrides/describe-difference.ts";
import type { ListChange } from "../../scenarios/overrides/describe-list.ts";
import type { OrderChange } from "../../scenarios/overrides/describe-order.ts";
import { inText, joinQuantity } from "../numbers/quantity.ts";
import { isShareLike, readUnit, type Unit } from "../numbers/unit.ts";

/** One difference between two files in a sentence. */
export function differenceWords(change: DescribedChange, model: Model | undefined, language: Language): string {
  if ("moved" in change) return orderWords(change, language);
  if ("added" in change) return listWords(change, language);
  const { before, after } = change;
  if ("part" in change && "name" in change) {
    const part = [change.part, change.name].filter((each) => each !== "").join(".");
    return translate(language, change.code, { part, before, after });
  }
  const scenario = textIn(change.scenario, language, "");
  if ("part" in change) return translate(language, change.code, { scenario, part: change.part, before, after });
  const label = textIn(change.labels, language, change.name);
  return translate(language, change.code, { scenario, label, ...valueWords(change, model, language) });
}

/** How the changed assumption is read elsewhere: a share in per cent, money in its currency. */
function unitOf({ unit, labels, before, after }: OverrideChange, model: Model | undefined): Unit {
  const [low, high] = [before, after].map(Number).filter(Number.isFinite);
  const names = new Map<string, LocalizedText>();
  for (const each of model?.units ?? []) for (const name of [each.name, ...each.aliases]) names.set(name, each.labels);
  return readUnit(unit, names, isShareLike(unit, labels, low, high ?? low));
}

/** Numbers as they are read elsewhere, their unit said once: “¥3bn → ¥4.5bn a year”; anything longer as the file has it. */
function valueWords(change: OverrideChange, model: Model | undefined, language: Language) {
  const unit = unitOf(change, model);
  const read = (text: string) => {
    const value = text === "" ? Number.NaN : Number(text);
    return Number.isFinite(value) ? inText(value, unit, language, true) : undefined;
  };
  const [before, after] = [read(change.before), read(change.after)];
  const isSame = before !== undefined && before.unit === after?.unit && !before.unit.startsWith("%");
  return {
    before: before ? (isSame ? before.number : joinQuantity(before)) : change.before,
    after: after ? joinQuantity(after) : change.after,
  };
}

function orderWords(change: OrderChange, language: Language): string {
  const name = textIn(change.moved[0], language, "");
  const names = namesIn(change.moved, language);
  const below = textIn(change.below, language, "");
  const scenario = textIn(change.scenario, language, "");
  const { part, total } = change;
  return translate(language, change.code, { part, scenario, name, below, names, count: change.moved.length, total });
}

function listWords({ code, part, added, removed }: ListChange, language: Language): string {
  return translate(language, code, { part, added: namesIn(added, language), removed: namesIn(removed, language) });
}

function namesIn(items: readonly LocalizedText[], language: Language): string {
  const names = items.map((each) => `“${textIn(each, language, "")}”`);
  return commaList(names, language);
}

function textIn(text: LocalizedText | undefined, language: Language, otherwise: string): string {
  return text?.[language] ?? text?.zh ?? text?.en ?? otherwise;
}
