import { memo } from "react";
import type { PlacedUse } from "../../../reports/evidence/fact-table.ts";
import { flagWords, unitOfFact } from "../../../reports/evidence/fact-words.ts";
import type { LibraryPart } from "../../../reports/evidence/library-part.ts";
import { referenceWords, textIn } from "../../../reports/evidence/names.ts";
import { formatFull } from "../../../reports/numbers/digits.ts";
import type { Fact, SourceDocument } from "../../../scenarios/evidence/facts.ts";
import { MixedText } from "../../app/mixed-text.tsx";
import { useSession } from "../../app/session.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { libraryTitle } from "../../library/titles.ts";
import { useApp } from "../../store/context.tsx";
import { openUse } from "./open-use.ts";

/** One fact: what it is, its number, its words, where it is used. */
export const FactRow = memo(function FactRow({
  fact,
  source,
  uses = [],
  parts,
  isWhole,
}: {
  readonly fact: Fact;
  readonly source: SourceDocument | undefined;
  readonly uses: readonly PlacedUse[] | undefined;
  readonly parts: ReadonlyMap<string, LibraryPart>;
  readonly isWhole: boolean;
}) {
  const t = useTranslate();
  const language = useApp((state) => state.view.language);
  return (
    <tr data-fact={fact.id}>
      <th scope="row">
        {/* no line begins with a stroke */}
        {textIn(fact.quantity, language, fact.id).replaceAll(" / ", "\u00a0/ ")}
        <span className="evidence-second n">
          {fact.id} · {yearWords()}
        </span>
      </th>
      <td className="end n">
        {formatFull(fact.value)}
        <span className="evidence-second">{unitOfFact(fact.unit, language)}</span>
      </td>
      <td>
        {/* The documents are Chinese, whatever the window speaks. */}
        <q lang="zh-CN">{fact.quote}</q>
        <span className="evidence-second">{textIn(source?.title, language, fact.document)}</span>
        {fact.flag !== "" && (
          <span className="evidence-second">
            <MixedText text={t("app/facts-flag", { note: flagWords(fact.flag, language) })} />
          </span>
        )}
      </td>
      <td>
        {uses.map((use) => (
          <Use
            key={`${use.study} ${use.kind} ${use.scenario ?? ""} ${use.name}`}
            use={use}
            part={parts.get(use.study)}
          />
        ))}
        {uses.length === 0 && <span className="t3">{isWhole ? t("app/facts-no-use") : "…"}</span>}
      </td>
    </tr>
  );

  function yearWords(): string {
    if (fact.year === "" || fact.yearBasis === "undated") return t("app/facts-undated");
    return fact.yearBasis === "inferred" ? t("app/facts-inferred", { year: fact.year }) : fact.year;
  }
});

function Use({ use, part }: { readonly use: PlacedUse; readonly part: LibraryPart | undefined }) {
  const t = useTranslate();
  const session = useSession();
  const language = useApp((state) => state.view.language);
  const study = libraryTitle(use.study, language);
  const kind =
    use.kind === "override"
      ? t("app/facts-override", {
          scenario: textIn(part?.scenarios.get(use.scenario ?? ""), language, use.scenario ?? ""),
        })
      : t(`app/facts-${use.kind}`);
  return (
    <div className="fact-use">
      <button
        type="button"
        className="evidence-link"
        title={t("app/facts-open", { study })}
        onClick={() => openUse(session, use)}
      >
        {referenceWords(part, use.name, language)}
      </button>
      <span className="t2">
        {study} · {kind}
      </span>
    </div>
  );
}
