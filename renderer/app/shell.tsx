import { type ComponentType, useState } from "react";
import { translate } from "../../i18n/translate.ts";
import { dropTarget } from "../controls/drop-target.ts";
import { LeverPanel } from "../panels/levers/lever-panel.tsx";
import { ScenarioPanel } from "../panels/scenarios/scenario-panel.tsx";
import { fileKind, isTable } from "../platform/file-names.ts";
import type { DroppedFile } from "../platform/platform.ts";
import { type AppStore, patch } from "../store/app-store.ts";
import { useApp, useAppStore } from "../store/context.tsx";
import { type Tab, tabs } from "../store/state.ts";
import { notify, openDialog } from "../store/view-actions.ts";
import { ImportPanel } from "../views/import/import-panel.tsx";
import { isApart } from "../views/known-views.ts";
import { ProblemsPage } from "../views/problems/problems-page.tsx";
import { type ViewEntry, views } from "../views/views.tsx";
import { choose, when } from "./choice.ts";
import { CoachMarks } from "./coach-marks.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { FailurePage } from "./failure-page.tsx";
import { loadable, type Part, renewStyles } from "./loadable.tsx";
import { NoticeBar } from "./notice.tsx";
import { DamagedBackupsBanner, RecoveryBanner } from "./recovery-banner.tsx";
import { openOutcome, openSource, reportFailure, unlessDirty, useSession } from "./session.ts";
import { StatusBar } from "./status-bar.tsx";
import { TabBar } from "./tab-bar.tsx";
import { readTableFile } from "./table-commands.ts";
import { TitleBar } from "./title-bar.tsx";
import { TypeAhead } from "./type-ahead.tsx";
import { useTranslate } from "./use-translate.ts";
import { Welcome } from "./welcome.tsx";
import "./shell.css";

/** What is seen only after a model was opened itself. */
const importPage: ViewEntry = {
  View: loadable(async () => (await import("../views/import/import-page.tsx")).ImportPage),
  hasLevers: false,
};
const Dialogs = loadable(async () => (await import("../dialogs/dialogs.tsx")).Dialogs);

/** The window: title, panels, tabs, the open view, status. */
export function Shell() {
  const store = useAppStore();
  const isReady = useApp((state) => state.document.status === "ready" && state.document.system !== undefined);
  const tab = useApp((state) => state.view.tab);
  const page = useApp((state) => state.view.page);
  const hasDialog = useApp((state) => state.view.dialog !== undefined);
  const drop = useFileDrop();
  const entry = views.get(tab);
  return (
    <div className="app" {...drop.handlers}>
      <TitleBar />
      <div className="banners">
        <DamagedBackupsBanner />
        <RecoveryBanner />
      </div>
      <CoachMarks />
      {page === "import" ? <ImportPanel /> : isReady && !isApart(tab) ? <ScenarioPanel /> : <i />}
      <main className="main" tabIndex={-1}>
        <TabBar tools={isReady && page === undefined && entry?.Tools && <QuietPart key={tab} Part={entry.Tools} />} />
        <Content />
      </main>
      {isReady && page === undefined && entry?.hasLevers ? <LeverPanel /> : <i />}
      <StatusBar />
      <NoticeBar />
      {hasDialog && <QuietPart Part={Dialogs} Waiting={TypeAhead} onError={() => sayDialogFailed(store)} />}
      {drop.isOver && <DropVeil />}
    </div>
  );
}

function Content() {
  const t = useTranslate();
  const status = useApp((state) => state.document.status);
  const name = useApp((state) => state.document.source?.name ?? "");
  const failure = useApp((state) => state.document.failure);
  const canRun = useApp((state) => state.document.system !== undefined);
  const tab = useApp((state) => state.view.tab);
  const page = useApp((state) => state.view.page);
  const entry = views.get(tab);
  if (page === "import") return <BoundedView entry={importPage} tab={tab} />;
  if (page === "problems") return <ProblemsPage />;
  if (entry && isApart(tab)) return <OpenView entry={entry} tab={tab} />;
  if (status === "empty") return <Welcome />;
  if (status === "opening")
    return (
      <p className="opening" role="status">
        {t("app/opening", { name })}
      </p>
    );
  if (status === "failed") return failure ? <FailurePage failure={failure} /> : <Welcome />;
  if (!canRun) return <ProblemsPage />;
  return entry ? <OpenView entry={entry} tab={tab} /> : null;
}

