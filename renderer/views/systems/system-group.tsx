import { memo } from "react";
import { commaList } from "../../../i18n/comma-list.ts";
import type { LibraryPart } from "../../../reports/evidence/library-part.ts";
import { moveWords, referenceWords, textIn, withChineseMarks } from "../../../reports/evidence/names.ts";
import type { SystemEntry } from "../../../reports/evidence/system-table.ts";
import { percentChange } from "../../../reports/numbers/quantity.ts";
import type { SystemRow } from "../../../scenarios/evidence/systems.ts";
import { useSession } from "../../app/session.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { libraryTitle } from "../../library/titles.ts";
import { useApp } from "../../store/context.tsx";
import { openSystem, scenariosOfRow } from "./open-system.ts";

/** One system: its name, and a row for each of its mechanisms. */
export const SystemGroup = memo(function SystemGroup({
  entry,
  parts,
}: {
  readonly entry: SystemEntry;
  readonly parts: ReadonlyMap<string, LibraryPart>;
}) {
  const t = useTranslate();
  const language = useApp((state) => state.view.language);
  return (
    <tbody data-system={entry.id}>
      <tr className="evidence-group">
        <th scope="rowgroup" colSpan={5}>
          <span className="evidence-id n">{entry.id}</span>
          {withChineseMarks(textIn(entry.name, language, entry.id))}
          <span className="evidence-from">
            {t("app/systems-documents", { ids: commaList(entry.documents, language) })}
          </span>
        </th>
      </tr>
      {entry.parts.map((row, at) => (
        <MechanismRow key={row.part} row={row} part={parts.get(row.model)} span={spanOf(entry.parts, at)} />
      ))}
    </tbody>
  );
});

/** What says the same as the row above is said once: over how many rows it stands; 0 where it has been said. */
function spanOf(rows: readonly SystemRow[], at: number): number {
  const isSame = (a: SystemRow | undefined, b: SystemRow | undefined) =>
    a?.mechanism.zh === b?.mechanism.zh && a?.model === b?.model && a?.scenarios.join() === b?.scenarios.join();
  if (at > 0 && isSame(rows[at - 1], rows[at])) return 0;
  const end = rows.findIndex((row, place) => place > at && !isSame(rows[at], row));
  return (end < 0 ? rows.length : end) - at;
}

function MechanismRow({
  row,
  part,
  span,
}: {
  readonly row: SystemRow;
  readonly part: LibraryPart | undefined;
  readonly span: number;
}) {
  const t = useTranslate();
  const session = useSession();
  const language = useApp((state) => state.view.language);
  const study = libraryTitle(row.model, language);
  const lever = referenceWords(part, row.lever, language);
  return (
    <tr>
      {span > 0 && (
        <td rowSpan={span}>
          {textIn(row.mechanism, language, "")}
          <Scenarios row={row} part={part} />
        </td>
      )}
      <td>
        {lever}
        <span className="evidence-second n">{moveWords(part, row.lever, [row.low, row.high], language)}</span>
        <Companions row={row} part={part} />
      </td>
      <td>
        {referenceWords(part, row.outcome, language)}
        <span className="evidence-second n">{t("app/systems-in", { year: row.at })}</span>
      </td>
      <td className="end n">
        <span className={row.effect > 0 ? "up" : "down"}>
          <span aria-hidden="true">{row.effect > 0 ? "▲" : "▼"}</span> {percentChange(row.effect)}
        </span>
        <span className="evidence-second">{t(row.sign === "+" ? "app/systems-raises" : "app/systems-lowers")}</span>
      </td>
      <td className="end">
        <button
          type="button"
          className="button small"
          aria-label={t("app/systems-open-row", { study, lever })}
          onClick={() => openSystem(session, row)}
        >
          {study}
        </button>
      </td>
    </tr>
  );
}

function Scenarios({ row, part }: { readonly row: SystemRow; readonly part: LibraryPart | undefined }) {
  const t = useTranslate();
  const session = useSession();
  const language = useApp((state) => state.view.language);
  const ids = scenariosOfRow(row);
  if (ids.length === 0) return null;
  return (
    <span className="evidence-second">
      {t("app/systems-scenarios")}
      {ids.map((id) => (
        <button key={id} type="button" className="evidence-link" onClick={() => openSystem(session, row, id)}>
          {textIn(part?.scenarios.get(id), language, id)}
        </button>
      ))}
    </span>
  );
}

function Companions({ row, part }: { readonly row: SystemRow; readonly part: LibraryPart | undefined }) {
  const t = useTranslate();
  const language = useApp((state) => state.view.language);
  if (row.companions.length === 0) return null;
  const held = row.companions.map(([name, value]) => {
    const [words] = moveWords(part, name, [value, value], language).split(" → ").slice(1);
    return `${referenceWords(part, name, language)} ${words ?? value}`;
  });
  return (
    <span className="evidence-second">
      {t("app/systems-with", { held: held.join(language === "zh" ? "，" : ", ") })}
    </span>
  );
}
