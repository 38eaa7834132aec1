import { type ReactNode, useId, useMemo } from "react";
import { Icon } from "../../app/icons.tsx";
import { mendText, moveInText, readAgain, textOf } from "../../app/mend-session.ts";
import { save, saveAs } from "../../app/save-session.ts";
import { open, type Session, useSession } from "../../app/session.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { CommandButton } from "../../controls/command-button.tsx";
import { causeText } from "../../platform/file-causes.ts";
import { useApp } from "../../store/context.tsx";
import { isDirty } from "../../store/selectors.ts";
import type { OpenFailure } from "../../store/state.ts";
import { notify } from "../../store/view-actions.ts";
import { countProblems, listProblems } from "./list-problems.ts";
import { ProblemList } from "./problem-list.tsx";
import { type LineMark, TextEditor } from "./text-editor.tsx";
import "./mend-page.css";

/** A file as text, and all that is wrong with it beside it: looked at again after every change, read again when it is asked for. */
export function MendPage({ failure }: { readonly failure: OpenFailure }) {
  const t = useTranslate();
  const session = useSession();
  const id = useId();
  const text = textOf(failure) ?? "";
  return (
    <section className="mend-page" aria-label={t("app/mend-page")}>
      <Heading failure={failure} />
      <div className="mend-columns">
        <div className="mend-text">
          <div className="problem-heading">
            <label htmlFor={id}>{t("app/mend-title")}</label>
            <History />
          </div>
          <TextEditor
            id={id}
            text={text}
            marks={useMarks(failure)}
            place={failure.place}
            describedBy={`${id}-hint`}
            onType={(shown) => mendText(session, shown)}
            onMove={(which) => moveInText(session.store, which)}
          />
          <p id={`${id}-hint`} className="problem-advice">
            {t("app/mend-hint")}
            {failure.isRecoded && ` ${t("app/recoded")}`}
          </p>
        </div>
        <div className="mend-problems">
          <ProblemList problems={failure.problems} />
          {failure.problems.length === 0 && <p className="problem-advice">{t("app/mend-nothing")}</p>}
        </div>
      </div>
      <Actions failure={failure} />
    </section>
  );
}

function Heading({ failure }: { readonly failure: OpenFailure }) {
  const t = useTranslate();
  const language = useApp((state) => state.view.language);
  const { errors, warnings } = countProblems(failure.problems);
  const { name } = failure;
  const isModel = useApp((state) => state.document.source?.kind === "model");
  const title = failure.isSound
    ? errors + warnings === 0
      ? t("app/mend-sound", { name })
      : t("app/mend-look", { name, count: errors + warnings })
    : t(isModel && failure.problems.length > 0 ? "app/mend-not-yet" : "app/failed-title", { name });
  return (
    <div className="mend-heading" role={failure.draft === undefined && !failure.isSound ? "alert" : "status"}>
      <h1>{title}</h1>
      <p>
        {failure.isSound
          ? t("app/mend-sound-text")
          : failure.problems.length > 0
            ? t("app/failed-text", { count: errors })
            : failure.cause && causeText(language, failure.cause)}
      </p>
    </div>
  );
}

/** Undo and redo of the text, for who does not use the keys. */
function History() {
  return (
    <span className="mend-history">
      <HistoryButton name="undo" />
      <HistoryButton name="redo" />
    </span>
  );
}

function HistoryButton({ name }: { readonly name: "undo" | "redo" }) {
  const t = useTranslate();
  return (
    <CommandButton command={`edit.${name}`} className="icon-button" aria-label={t(`app/${name}`)} keepsFocus>
      <Icon name={name} />
    </CommandButton>
  );
}

function useMarks({ problems, name }: OpenFailure): readonly LineMark[] {
  const language = useApp((state) => state.view.language);
  const session = useSession();
  return useMemo(
    () =>
      listProblems(session.store.getState(), problems, language).flatMap(({ problem, what }) => {
        const { line, file } = problem.where;
        return line === undefined || file !== name ? [] : [{ line, severity: problem.severity, title: what }];
      }),
    [session, problems, name, language],
  );
}

function Actions({ failure }: { readonly failure: OpenFailure }) {
  const t = useTranslate();
  const session = useSession();
  const isUnsaved = useApp(isDirty);
  const isModel = useApp((state) => state.document.source?.kind === "model");
  const toStudy = failure.study !== undefined && failure.isSound;
  const words = toStudy
    ? t(isUnsaved ? "app/mend-save-back" : "app/mend-back", { name: failure.study?.name ?? "" })
    : t(isModel && isUnsaved ? "app/mend-save-read" : "app/mend-read");
  return (
    <div className="mend-actions">
      <Action session={session} isMain work={() => readAgain(session)}>
        {words}
      </Action>
      <Action session={session} work={() => save(session)}>
        {t("app/mend-save")}
      </Action>
      <Action session={session} work={() => saveAs(session)}>
        {t("app/mend-save-as")}
      </Action>
      <Action session={session} isLast work={async () => open(session)}>
        {t("app/open-file")}
      </Action>
    </div>
  );
}

function Action({
  session,
  isMain = false,
  isLast = false,
  work,
  children,
}: {
  readonly session: Session;
  readonly isMain?: boolean;
  readonly isLast?: boolean;
  work(): Promise<unknown>;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={`button${isMain ? " primary" : ""}${isLast ? " end" : ""}`}
      onClick={() => {
        work().catch((cause: unknown) => notify(session.store, String(cause), "error"));
      }}
    >
      {children}
    </button>
  );
}