function sayDialogFailed(store: AppStore): void {
  renewStyles();
  openDialog(store, undefined);
  notify(store, translate(store.getState().view.language, "app/load-text"), "error");
}

interface QuietPartProps {
  readonly Part: Part;
  /** What stands in its place until it is fetched. */
  readonly Waiting?: ComponentType;
  onError?(): void;
}

/** A part beside the view: where it fails its place stays empty, and the window goes on. */
function QuietPart({ Part, Waiting, onError }: QuietPartProps) {
  const language = useApp((state) => state.view.language);
  const attempt = useApp((state) => state.view.attempt);
  return (
    <ErrorBoundary key={attempt} language={language} isQuiet {...(onError ? { onError } : {})}>
      <Part Waiting={Waiting} />
    </ErrorBoundary>
  );
}

function OpenView({ entry, tab }: { readonly entry: ViewEntry; readonly tab: Tab }) {
  const isTab = tabs.some((each) => each === tab);
  const view = <BoundedView entry={entry} tab={tab} />;
  if (!isTab) return view;
  return (
    <div className="tab-panel" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
      {view}
    </div>
  );
}

function BoundedView({ entry, tab }: { readonly entry: ViewEntry; readonly tab: Tab }) {
  const store = useAppStore();
  const language = useApp((state) => state.view.language);
  const tryAgain = () => {
    renewStyles();
    patch(store, "view", { attempt: store.getState().view.attempt + 1 });
  };
  return (
    <ErrorBoundary key={tab} language={language} onRetry={tryAgain}>
      <entry.View Waiting={ViewComing} />
    </ErrorBoundary>
  );
}

function ViewComing() {
  const t = useTranslate();
  return (
    <p className="opening" role="status" data-late="">
      {t("app/view-coming")}
    </p>
  );
}

function DropVeil() {
  const t = useTranslate();
  return <div className="drop-veil">{t("app/drop-here")}</div>;
}

/** Files may be dropped anywhere: a study, a model, or a study with its model. */
function useFileDrop() {
  const session = useSession();
  const [isOver, setOver] = useState(false);
  const open = async (files: readonly DroppedFile[]) => {
    const choice = choose(session.store);
    const study = files.find(({ file }) => fileKind(file.name) === "scenario") ?? files[0];
    const model = files.find((each) => each !== study && fileKind(each.file.name) === "model")?.file;
    if (!study) return;
    const outcome = await study.open();
    if (outcome.status !== "opened" || !model) return openOutcome(session, outcome, { choice });
    const { name, handle, bytes } = outcome.file;
    const beside = { name: model.name, kind: "model", bytes: new Uint8Array(await model.arrayBuffer()) } as const;
    const source = { name, kind: "scenario", handle } as const;
    await openSource(session, { name, kind: "scenario", bytes }, source, { model: beside, choice });
  };
  const dropped = async (files: readonly DroppedFile[]) => {
    const table = files.find(({ file }) => isTable(file.name))?.file;
    // A table is for the study that is being opened, where one is.
    if (table) await when(session.store, ({ document }) => document.status !== "opening");
    if (table && session.store.getState().document.system) await readTableFile(session, table);
    else if (table && files.length === 1) {
      const { language } = session.store.getState().view;
      notify(session.store, translate(language, "app/import-table-alone", { name: table.name }), "error");
    } else unlessDirty(session, () => void open(files).catch(reportFailure(session)));
  };
  return {
    isOver,
    handlers: dropTarget("Files", {
      over: () => setOver(true),
      left: ({ relatedTarget }) => relatedTarget === null && setOver(false),
      dropped: (carried) => {
        setOver(false);
        dropped(session.platform.takeDrop(carried)).catch(reportFailure(session));
      },
    }),
  };
}
