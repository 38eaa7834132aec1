import { commands } from "../app/commands.ts";
import { keyGroups } from "../app/key-groups.ts";
import { keyWords } from "../app/keyboard.ts";
import { setLetterKeys } from "../app/letter-keys.ts";
import { useTranslate } from "../app/use-translate.ts";
import { useApp, useAppStore } from "../store/context.tsx";
import { commandWords } from "./command-words.ts";
import "./keys.css";

/** The level under which the groups stand. */
type Heading = "h2" | "h3";

interface Row {
  readonly words: string;
  readonly keys: readonly string[];
}

/** Every key and what it does: those that hold anywhere, then those of charts, levers and the table. */
export function KeyList({ heading }: { readonly heading: Heading }) {
  const t = useTranslate();
  const language = useApp((state) => state.view.language);
  const everywhere = commands.flatMap((command): Row[] =>
    command.keys === undefined || command.isChartKey
      ? []
      : [{ words: commandWords(command, language), keys: [command.keys] }],
  );
  return (
    <>
      <LetterKeys />
      <Group heading={heading} title={t("app/keys-window")} rows={everywhere} />
      {keyGroups.map(({ title, keys }) => (
        <Group
          key={title}
          heading={heading}
          title={t(title)}
          rows={keys.map(([each, words]) => ({ words: t(words), keys: each }))}
        />
      ))}
    </>
  );
}

/** Single letters are in the way of speech input and of unsteady hands: they can be turned off. */
function LetterKeys() {
  const t = useTranslate();
  const store = useAppStore();
  const hasLetterKeys = useApp((state) => state.view.hasLetterKeys);
  return (
    <label className="keys-letters">
      <input type="checkbox" checked={hasLetterKeys} onChange={(event) => setLetterKeys(store, event.target.checked)} />
      <span>
        {t("app/keys-letters")}
        <small>{t("app/keys-letters-text")}</small>
      </span>
    </label>
  );
}

function Group({
  heading: Heading,
  title,
  rows,
}: {
  readonly heading: Heading;
  readonly title: string;
  readonly rows: readonly Row[];
}) {
  const isMac = useApp((state) => state.view.isMac);
  return (
    <section className="keys-group">
      <Heading>{title}</Heading>
      <dl className="keys-list">
        {rows.map(({ words, keys }) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>
              {keys.map((each) => (
                <kbd key={each} className="keys">
                  {keyWords(each, isMac)}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
