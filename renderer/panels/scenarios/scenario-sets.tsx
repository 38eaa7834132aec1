import { useTranslate } from "../../app/use-translate.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { textIn } from "../../store/model-selectors.ts";
import { savedFile } from "../../store/selectors.ts";
import { selectScenario, showOnly } from "../../store/view-actions.ts";

/** Scenarios that cost about the same, beside the base with one click. */
export function ScenarioSets() {
  const t = useTranslate();
  const store = useAppStore();
  const sets = useApp((state) => savedFile(state)?.sets);
  const language = useApp((state) => state.view.language);
  if (!sets || sets.length === 0) return null;
  return (
    <fieldset className="scenario-sets" aria-label={t("app/sets")}>
      {sets.map((set) => (
        <button
          key={set.id}
          type="button"
          className="button small"
          onClick={() => {
            showOnly(store, set.scenarios);
            const [first] = set.scenarios;
            if (first !== undefined) selectScenario(store, first);
          }}
        >
          {textIn(set.name, language, t("app/sets"))}
        </button>
      ))}
    </fieldset>
  );
}
