import { useEffect, useRef, useSyncExternalStore } from "react";
import guideEn from "../../../docs/make-a-study.en.md?raw";
import guideZh from "../../../docs/make-a-study.zh.md?raw";
import { useTranslate } from "../../app/use-translate.ts";
import { KeyList } from "../../dialogs/key-list.tsx";
import { useApp } from "../../store/context.tsx";
import { MarkdownText } from "./markdown-text.tsx";
import { chooseTopic, helpTopic, type Topic, topics } from "./topics.ts";
import "../page.css";
import "./help.css";

/** Help, offline: a page for each view, the keys, and how to make a study. */
export function HelpView() {
  const t = useTranslate();
  const { topic } = useSyncExternalStore(helpTopic.subscribe, helpTopic.getState);
  const page = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is read from its top
  useEffect(() => {
    page.current?.scrollTo({ top: 0 });
  }, [topic]);
  return (
    <div className="help">
      <nav aria-label={t("app/help-topics")}>
        {topics.map((each) => (
          <button
            key={each}
            type="button"
            className="help-topic"
            aria-current={each === topic ? "page" : undefined}
            onClick={() => chooseTopic(each)}
          >
            {nameOf(each)}
          </button>
        ))}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section className="page-scroll" tabIndex={0} aria-label={nameOf(topic)} ref={page}>
        <article className="help-page">
          <Page topic={topic} />
        </article>
      </section>
    </div>
  );

  function nameOf(each: Topic): string {
    switch (each) {
      case "start":
      case "files":
      case "keys":
      case "guide":
        return t(`app/help-name-${each}`);
      case "problems":
        return t("app/problems");
      case "import":
        return t("app/import-report");
      default:
        return t(`app/tab-${each}`);
    }
  }
}

function Page({ topic }: { readonly topic: Topic }) {
  const t = useTranslate();
  const language = useApp((state) => state.view.language);
  if (topic === "keys") return <Keys />;
  if (topic === "guide") return <MarkdownText text={language === "zh" ? guideZh : guideEn} />;
  return <MarkdownText text={t(`app/help-${topic}`)} />;
}

function Keys() {
  const t = useTranslate();
  return (
    <>
      <h1>{t("app/help-name-keys")}</h1>
      <KeyList heading="h2" />
    </>
  );
}
