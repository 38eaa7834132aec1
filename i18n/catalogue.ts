import * as appAccess from "./messages/app-access.ts";
import * as appAssumptions from "./messages/app-assumptions.ts";
import * as appCommands from "./messages/app-commands.ts";
import * as appCompare from "./messages/app-compare.ts";
import * as appConfidence from "./messages/app-confidence.ts";
import * as appFacts from "./messages/app-facts.ts";
import * as appHelp from "./messages/app-help.ts";
import * as appImport from "./messages/app-import.ts";
import * as appObstacles from "./messages/app-obstacles.ts";
import * as appPanels from "./messages/app-panels.ts";
import * as appProblems from "./messages/app-problems.ts";
import * as appRuns from "./messages/app-runs.ts";
import * as appSentences from "./messages/app-sentences.ts";
import * as appShell from "./messages/app-shell.ts";
import * as appSources from "./messages/app-sources.ts";
import * as appSystems from "./messages/app-systems.ts";
import * as appTables from "./messages/app-tables.ts";
import * as appVersions from "./messages/app-versions.ts";
import * as appWelcome from "./messages/app-welcome.ts";
import * as cli from "./messages/cli.ts";
import * as confidence from "./messages/confidence.ts";
import * as desktop from "./messages/desktop.ts";
import * as difference from "./messages/difference.ts";
import * as problemsCheck from "./messages/problems-check.ts";
import * as problemsEquations from "./messages/problems-equations.ts";
import * as problemsRun from "./messages/problems-run.ts";
import * as problemsScenarios from "./messages/problems-scenarios.ts";
import * as problemsUnits from "./messages/problems-units.ts";
import * as problemsXmile from "./messages/problems-xmile.ts";

/** The product's languages. */
export type Language = "zh" | "en";
export const languages: readonly Language[] = ["zh", "en"];

// One line each, so that two people may add one at the same time (.gitattributes).
const zh = {
  ...appAccess.zh,
  ...appCommands.zh,
  ...appCompare.zh,
  ...appImport.zh,
  ...appObstacles.zh,
  ...appPanels.zh,
  ...appProblems.zh,
  ...appShell.zh,
  ...appAssumptions.zh,
  ...appSources.zh,
  ...appTables.zh,
  ...appRuns.zh,
  ...appSentences.zh,
  ...appConfidence.zh,
  ...appHelp.zh,
  ...appFacts.zh,
  ...appSystems.zh,
  ...appVersions.zh,
  ...appWelcome.zh,
  ...cli.zh,
  ...confidence.zh,
  ...desktop.zh,
  ...difference.zh,
  ...problemsCheck.zh,
  ...problemsEquations.zh,
  ...problemsRun.zh,
  ...problemsUnits.zh,
  ...problemsScenarios.zh,
  ...problemsXmile.zh,
} as const;
const en = {
  ...appAccess.en,
  ...appCommands.en,
  ...appCompare.en,
  ...appImport.en,
  ...appObstacles.en,
  ...appPanels.en,
  ...appProblems.en,
  ...appShell.en,
  ...appAssumptions.en,
  ...appSources.en,
  ...appTables.en,
  ...appRuns.en,
  ...appSentences.en,
  ...appConfidence.en,
  ...appHelp.en,
  ...appFacts.en,
  ...appSystems.en,
  ...appVersions.en,
  ...appWelcome.en,
  ...cli.en,
  ...confidence.en,
  ...desktop.en,
  ...difference.en,
  ...problemsCheck.en,
  ...problemsEquations.en,
  ...problemsRun.en,
  ...problemsUnits.en,
  ...problemsScenarios.en,
  ...problemsXmile.en,
} as const;

/** Every sentence that a user reads, by key. */
export const catalogue = { zh, en } as const;

export type MessageKey = keyof typeof zh;

/** The names between single braces in an ICU message: `{count, plural, ...}` and `{name}` give `count` and `name`. */
export type ArgumentNames<Message extends string> = Message extends `${string}{${infer Inside}}${infer Rest}`
  ? Inside extends `${infer Name},${string}`
    ? Name | ArgumentNames<Rest>
    : Inside | ArgumentNames<Rest>
  : never;
