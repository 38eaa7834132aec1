import { useTranslate } from "../../app/use-translate.ts";
import { CommandButton } from "../../controls/command-button.tsx";
import { useApp } from "../../store/context.tsx";
import { textIn } from "../../store/model-selectors.ts";
import { savedFile } from "../../store/selectors.ts";

/** Scenarios that cost about the same, beside the base with one click. */
export function ScenarioSets() {
  const t = useTranslate();
  const sets = useApp((state) => savedFile(state)?.sets);
  const language = useApp((state) => state.view.language);
  if (!sets || sets.length === 0) return null;
  return (
    <fieldset className="scenario-sets" aria-label={t("app/sets")}>
      {sets.map((set) => (
        <CommandButton key={set.id} command="scenario.set" choice={set.id} className="button small">
          {textIn(set.name, language, t("app/sets"))}
        </CommandButton>
      ))}
    </fieldset>
  );
}
