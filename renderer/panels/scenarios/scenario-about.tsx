import type { Override, Scenario } from "../../../scenarios/scenario.ts";
import { MixedText } from "../../app/mixed-text.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { CommandButton } from "../../controls/command-button.tsx";
import { useApp } from "../../store/context.tsx";
import { textIn } from "../../store/model-selectors.ts";
import { selectedScenario } from "../../store/selectors.ts";
import { countSources } from "./count-sources.ts";

/** What the selected scenario is about, and on what its numbers rest. */
export function ScenarioAbout() {
  const t = useTranslate();
  const scenario = useApp(selectedScenario);
  const language = useApp((state) => state.view.language);
  if (!scenario) return null;
  const narrative = textIn(scenario.narrative, language, "");
  return (
    <section className="scenario-about">
      <h3 className="panel-heading">{t("app/about-scenario")}</h3>
      {narrative === "" ? (
        <p>
          {t("app/no-narrative")}{" "}
          <CommandButton command="scenario.narrative" className="button quiet small">
            {t("app/write-narrative")}
          </CommandButton>
        </p>
      ) : (
        <p>
          <Narrative text={narrative} />
        </p>
      )}
      <SourceCount scenario={scenario} />
    </section>
  );
}

/** No line ends between a number and the word that it counts. */
function Narrative({ text }: { readonly text: string }) {
  return text.split(/(\d[\d.,]*(?:万亿|[万亿])?\p{sc=Han}?)/u).map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part of a text is its place
      <span key={at} className="nowrap">
        {part}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part of a text is its place
      <MixedText key={at} text={part} />
    ),
  );
}

function SourceCount({ scenario }: { readonly scenario: Scenario }) {
  const t = useTranslate();
  const overrides: readonly Override[] = [...scenario.overrides.values()];
  const { cited, derived, assumed } = countSources(overrides.map(({ source }) => source));
  if (overrides.length === 0) return null;
  return <p className="n">{t("app/sources-count", { cited, derived, assumed })}</p>;
}
