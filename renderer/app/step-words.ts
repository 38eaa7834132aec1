import { translate } from "../../i18n/translate.ts";
import { findScenario } from "../../scenarios/overrides/inheritance.ts";
import { quantityOf } from "../store/lever-words.ts";
import { fullLabel, referenceLabel, targetOf } from "../store/model-selectors.ts";
import { savedFile, scenarioName, variableNamed } from "../store/selectors.ts";
import type { AppState } from "../store/state.ts";
import type { StepName } from "../store/step-name.ts";
import { momentText } from "./moment-text.ts";

/** What a step did, in the reader's words: “新增财政投入 30 → 45 亿元/年”. */
export function stepWords(state: AppState, step: StepName): string {
  const { language } = state.view;
  switch (step.kind) {
    case "set":
      return setWords(state, step);
    case "reset":
      return step.variable === undefined
        ? translate(language, "app/step-reset-all", { scenario: nameOf(state, step.scenario) })
        : translate(language, "app/step-reset", { label: labelOfVariable(state, step.variable) });
    case "store-draft":
      return translate(language, "app/step-store", { scenario: nameOf(state, step.scenario) });
    case "drop-draft":
      return translate(language, "app/step-drop", { scenario: nameOf(state, step.scenario) });
    case "paste":
    case "fill":
    case "clear":
    case "import":
      return translate(language, `app/step-${step.kind}`, { count: step.count });
    case "source":
      return translate(language, "app/step-source", { label: labelOfVariable(state, step.variable) });
    case "columns":
    case "column-widths":
      return translate(language, `app/step-${step.kind}`);
    case "charts":
      return translate(language, "app/step-charts");
    case "add-indicator":
    case "replace-indicator":
    case "move-indicator":
    case "remove-indicator":
      return translate(language, `app/step-${step.kind}`, { label: labelOfReference(state, step.variable) });
    case "mend":
      return translate(language, "app/step-mend");
    case "version":
      return translate(language, "app/step-version", { time: momentText(language, step.savedAt) });
    case "edit":
      return translate(language, "app/step-edit", { count: step.count });
    default:
      return translate(language, scenarioKeys[step.kind], { name: step.name });
  }
}

const scenarioKeys = {
  "add-scenario": "app/step-add",
  "rename-scenario": "app/step-rename",
  "delete-scenario": "app/step-delete",
  "move-scenario": "app/step-move",
  "set-parent": "app/step-parent",
  "describe-scenario": "app/step-describe",
  "style-scenario": "app/step-style",
} as const;

function setWords(state: AppState, step: Extract<StepName, { kind: "set" }>): string {
  const { language } = state.view;
  const label = labelOfVariable(state, step.variable, step.element);
  if (step.from === undefined || step.to === undefined) return translate(language, "app/step-set-plain", { label });
  const [from, to] = [step.from, step.to].map((value) => quantityOf(state, step.scenario, step.variable, value));
  const end = to?.unit.startsWith("%") ? `${to.number}%` : (to?.number ?? "");
  return translate(language, "app/step-set", { label, from: from?.number ?? "", to: end });
}

function labelOfVariable(state: AppState, name: string, element?: string): string {
  const { system } = state.document;
  const target = system && targetOf(system, name);
  if (!target) return name;
  const { language } = state.view;
  return element === undefined
    ? fullLabel(target.variable, language)
    : referenceLabel(target.variable, `${name}[${element}]`, language);
}

function labelOfReference(state: AppState, name: string): string {
  const named = variableNamed(state, name);
  return named ? referenceLabel(named.variable, name, state.view.language) : name;
}

function nameOf(state: AppState, id: string): string {
  const file = savedFile(state);
  const scenario = file && findScenario(file, id);
  return scenario ? scenarioName(state, scenario) : id;
}

/** “撤销：…” for the step that undo would take back; the bare word where there is none. */
export function undoWords(state: AppState): string {
  const last = state.document.history.past.at(-1);
  return last
    ? translate(state.view.language, "app/undo-step", { step: stepWords(state, last.name) })
    : translate(state.view.language, "app/undo");
}

/** The same for redo. */
export function redoWords(state: AppState): string {
  const next = state.document.history.future.at(-1);
  return next
    ? translate(state.view.language, "app/redo-step", { step: stepWords(state, next.name) })
    : translate(state.view.language, "app/redo");
}
