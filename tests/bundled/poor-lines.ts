import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Lines of a bundled study whose numbers rest on nothing, and those that rest on little, these among them; by key. */
export interface PoorLines {
  readonly uncited: readonly string[];
  readonly weak: readonly string[];
}

interface Study {
  readonly sources: Readonly<Record<string, object>>;
  readonly scenarios: readonly {
    readonly overrides?: Readonly<Record<string, { readonly value: unknown; readonly source?: object }>>;
  }[];
}

const root = join(import.meta.dirname, "../..");
/** The model's words for a number that someone chose, and for one that stands on a document or on other numbers. */
const choice = /^(lever|shock|model choice|numerical guard|unit constant|normalisation|link to)\b/;
const founded = /^(S\d+|derived)\b/;

/** What the two files say of each line, read with nothing of the product: the filters of the table are held beside it. */
export function poorLines(study: string, keys: readonly string[]): PoorLines {
  const model = readFileSync(join(root, `models/library/${study}.xmile`), "utf8");
  const file: Study = JSON.parse(readFileSync(join(root, `scenarios/library/${study}.scenario.json`), "utf8"));
  const worth = new Map(keys.map((key) => [key, worthOf(key, model, file)]));
  const those = (...wanted: readonly string[]) => keys.filter((key) => wanted.includes(worth.get(key) ?? "")).sort();
  return { uncited: those("nothing"), weak: those("nothing", "little") };
}

function worthOf(key: string, model: string, { sources, scenarios }: Study): "nothing" | "little" | "enough" {
  const [, name = key, element = ""] = /^(\w+)\[(.*)\]$/.exec(key) ?? [];
  const own = new RegExp(`<(aux|stock|flow|gf) name="${name}">([\\s\\S]*?)</\\1>`).exec(model)?.[2] ?? "";
  const [note = ""] = /<ft:(assumption|variable) [^>]*>/.exec(own) ?? [];
  const attribute = (of: string) => new RegExp(`\\b${of}="([^"]*)"`).exec(note)?.[1] ?? "";
  const isLever = attribute("kind") === "lever";
  const isBare = scenarios.some(({ overrides }) => {
    const override = overrides?.[name];
    const { value } = override ?? {};
    const speaks = typeof value === "object" && value !== null && element !== "" ? element in value : override;
    return speaks && !override?.source && !isLever;
  });
  if (isBare) return "nothing";
  const stated = sources[key] ?? sources[name];
  if (stated) return "assumption" in stated ? "little" : "enough";
  const words = attribute("source");
  if (isLever || attribute("kind") === "choice" || choice.test(words) || founded.test(words)) return "enough";
  const isRanged = attribute("low") !== "" || attribute("high") !== "";
  return words === "assumption" && !isRanged ? "nothing" : "little";
}
