import { withoutTurns } from "../../i18n/direction.ts";
import { CommandButton } from "../controls/command-button.tsx";
import { useApp } from "../store/context.tsx";
import { textIn } from "../store/model-selectors.ts";
import { isDark, isDirty } from "../store/selectors.ts";
import { BrandMark, Icon } from "./icons.tsx";
import { MixedText } from "./mixed-text.tsx";
import { useTranslate } from "./use-translate.ts";
import "./title-bar.css";

/** The top of the window: what is open, search, language, theme. */
export function TitleBar() {
  const t = useTranslate();
  return (
    <header className="title-bar">
      <div className="title-start">
        <div className="brand">
          <BrandMark />
          <span>{t("app/name")}</span>
        </div>
        <FileName />
      </div>
      <SearchButton />
      <div className="title-end">
        <LanguageSwitch />
        <ThemeButton />
      </div>
    </header>
  );
}

function FileName() {
  const t = useTranslate();
  const source = useApp((state) => state.document.source);
  const title = useApp((state) => textIn(state.document.value?.file.title, state.view.language, ""));
  const dirty = useApp(isDirty);
  if (!source) return null;
  const isLibrary = source.kind === "library";
  return (
    <div className="file-name truncate">
      <b className="truncate">
        <MixedText text={isLibrary && title !== "" ? title : withoutTurns(source.name)} />
      </b>
      {isLibrary && !dirty && <span className="file-note">{t("app/library-note")}</span>}
      {dirty && (
        <span className="dirty" title={t("app/unsaved")}>
          ●<span className="visually-hidden">{t("app/unsaved")}</span>
        </span>
      )}
    </div>
  );
}

function SearchButton() {
  const t = useTranslate();
  const isMac = useApp((state) => state.view.isMac);
  return (
    <CommandButton command="view.palette" className="search">
      <Icon name="search" size={14} />
      <span className="truncate">{t("app/search")}</span>
      <kbd className="keys">{isMac ? "⌘ K" : "Ctrl K"}</kbd>
    </CommandButton>
  );
}

function LanguageSwitch() {
  const t = useTranslate();
  const language = useApp((state) => state.view.language);
  return (
    <fieldset className="languages" aria-label={t("app/language")}>
      <CommandButton command="language.zh" aria-pressed={language === "zh"} aria-label={t("app/language-zh")}>
        <span lang="zh-CN">中</span>
      </CommandButton>
      <CommandButton command="language.en" aria-pressed={language === "en"} aria-label={`EN ${t("app/language-en")}`}>
        EN
      </CommandButton>
    </fieldset>
  );
}

function ThemeButton() {
  const t = useTranslate();
  const dark = useApp(isDark);
  const label = t(dark ? "app/theme-to-light" : "app/theme-to-dark");
  return (
    <CommandButton
      command={dark ? "theme.light" : "theme.dark"}
      className="icon-button"
      aria-label={label}
      title={label}
    >
      <Icon name={dark ? "sun" : "moon"} />
    </CommandButton>
  );
}
